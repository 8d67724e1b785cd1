package org.tipseal.crypto.attachment;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Objects;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.Padding;
import org.tipseal.crypto.keys.AesGcm;

/**
 * A sealed attachment of which any part can be read, in about 2 MiB of memory whatever the size:
 * the segments that a part lies in are opened, and no others. For one thread at a time.
 *
 * <p>A byte that is read was sealed under the attachment's key for exactly this place of a stream
 * of exactly this length. That all bytes together are the file of the manifest is what its digest
 * says, which only {@link AttachmentOpener#copy} checks; whoever has checked it once, and keeps key
 * and file since, has it for every part.
 */
public final class AttachmentFile implements AutoCloseable {
  private static final int NONE = -1;

  private final AttachmentLayout layout;
  private final SeekableByteChannel sealed;
  private final SegmentCipher cipher;
  private final byte[] sealedSegment = new byte[AttachmentLayout.SEALED_SEGMENT_LENGTH];
  private final byte[] plaintext = new byte[AttachmentLayout.SEGMENT_LENGTH];
  private int opened = NONE;

  /**
   * Reads the header.
   *
   * @param sealed the whole sealed stream, closed with this
   * @param key from the manifest; stays open, and is not needed any more afterwards
   * @param size of the file, from the manifest
   * @throws RefusedException {@code stream-malformed} if there is no header, {@code stream-forged}
   *     if the stream has not the length of such a file
   * @throws IOException if it cannot be read
   */
  public AttachmentFile(SeekableByteChannel sealed, AttachmentKey key, long size)
      throws IOException, RefusedException {
    this.layout = new AttachmentLayout(size);
    this.sealed = sealed;
    byte[] header = new byte[AttachmentLayout.HEADER_LENGTH];
    long length = sealed.size();
    if (length < header.length) {
      throw new RefusedException(Defect.STREAM_MALFORMED);
    }
    readFully(0, header, header.length);
    if (header[0] != AttachmentLayout.HEADER_LENGTH) {
      throw new RefusedException(Defect.STREAM_MALFORMED);
    }
    if (length != layout.sealedSize()) {
      throw new RefusedException(Defect.STREAM_FORGED);
    }
    this.cipher = new SegmentCipher(Cipher.DECRYPT_MODE, SealingParameters.ofHeader(key, header));
  }

  /** The file's size in bytes. */
  public long size() {
    return layout.size();
  }

  /**
   * Reads a part.
   *
   * @param position of its first byte in the file
   * @param out gets the bytes
   * @param offset where in {@code out}
   * @param wanted how many at most
   * @return how many were read: at least one if any is wanted, or −1 at the end of the file
   * @throws RefusedException {@code stream-forged} or {@code bad-padding}
   * @throws IOException if it cannot be read
   */
  public int read(long position, byte[] out, int offset, int wanted)
      throws IOException, RefusedException {
    Objects.checkFromIndexSize(offset, wanted, out.length);
    if (position < 0) {
      throw new IllegalArgumentException("a file begins at 0");
    }
    if (wanted == 0) {
      return 0;
    }
    if (position >= layout.size()) {
      return -1;
    }
    int segment = layout.segmentAt(position);
    open(segment);
    int from = (int) (position - layout.plaintextOffset(segment));
    int count = Math.min(wanted, layout.fileLength(segment) - from);
    System.arraycopy(plaintext, from, out, offset, count);
    return count;
  }

  private void open(int segment) throws IOException, RefusedException {
    if (segment == opened) {
      return;
    }
    opened = NONE;
    int header = segment == 0 ? AttachmentLayout.HEADER_LENGTH : 0;
    int length = layout.sealedLength(segment) - header;
    readFully(layout.sealedOffset(segment) + header, sealedSegment, length);
    try {
      cipher.apply(segment, layout.isLast(segment), sealedSegment, length, plaintext, 0);
    } catch (AEADBadTagException e) {
      throw new RefusedException(Defect.STREAM_FORGED, e);
    }
    Padding.requireZeros(plaintext, layout.fileLength(segment), length - AesGcm.TAG_LENGTH);
    opened = segment;
  }

  private void readFully(long position, byte[] out, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(out, 0, length);
    sealed.position(position);
    while (buffer.hasRemaining()) {
      if (sealed.read(buffer) < 0) {
        throw new EOFException("the file is shorter than it was");
      }
    }
  }

  /** Wipes what was opened last, and closes the channel. */
  @Override
  public void close() throws IOException {
    opened = NONE;
    Bytes.wipe(plaintext);
    sealed.close();
  }
}
