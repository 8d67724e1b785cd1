package org.tipseal.crypto.attachment;

import org.tipseal.crypto.envelope.Padding;
import org.tipseal.crypto.keys.AesGcm;

/**
 * Where everything lies in the sealed stream of a file (PROTOCOL.md §6). The plaintext of the
 * stream is the file followed by zeros up to the padded size; it is cut into segments; the 40-byte
 * header belongs to segment 0, so that every segment but the last takes 1 MiB sealed.
 *
 * @param size of the file in bytes, 0 to 2^40
 */
public record AttachmentLayout(long size) {
  /** The largest file in bytes, 1 TiB; what a drop takes is its own, smaller limit. */
  public static final long MAX_SIZE = 1L << 40;

  /** What each segment but the last takes in the sealed stream, in bytes. */
  public static final int SEALED_SEGMENT_LENGTH = 1_048_576;

  static final int SALT_LENGTH = 32;
  static final int NONCE_PREFIX_LENGTH = 7;
  static final int HEADER_LENGTH = 1 + SALT_LENGTH + NONCE_PREFIX_LENGTH;
  static final int SEGMENT_LENGTH = SEALED_SEGMENT_LENGTH - AesGcm.TAG_LENGTH;
  static final int FIRST_SEGMENT_LENGTH = SEGMENT_LENGTH - HEADER_LENGTH;

  /**
   * Checks the size.
   *
   * @throws IllegalArgumentException if it is negative or more than {@link #MAX_SIZE}
   */
  public AttachmentLayout {
    if (!isPossible(size)) {
      throw new IllegalArgumentException("not the size of an attachment");
    }
  }

  /** Whether a size from outside can be one. */
  public static boolean isPossible(long size) {
    return size >= 0 && size <= MAX_SIZE;
  }

  /** The length of the stream's plaintext: file and filler. */
  public long paddedSize() {
    return Padding.padded(size);
  }

  /** The length of the sealed stream: header, ciphertexts and tags. */
  public long sealedSize() {
    return paddedSize() + HEADER_LENGTH + (long) AesGcm.TAG_LENGTH * segments();
  }

  /** The number of segments, at least 1. */
  public int segments() {
    long afterFirst = Math.max(0, paddedSize() - FIRST_SEGMENT_LENGTH);
    return 1 + (int) ((afterFirst + SEGMENT_LENGTH - 1) / SEGMENT_LENGTH);
  }

  /** The segment in which a byte of file and filler lies. */
  int segmentAt(long position) {
    return (int) ((position + HEADER_LENGTH) / SEGMENT_LENGTH);
  }

  /** Where the plaintext of a segment starts in file and filler. */
  public long plaintextOffset(int segment) {
    requireSegment(segment);
    return segment == 0 ? 0 : (long) segment * SEGMENT_LENGTH - HEADER_LENGTH;
  }

  /** The length of the plaintext of a segment, filler included. */
  public int plaintextLength(int segment) {
    long end = isLast(segment) ? paddedSize() : plaintextOffset(segment + 1);
    return (int) (end - plaintextOffset(segment));
  }

  /** How many bytes of a segment's plaintext are the file's; the rest is filler. */
  public int fileLength(int segment) {
    long left = Math.max(0, size - plaintextOffset(segment));
    return (int) Math.min(left, plaintextLength(segment));
  }

  /** Where a segment starts in the sealed stream; segment 0 starts with the header. */
  public long sealedOffset(int segment) {
    requireSegment(segment);
    return (long) segment * SEALED_SEGMENT_LENGTH;
  }

  /** The length of a segment in the sealed stream; for segment 0 with the header. */
  public int sealedLength(int segment) {
    int header = segment == 0 ? HEADER_LENGTH : 0;
    return header + plaintextLength(segment) + AesGcm.TAG_LENGTH;
  }

  boolean isLast(int segment) {
    return segment == segments() - 1;
  }

  private void requireSegment(int segment) {
    if (segment < 0 || segment >= segments()) {
      throw new IllegalArgumentException("no such segment");
    }
  }
}
