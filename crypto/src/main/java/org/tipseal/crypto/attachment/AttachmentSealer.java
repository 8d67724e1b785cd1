package org.tipseal.crypto.attachment;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.keys.AesGcm;

/**
 * Seals the segments of one attachment, each by itself and in any order, so that an upload resumes
 * anywhere. For one thread at a time.
 *
 * <p>A segment may be sealed again with the same plaintext. With another one it is not, because one
 * nonce for two plaintexts would give both away: the tag of each sealed segment is remembered, and
 * another one is never handed out. Across runs it is the caller who first proves, by SHA-256 of the
 * file, that nothing has changed.
 */
public final class AttachmentSealer {
  private final AttachmentLayout layout;
  private final byte[] header;
  private final SegmentCipher cipher;
  private final byte[][] tags;

  /**
   * Prepares a stream.
   *
   * @param parameters may be closed afterwards
   * @param layout of the file
   */
  public AttachmentSealer(SealingParameters parameters, AttachmentLayout layout) {
    this.layout = layout;
    this.header = parameters.header();
    this.cipher = new SegmentCipher(Cipher.ENCRYPT_MODE, parameters);
    this.tags = new byte[layout.segments()][];
  }

  /**
   * Seals a segment.
   *
   * @param index 0 to {@link AttachmentLayout#segments()} − 1
   * @param plaintext {@link AttachmentLayout#plaintextLength} bytes: of the file, then zeros
   * @return {@link AttachmentLayout#sealedLength} bytes of the sealed stream, from {@link
   *     AttachmentLayout#sealedOffset} on
   * @throws IllegalArgumentException if the plaintext has another length
   * @throws IllegalStateException if the segment was sealed before with another plaintext
   */
  public byte[] sealSegment(int index, byte[] plaintext) {
    if (plaintext.length != layout.plaintextLength(index)) {
      throw new IllegalArgumentException("the plaintext of a segment has the length of its place");
    }
    byte[] sealed = new byte[layout.sealedLength(index)];
    int offset = 0;
    if (index == 0) {
      System.arraycopy(header, 0, sealed, 0, header.length);
      offset = header.length;
    }
    try {
      cipher.apply(index, layout.isLast(index), plaintext, plaintext.length, sealed, offset);
    } catch (AEADBadTagException e) {
      throw new IllegalStateException("sealing has no tag to refuse", e);
    }
    rememberTag(
        index, Arrays.copyOfRange(sealed, sealed.length - AesGcm.TAG_LENGTH, sealed.length));
    return sealed;
  }

  /**
   * Seals a segment of a file.
   *
   * @param index 0 to {@link AttachmentLayout#segments()} − 1
   * @param file read from the segment's place; its position changes
   * @return as {@link #sealSegment(int, byte[])}
   * @throws EOFException if the file is shorter than the layout says
   * @throws IOException if it cannot be read
   * @throws IllegalStateException if the segment was sealed before and the file has changed
   */
  public byte[] sealSegment(int index, SeekableByteChannel file) throws IOException {
    byte[] plaintext = new byte[layout.plaintextLength(index)];
    ByteBuffer filePart = ByteBuffer.wrap(plaintext, 0, layout.fileLength(index));
    file.position(layout.plaintextOffset(index));
    while (filePart.hasRemaining()) {
      if (file.read(filePart) < 0) {
        throw new EOFException("the file is shorter than it was");
      }
    }
    try {
      return sealSegment(index, plaintext);
    } finally {
      Bytes.wipe(plaintext);
    }
  }

  private void rememberTag(int index, byte[] tag) {
    if (tags[index] == null) {
      tags[index] = tag;
    } else if (!Arrays.equals(tags[index], tag)) {
      throw new IllegalStateException("the file has changed since this segment was first sealed");
    }
  }
}
