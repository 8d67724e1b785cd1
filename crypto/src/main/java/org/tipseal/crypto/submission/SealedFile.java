package org.tipseal.crypto.submission;

import java.util.Arrays;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.EnvelopeHeader;

/**
 * A report that was sealed but not sent, so that something else can hand it to the drop: {@code
 * "TSSF" ‖ u8 1 ‖ stamp (4) ‖ report submission} without attachments (PROTOCOL.md §10).
 */
public final class SealedFile {
  /** The media type. */
  public static final String MEDIA_TYPE = "application/vnd.tipseal.sealed-file";

  private static final byte[] MAGIC = Bytes.ascii("TSSF");
  private static final int VERSION = 1;
  private static final int VERSION_OFFSET = MAGIC.length;
  private static final int STAMP_OFFSET = VERSION_OFFSET + 1;
  private static final int SUBMISSION_OFFSET = STAMP_OFFSET + 4;

  /** The longest one in bytes. */
  public static final int MAX_LENGTH =
      SUBMISSION_OFFSET
          + ReportSubmission.LENGTH_WITHOUT_ENVELOPE
          + EnvelopeHeader.MAX_ENVELOPE_LENGTH;

  private final ReportSubmission submission;
  private final Stamp stamp;

  private SealedFile(ReportSubmission submission, Stamp stamp) {
    this.submission = submission;
    this.stamp = stamp;
  }

  /**
   * Puts a sealed file together.
   *
   * @param submission without attachments
   * @param stamp made for it
   * @throws IllegalArgumentException if there are attachments, or the stamp is another submission's
   */
  public static SealedFile of(ReportSubmission submission, Stamp stamp) {
    if (!submission.attachments().isEmpty() || !stamp.fits(submission.digest())) {
      throw new IllegalArgumentException("not the parts of a sealed file");
    }
    return new SealedFile(submission, stamp);
  }

  /**
   * Reads a sealed file.
   *
   * @param encoded all bytes of it
   * @throws RefusedException {@code sealed-file-malformed}, a defect of the submission, or {@code
   *     stamp-weak}
   */
  public static SealedFile parse(byte[] encoded) throws RefusedException {
    if (encoded.length < SUBMISSION_OFFSET
        || !isOne(encoded)
        || encoded[VERSION_OFFSET] != VERSION) {
      throw new RefusedException(Defect.SEALED_FILE_MALFORMED);
    }
    ReportSubmission submission =
        ReportSubmission.parse(Arrays.copyOfRange(encoded, SUBMISSION_OFFSET, encoded.length));
    if (!submission.attachments().isEmpty()) {
      throw new RefusedException(Defect.SEALED_FILE_MALFORMED);
    }
    Stamp stamp = new Stamp(Bytes.u32At(encoded, STAMP_OFFSET));
    if (!stamp.fits(submission.digest())) {
      throw new RefusedException(Defect.STAMP_WEAK);
    }
    return new SealedFile(submission, stamp);
  }

  /** Whether bytes start like a sealed file. */
  public static boolean isOne(byte[] bytes) {
    return bytes.length >= MAGIC.length
        && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /** The report as it is sent. */
  public ReportSubmission submission() {
    return submission;
  }

  /** What was paid for it. */
  public Stamp stamp() {
    return stamp;
  }

  /** All bytes. */
  public byte[] encode() {
    return Bytes.concat(MAGIC, Bytes.u8(VERSION), stamp.bytes(), submission.encode());
  }
}
