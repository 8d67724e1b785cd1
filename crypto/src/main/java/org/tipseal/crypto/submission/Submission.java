package org.tipseal.crypto.submission;

import java.util.List;
import org.tipseal.crypto.envelope.EnvelopeHeader;

/** What a client sends around an envelope: the uploads that belong to it, and the envelope. */
public abstract sealed class Submission permits ReportSubmission, FollowUpSubmission {
  private final Framing framing;

  Submission(Framing framing) {
    this.framing = framing;
  }

  /** The bytes of the field that differs between the two. */
  final byte[] field() {
    return framing.field();
  }

  /** The uploads that belong to the message, 0 to 64. */
  public final List<UploadId> attachments() {
    return framing.attachments();
  }

  /** The envelope. */
  public final byte[] envelope() {
    return framing.envelope();
  }

  /** What can be read of the envelope without a key. */
  public final EnvelopeHeader header() {
    return framing.header();
  }

  /** All bytes, as sent. */
  public final byte[] encode() {
    return framing.encoded();
  }

  /** SHA-256 of all bytes: the same submission sent again has the same. */
  public final byte[] digest() {
    return framing.digest();
  }
}
