package org.tipseal.crypto.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.List;
import org.conscrypt.Conscrypt;
import org.junit.jupiter.api.Test;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.vectors.Fork;

class LargeFileTest {
  private static final long SIZE = 1L << 30;

  @Test
  void oneGibibytePassesInAHeapOf64Mebibytes() throws IOException, InterruptedException {
    String printed = Fork.run(LargeFile.class, List.of("-Xmx64m"), Hkdf.class, Conscrypt.class);

    assertEquals("opened " + SIZE, printed);
  }

  /** Seals and opens at once, so that the sealed stream is never whole. */
  static final class LargeFile {
    private LargeFile() {}

    public static void main(String[] args) throws IOException, RefusedException {
      SealingParameters parameters = Streams.parameters("large");
      Counter counter = new Counter();
      AttachmentOpener.copy(
          new Sealing(parameters), counter, parameters.key(), SIZE, digestOfZeros());
      System.out.println("opened " + counter.count);
    }

    private static byte[] digestOfZeros() {
      MessageDigest digest = Bytes.newSha256();
      byte[] mebibyte = new byte[1 << 20];
      for (long i = 0; i < SIZE; i += mebibyte.length) {
        digest.update(mebibyte);
      }
      return digest.digest();
    }
  }

  /** The sealed stream of a file of zeros, made as it is read. */
  private static final class Sealing extends InputStream {
    private final AttachmentLayout layout = new AttachmentLayout(SIZE);
    private final AttachmentSealer sealer;
    private byte[] segment = {};
    private int position;
    private int next;

    Sealing(SealingParameters parameters) {
      this.sealer = new AttachmentSealer(parameters, layout);
    }

    @Override
    public int read() {
      return fill() ? segment[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] out, int offset, int wanted) {
      if (!fill()) {
        return -1;
      }
      int count = Math.min(wanted, segment.length - position);
      System.arraycopy(segment, position, out, offset, count);
      position += count;
      return count;
    }

    private boolean fill() {
      if (position == segment.length && next < layout.segments()) {
        segment = sealer.sealSegment(next, new byte[layout.plaintextLength(next)]);
        next++;
        position = 0;
      }
      return position < segment.length;
    }
  }

  private static final class Counter extends OutputStream {
    private long count;

    @Override
    public void write(int b) {
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      count += length;
    }
  }
}
