package org.tipseal.crypto.envelope;

import java.util.Arrays;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

/** Sizes that tell little: 8 KiB, or Padmé above it (PROTOCOL.md §3). */
public final class Padding {
  /** What everything is filled up to at least, in bytes. */
  public static final int SMALLEST = 8192;

  private static final long MAX = 1L << 62;
  private static final int LENGTH_FIELD = 4;

  private Padding() {}

  /**
   * The size to which n bytes are filled up. It keeps as many leading bits of n as the number of
   * bits in its exponent, so it adds at most 12 %.
   *
   * @param n 0 to 2^62 bytes
   */
  public static long padded(long n) {
    if (n < 0 || n > MAX) {
      throw new IllegalArgumentException("not a size");
    }
    if (n <= SMALLEST) {
      return SMALLEST;
    }
    int exponent = 63 - Long.numberOfLeadingZeros(n);
    int kept = 31 - Integer.numberOfLeadingZeros(exponent) + 1;
    long mask = (1L << (exponent - kept)) - 1;
    return (n + mask) & ~mask;
  }

  /**
   * Pads a payload.
   *
   * @return {@code u32 length ‖ payload ‖ zeros}
   */
  public static byte[] pad(byte[] payload) {
    int size = Math.toIntExact(padded((long) LENGTH_FIELD + payload.length));
    return Arrays.copyOf(Bytes.concat(Bytes.u32(payload.length), payload), size);
  }

  /**
   * Takes the padding off.
   *
   * @param padded {@code u32 length ‖ payload ‖ zeros}
   * @throws RefusedException {@code bad-padding} if the length does not lead to this size or the
   *     filler is not zero
   */
  public static byte[] unpad(byte[] padded) throws RefusedException {
    if (padded.length < SMALLEST) {
      throw new RefusedException(Defect.BAD_PADDING);
    }
    long end = LENGTH_FIELD + Bytes.u32At(padded, 0);
    if (end > padded.length || padded(end) != padded.length) {
      throw new RefusedException(Defect.BAD_PADDING);
    }
    requireZeros(padded, (int) end, padded.length);
    return Arrays.copyOfRange(padded, LENGTH_FIELD, (int) end);
  }

  /**
   * Checks filler.
   *
   * @param bytes where it stands
   * @param from first byte of it
   * @param to after its last byte
   * @throws RefusedException {@code bad-padding} if a byte is not zero
   */
  public static void requireZeros(byte[] bytes, int from, int to) throws RefusedException {
    int anyBit = 0;
    for (int i = from; i < to; i++) {
      anyBit |= bytes[i];
    }
    if (anyBit != 0) {
      throw new RefusedException(Defect.BAD_PADDING);
    }
  }
}
