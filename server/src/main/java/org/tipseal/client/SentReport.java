package org.tipseal.client;

import org.tipseal.crypto.receipt.ReceiptCode;

/**
 * A report that the drop has taken. Closing it wipes the receipt and closes the mailbox.
 *
 * @param receipt what opens the mailbox from any device
 * @param mailbox the same mailbox, open already: its keys were needed to send the report
 */
public record SentReport(ReceiptCode receipt, OpenMailbox mailbox) implements AutoCloseable {
  @Override
  public void close() {
    mailbox.close();
    receipt.close();
  }
}
