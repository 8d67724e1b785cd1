package org.tipseal.office.audit;

import java.time.Instant;

/**
 * An entry of the log, opened.
 *
 * @param number from 1, without a gap
 * @param at when it was recorded, to the second
 * @param event what happened
 */
public record AuditEntry(long number, Instant at, AuditEvent event) {}
