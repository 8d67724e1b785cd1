package org.tipseal.crypto.keys;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106), version 0x13: what it costs to try one guess at a receipt or a passphrase.
 *
 * @param memoryKib memory in KiB, 8192 to 1048576
 * @param passes 1 to 16
 * @param lanes 1 to 8
 */
public record Argon2(int memoryKib, int passes, int lanes) {
  /** 64 MiB, 3 passes, 1 lane: what receipts always use and what key files are written with. */
  public static final Argon2 STANDARD = new Argon2(65536, 3, 1);

  private static final int LENGTH = 32;

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if a parameter is outside them
   */
  public Argon2 {
    if (!isAllowed(memoryKib, passes, lanes)) {
      throw new IllegalArgumentException("Argon2id parameters outside the protocol's bounds");
    }
  }

  /**
   * Whether parameters from outside are within the bounds, so that they cannot exhaust a reader.
   */
  public static boolean isAllowed(long memoryKib, int passes, int lanes) {
    return memoryKib >= 8192
        && memoryKib <= 1_048_576
        && passes >= 1
        && passes <= 16
        && lanes >= 1
        && lanes <= 8;
  }

  /**
   * Derives.
   *
   * @param password in bytes; the caller wipes it
   * @param salt 16 bytes
   * @return 32 bytes, which the caller closes
   */
  public SecretBytes derive(byte[] password, byte[] salt) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build();
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters);
    byte[] derived = new byte[LENGTH];
    generator.generateBytes(password, derived);
    return SecretBytes.takeOver(derived);
  }
}
