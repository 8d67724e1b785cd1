package org.tipseal.crypto.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.RefusedException;

/** The file's bytes out of a {@link SegmentReader}. */
final class AttachmentInputStream extends InputStream {
  private final InputStream sealed;
  private final SegmentReader reader;
  private int position;
  private int length;

  AttachmentInputStream(InputStream sealed, SegmentReader reader) {
    this.sealed = sealed;
    this.reader = reader;
  }

  @Override
  public int read() throws IOException {
    return fill() ? reader.plaintext()[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] out, int offset, int wanted) throws IOException {
    Objects.checkFromIndexSize(offset, wanted, out.length);
    if (wanted == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(wanted, length - position);
    System.arraycopy(reader.plaintext(), position, out, offset, count);
    position += count;
    return count;
  }

  /** Whether there is a byte to give; reads on through segments that are filler only. */
  private boolean fill() throws IOException {
    try {
      while (position == length) {
        int next = reader.next();
        if (next < 0) {
          return false;
        }
        position = 0;
        length = next;
      }
      return true;
    } catch (RefusedException e) {
      throw new RefusedStreamException(e);
    }
  }

  @Override
  public void close() throws IOException {
    Bytes.wipe(reader.plaintext());
    sealed.close();
  }
}
