package org.tipseal.drop.fetch;

import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;

/**
 * Something that waits for the office.
 *
 * @param id names it
 * @param kind what it is
 * @param mailbox whose
 * @param locator of that mailbox
 * @param number of a follow-up; the day (since 1970-01-01) of a reminder; else 0
 */
public record Arrival(
    ArrivalId id, ArrivalKind kind, MailboxId mailbox, Locator locator, long number) {}
