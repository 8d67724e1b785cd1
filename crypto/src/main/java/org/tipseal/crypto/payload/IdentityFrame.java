package org.tipseal.crypto.payload;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.Padding;

/** The plaintext of an identity part: {@code u32 length ‖ JSON ‖ zeros}, 2048 bytes. */
final class IdentityFrame {
  static final int SIZE = 2048;

  private IdentityFrame() {}

  /** Fills up; the caller has checked that it fits. */
  static byte[] fill(byte[] json) {
    return ByteBuffer.allocate(SIZE).putInt(json.length).put(json).array();
  }

  /**
   * Takes the filler away.
   *
   * @throws RefusedException {@code bad-padding}
   */
  static byte[] read(byte[] frame) throws RefusedException {
    long length = frame.length == SIZE ? Bytes.u32At(frame, 0) : Long.MAX_VALUE;
    if (length > SIZE - Integer.BYTES) {
      throw new RefusedException(Defect.BAD_PADDING);
    }
    int end = Integer.BYTES + (int) length;
    Padding.requireZeros(frame, end, SIZE);
    return Arrays.copyOfRange(frame, Integer.BYTES, end);
  }
}
