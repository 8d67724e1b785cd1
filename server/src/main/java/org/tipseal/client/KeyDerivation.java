package org.tipseal.client;

import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.receipt.ReceiptKeys;
import org.tipseal.crypto.receipt.ReceiptSecret;

/** Derives a receipt's keys on the reporter's device. */
final class KeyDerivation {
  private KeyDerivation() {}

  /**
   * Derives, and gives the 64 MiB that it takes back to the system. Without being asked the Java
   * machine would keep them to the end of a long upload, beside all that the upload needs.
   *
   * @param secret stays open
   * @param agency whose drop the mailbox is on
   * @return the keys, which the caller closes
   */
  static ReceiptKeys derive(ReceiptSecret secret, AgencyId agency) {
    ReceiptKeys keys = ReceiptKeys.derive(secret, agency);
    System.gc();
    return keys;
  }
}
