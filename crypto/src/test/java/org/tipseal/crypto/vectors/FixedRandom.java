package org.tipseal.crypto.vectors;

import java.security.SecureRandom;
import org.tipseal.crypto.Bytes;

/**
 * Bytes that look random and are the same each time: SHA-256 of a label and a counter. It makes
 * vectors repeatable and is for nothing else.
 */
public final class FixedRandom extends SecureRandom {
  private final String label;
  private int counter;
  private byte[] block = {};
  private int position;

  /**
   * Starts a sequence.
   *
   * @param label which one
   */
  public FixedRandom(String label) {
    this.label = label;
  }

  @Override
  public synchronized void nextBytes(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (position == block.length) {
        block = Bytes.sha256(Bytes.ascii("tipseal vectors " + label), Bytes.u32(counter++));
        position = 0;
      }
      bytes[i] = block[position++];
    }
  }

  /**
   * The next bytes.
   *
   * @param length how many
   */
  public byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    nextBytes(bytes);
    return bytes;
  }
}
