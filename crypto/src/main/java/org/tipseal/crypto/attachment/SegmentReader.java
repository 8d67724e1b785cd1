package org.tipseal.crypto.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.Padding;
import org.tipseal.crypto.keys.AesGcm;

/** Opens the segments of a sealed stream one after the other, in two buffers of 1 MiB. */
final class SegmentReader {
  private final AttachmentLayout layout;
  private final PushbackInputStream sealed;
  private final SegmentCipher cipher;
  private final byte[] sealedSegment = new byte[AttachmentLayout.SEALED_SEGMENT_LENGTH];
  private final byte[] plaintext = new byte[AttachmentLayout.SEGMENT_LENGTH];
  private int index;
  private long position;
  private boolean ended;

  /**
   * Reads the header.
   *
   * @throws RefusedException {@code stream-malformed}
   */
  SegmentReader(InputStream stream, AttachmentKey key, AttachmentLayout layout)
      throws IOException, RefusedException {
    this.layout = layout;
    this.sealed = new PushbackInputStream(stream, 1);
    byte[] header = sealed.readNBytes(AttachmentLayout.HEADER_LENGTH);
    if (header.length != AttachmentLayout.HEADER_LENGTH
        || header[0] != AttachmentLayout.HEADER_LENGTH) {
      throw new RefusedException(Defect.STREAM_MALFORMED);
    }
    this.cipher = new SegmentCipher(Cipher.DECRYPT_MODE, SealingParameters.ofHeader(key, header));
  }

  /**
   * Opens the next segment into {@link #plaintext()}.
   *
   * @return how many bytes of the file it has (0 if it is filler only), or −1 after the last
   * @throws RefusedException {@code stream-malformed}, {@code stream-forged} or {@code bad-padding}
   */
  int next() throws IOException, RefusedException {
    if (ended) {
      return -1;
    }
    int room = AttachmentLayout.SEALED_SEGMENT_LENGTH;
    int sealedLength =
        sealed.readNBytes(
            sealedSegment, 0, index == 0 ? room - AttachmentLayout.HEADER_LENGTH : room);
    boolean last = !hasMore();
    int length = open(sealedLength, last);
    int fileLength = (int) Math.max(0, Math.min(length, layout.size() - position));
    position += length;
    index++;
    ended = last;
    if (position > layout.paddedSize() || (last && position != layout.paddedSize())) {
      throw new RefusedException(Defect.BAD_PADDING);
    }
    Padding.requireZeros(plaintext, fileLength, length);
    return fileLength;
  }

  /** The segment that {@link #next} opened; overwritten by the next one. */
  byte[] plaintext() {
    return plaintext;
  }

  private int open(int sealedLength, boolean last) throws RefusedException {
    if (sealedLength <= AesGcm.TAG_LENGTH) {
      throw new RefusedException(index == 0 ? Defect.STREAM_MALFORMED : Defect.STREAM_FORGED);
    }
    try {
      return cipher.apply(index, last, sealedSegment, sealedLength, plaintext, 0);
    } catch (AEADBadTagException e) {
      throw new RefusedException(Defect.STREAM_FORGED, e);
    }
  }

  private boolean hasMore() throws IOException {
    int next = sealed.read();
    if (next < 0) {
      return false;
    }
    sealed.unread(next);
    return true;
  }
}
