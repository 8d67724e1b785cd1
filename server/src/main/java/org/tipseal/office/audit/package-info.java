/**
 * The record of what people did at the office (P8). It names officers, cases and actions, and never
 * holds what a report says.
 */
package org.tipseal.office.audit;
