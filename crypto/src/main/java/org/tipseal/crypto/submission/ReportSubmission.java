package org.tipseal.crypto.submission;

import java.util.Arrays;
import java.util.List;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.EnvelopeHeader;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.receipt.RecipientMemo;

/**
 * A report as it is sent: {@code "TSRP" ‖ u8 1 ‖ mailbox id (32) ‖ memo (93) ‖ u8 a ‖ a upload ids
 * (16) ‖ envelope} of purpose {@link Purpose#REPORT} (PROTOCOL.md §10).
 */
public final class ReportSubmission extends Submission {
  /** The media type. */
  public static final String MEDIA_TYPE = "application/vnd.tipseal.report";

  private static final int FIELD_LENGTH = MailboxId.LENGTH + RecipientMemo.LENGTH;

  /** The longest one in bytes. */
  public static final int MAX_LENGTH =
      Framing.MAX_OVERHEAD + FIELD_LENGTH + EnvelopeHeader.MAX_ENVELOPE_LENGTH;

  /** All bytes before the envelope of a report without attachments. */
  static final int LENGTH_WITHOUT_ENVELOPE = 4 + 1 + FIELD_LENGTH + 1;

  private static final String MAGIC = "TSRP";

  private ReportSubmission(Framing framing) {
    super(framing);
  }

  /**
   * Puts a submission together.
   *
   * @param mailbox where replies will wait
   * @param memo {@link RecipientMemo#LENGTH} bytes that the drop gives to whoever has the receipt
   * @param attachments 0 to 64 different uploads that belong to the report
   * @param envelope of purpose report
   * @throws IllegalArgumentException if the parts do not make a submission
   */
  public static ReportSubmission of(
      MailboxId mailbox, byte[] memo, List<UploadId> attachments, byte[] envelope) {
    if (memo.length != RecipientMemo.LENGTH) {
      throw new IllegalArgumentException("a memo has " + RecipientMemo.LENGTH + " bytes");
    }
    return new ReportSubmission(
        Framing.of(
            MAGIC, Bytes.concat(mailbox.bytes(), memo), Purpose.REPORT, attachments, envelope));
  }

  /**
   * Reads what was sent.
   *
   * @param encoded all bytes of it
   * @throws RefusedException {@code submission-malformed}, a defect of the envelope's header, or
   *     {@code wrong-purpose}
   */
  public static ReportSubmission parse(byte[] encoded) throws RefusedException {
    return new ReportSubmission(Framing.parse(MAGIC, FIELD_LENGTH, Purpose.REPORT, encoded));
  }

  /** Where replies will wait. */
  public MailboxId mailbox() {
    return new MailboxId(Arrays.copyOf(field(), MailboxId.LENGTH));
  }

  /** What the drop gives to whoever has the receipt: {@link RecipientMemo}, sealed. */
  public byte[] memo() {
    return Arrays.copyOfRange(field(), MailboxId.LENGTH, FIELD_LENGTH);
  }
}
