package org.tipseal.crypto.envelope;

import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;

/**
 * What a signature is bound to beside its message, so that it counts nowhere else (PROTOCOL.md §5).
 *
 * @param purpose what the message is for
 * @param agency whose message it is
 * @param locator of the mailbox
 * @param mailbox its id
 * @param number a {@code u32}: which message it is, or a day, by purpose
 */
public record SignatureContext(
    Purpose purpose, AgencyId agency, Locator locator, MailboxId mailbox, long number) {
  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is no {@code u32}
   */
  public SignatureContext {
    Bytes.checkU32(number);
  }

  /** The same with another number. */
  public SignatureContext withNumber(long other) {
    return new SignatureContext(purpose, agency, locator, mailbox, other);
  }

  /** What is signed. */
  byte[] signedBytes(byte[] message) {
    return Bytes.concat(
        Bytes.ascii("tipseal/v1 signed"),
        Bytes.u8(0),
        Bytes.u8(purpose.code()),
        Bytes.lp(agency.bytes()),
        Bytes.lp(locator.bytes()),
        mailbox.bytes(),
        Bytes.u32(number),
        Bytes.sha256(message));
  }
}
