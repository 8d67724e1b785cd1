package org.tipseal.client;

import java.util.Map;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.ReceiptKeys;

/**
 * What opens a mailbox at the drop.
 *
 * @param locator the receipt's first part
 * @param keys what its second part gives
 */
record MailboxAccess(Locator locator, ReceiptKeys keys) {
  Map<String, String> header() {
    byte[] token = keys.mailboxToken().copy();
    try {
      return Map.of("Authorization", "Bearer " + locator.value() + "." + Bytes.b64u(token));
    } finally {
      Bytes.wipe(token);
    }
  }

  @Override
  public String toString() {
    return "MailboxAccess[REDACTED]";
  }
}
