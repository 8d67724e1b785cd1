/**
 * The drop: the public server, which takes what it cannot read and gives it to the office.
 *
 * <p>{@link org.tipseal.drop.Drop} puts it together, {@link org.tipseal.drop.DropServer} listens on
 * one event loop, and the routes stand in {@link org.tipseal.drop.PublicRoutes} and {@link
 * org.tipseal.drop.OfficeRoutes}. Below are the rooms, each with handlers, a service and the
 * interface of its store: {@code profile}, {@code challenge}, {@code upload}, {@code submission},
 * {@code sealed}, {@code mailbox} for reporters, and {@code fetch} for the office.
 *
 * <p>Nothing in here can open an envelope, and nothing in here writes a line about a reporter: what
 * happens is counted by {@link org.tipseal.drop.events.DropEvents}, by the hour and without values.
 */
package org.tipseal.drop;
