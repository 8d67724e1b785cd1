package org.tipseal.drop.mailbox;

import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;

/**
 * What a reporter shows: both have to match, else the mailbox is not found.
 *
 * @param id SHA-256 of the mailbox token
 * @param locator the drop's half of the receipt code
 */
public record MailboxAddress(MailboxId id, Locator locator) {}
