package org.tipseal.crypto.submission;

import java.util.List;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.EnvelopeHeader;

/**
 * A follow-up as it is sent: {@code "TSFU" ‖ u8 1 ‖ u32 number ‖ u8 a ‖ a upload ids (16) ‖
 * envelope} of purpose {@link Purpose#FOLLOW_UP} (PROTOCOL.md §10).
 */
public final class FollowUpSubmission extends Submission {
  /** The media type. */
  public static final String MEDIA_TYPE = "application/vnd.tipseal.follow-up";

  private static final String MAGIC = "TSFU";
  private static final int NUMBER_LENGTH = 4;

  /** The longest one in bytes. */
  public static final int MAX_LENGTH =
      Framing.MAX_OVERHEAD + NUMBER_LENGTH + EnvelopeHeader.MAX_ENVELOPE_LENGTH;

  private FollowUpSubmission(Framing framing) {
    super(framing);
  }

  /**
   * Puts a submission together.
   *
   * @param number of the follow-up in its mailbox, from 1
   * @param attachments 0 to 64 different uploads that belong to the follow-up
   * @param envelope of purpose follow-up
   * @throws IllegalArgumentException if the parts do not make a submission
   */
  public static FollowUpSubmission of(long number, List<UploadId> attachments, byte[] envelope) {
    if (number == 0) {
      throw new IllegalArgumentException("follow-ups are numbered from 1");
    }
    return new FollowUpSubmission(
        Framing.of(MAGIC, Bytes.u32(number), Purpose.FOLLOW_UP, attachments, envelope));
  }

  /**
   * Reads what was sent.
   *
   * @param encoded all bytes of it
   * @throws RefusedException {@code submission-malformed}, a defect of the envelope's header, or
   *     {@code wrong-purpose}
   */
  public static FollowUpSubmission parse(byte[] encoded) throws RefusedException {
    Framing framing = Framing.parse(MAGIC, NUMBER_LENGTH, Purpose.FOLLOW_UP, encoded);
    if (Bytes.u32At(framing.field(), 0) == 0) {
      throw new RefusedException(Defect.SUBMISSION_MALFORMED);
    }
    return new FollowUpSubmission(framing);
  }

  /** The number of the follow-up in its mailbox, from 1. */
  public long number() {
    return Bytes.u32At(field(), 0);
  }
}
