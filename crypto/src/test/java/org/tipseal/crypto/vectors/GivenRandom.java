package org.tipseal.crypto.vectors;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import org.tipseal.crypto.Bytes;

/** Hands out given bytes in order, and fails when they are used up. */
public final class GivenRandom extends SecureRandom {
  private final transient ByteBuffer bytes;

  /**
   * Starts.
   *
   * @param parts all that will be asked for
   */
  public GivenRandom(byte[]... parts) {
    this.bytes = ByteBuffer.wrap(Bytes.concat(parts));
  }

  @Override
  public void nextBytes(byte[] out) {
    bytes.get(out);
  }
}
