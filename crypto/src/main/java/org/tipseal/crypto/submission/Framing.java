package org.tipseal.crypto.submission;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.EnvelopeHeader;

/**
 * What both submissions share: magic (4) ‖ u8 version ‖ a field of its own ‖ u8 a ‖ a upload ids
 * (16) ‖ envelope.
 */
final class Framing {
  static final int MAX_ATTACHMENTS = 64;

  /** All but the field and the envelope. */
  static final int MAX_OVERHEAD = 4 + 1 + 1 + MAX_ATTACHMENTS * UploadId.LENGTH;

  private static final int VERSION = 1;

  private final byte[] encoded;
  private final byte[] field;
  private final List<UploadId> attachments;
  private final byte[] envelope;
  private final EnvelopeHeader header;

  private Framing(
      byte[] encoded,
      byte[] field,
      List<UploadId> attachments,
      byte[] envelope,
      EnvelopeHeader header) {
    this.encoded = encoded;
    this.field = field;
    this.attachments = attachments;
    this.envelope = envelope;
    this.header = header;
  }

  /**
   * Puts a submission together.
   *
   * @throws IllegalArgumentException if it is not one that {@link #parse} takes
   */
  static Framing of(
      String magic, byte[] field, Purpose purpose, List<UploadId> attachments, byte[] envelope) {
    byte[] ids = Bytes.concat(attachments.stream().map(UploadId::bytes).toArray(byte[][]::new));
    byte[] encoded =
        Bytes.concat(
            Bytes.ascii(magic),
            Bytes.u8(VERSION),
            field,
            Bytes.u8(attachments.size()),
            ids,
            envelope);
    try {
      return parse(magic, field.length, purpose, encoded);
    } catch (RefusedException e) {
      throw new IllegalArgumentException("not a submission: " + e.getMessage(), e);
    }
  }

  static Framing parse(String magic, int fieldLength, Purpose purpose, byte[] encoded)
      throws RefusedException {
    ByteBuffer in = ByteBuffer.wrap(encoded.clone());
    byte[] field;
    List<UploadId> attachments;
    try {
      if (!Arrays.equals(take(in, 4), Bytes.ascii(magic)) || in.get() != VERSION) {
        throw new RefusedException(Defect.SUBMISSION_MALFORMED);
      }
      field = take(in, fieldLength);
      attachments = attachments(in);
    } catch (BufferUnderflowException e) {
      throw new RefusedException(Defect.SUBMISSION_MALFORMED, e);
    }
    byte[] envelope = take(in, in.remaining());
    EnvelopeHeader header = EnvelopeHeader.parse(envelope);
    if (header.purpose() != purpose) {
      throw new RefusedException(Defect.WRONG_PURPOSE);
    }
    return new Framing(in.array(), field, attachments, envelope, header);
  }

  byte[] encoded() {
    return encoded.clone();
  }

  byte[] digest() {
    return Bytes.sha256(encoded);
  }

  byte[] field() {
    return field;
  }

  List<UploadId> attachments() {
    return attachments;
  }

  byte[] envelope() {
    return envelope.clone();
  }

  EnvelopeHeader header() {
    return header;
  }

  private static List<UploadId> attachments(ByteBuffer in) throws RefusedException {
    int count = in.get() & 0xff;
    if (count > MAX_ATTACHMENTS) {
      throw new RefusedException(Defect.SUBMISSION_MALFORMED);
    }
    List<UploadId> attachments = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      attachments.add(UploadId.of(take(in, UploadId.LENGTH)));
    }
    if (new HashSet<>(attachments).size() != count) {
      throw new RefusedException(Defect.SUBMISSION_MALFORMED);
    }
    return List.copyOf(attachments);
  }

  private static byte[] take(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }
}
