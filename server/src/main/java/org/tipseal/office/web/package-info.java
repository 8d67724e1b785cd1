/**
 * The desk's HTTP side: where officers' browsers reach the office.
 *
 * <p>{@link org.tipseal.office.web.DeskRoutes} lists every route with the right that it needs. A
 * request passes {@code RouteAdapter}, which reads it and refuses what other pages have sent, and
 * {@code DeskGate}, which asks for session, token and right; only then is its handler called, on a
 * worker thread. {@code openapi.yaml} of the office describes all of it.
 */
package org.tipseal.office.web;
