package org.tipseal.client;

import java.time.LocalDate;
import org.tipseal.crypto.receipt.ReceiptSecret;
import org.tipseal.crypto.submission.SealedFile;

/**
 * A report that was sealed without sending it. Closing it wipes the secret.
 *
 * @param file to be handed in
 * @param secret becomes a receipt with the locator that the drop answers
 * @param until the last day on which the file is sure to be taken
 */
public record SealedReport(SealedFile file, ReceiptSecret secret, LocalDate until)
    implements AutoCloseable {
  @Override
  public void close() {
    secret.close();
  }

  @Override
  public String toString() {
    return "SealedReport[REDACTED]";
  }
}
