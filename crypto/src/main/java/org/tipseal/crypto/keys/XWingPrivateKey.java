package org.tipseal.crypto.keys;

import java.security.SecureRandom;
import org.bouncycastle.crypto.hpke.HPKE;
import org.tipseal.crypto.Bytes;

/** An X-Wing private key: the 32-byte seed from which both halves come. Closing it wipes it. */
public final class XWingPrivateKey implements AutoCloseable {
  /** The length of the seed in bytes. */
  public static final int LENGTH = 32;

  private final SecretBytes seed;
  private final XWingPublicKey publicKey;

  private XWingPrivateKey(SecretBytes seed) {
    this.seed = seed;
    this.publicKey = publicKeyOf(seed);
  }

  /** A new key. */
  public static XWingPrivateKey generate(SecureRandom random) {
    return new XWingPrivateKey(SecretBytes.random(LENGTH, random));
  }

  /**
   * The key of a seed.
   *
   * @param seed 32 bytes; copied, the caller still closes it
   */
  public static XWingPrivateKey fromSeed(SecretBytes seed) {
    if (seed.length() != LENGTH) {
      throw new IllegalArgumentException("an X-Wing seed has 32 bytes");
    }
    return new XWingPrivateKey(SecretBytes.takeOver(seed.copy()));
  }

  /** The public half. */
  public XWingPublicKey publicKey() {
    return publicKey;
  }

  /** The 32-byte seed itself, not a copy: it is wiped with this key. */
  public SecretBytes seed() {
    return seed;
  }

  /** Wipes the seed. */
  @Override
  public void close() {
    seed.close();
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }

  /** Bouncy Castle expands the seed; the same key pair comes out of every implementation. */
  private static XWingPublicKey publicKeyOf(SecretBytes seed) {
    HPKE hpke =
        new HPKE(HPKE.mode_base, HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    byte[] copy = seed.copy();
    try {
      return new XWingPublicKey(
          hpke.serializePublicKey(hpke.deserializePrivateKey(copy, null).getPublic()));
    } finally {
      Bytes.wipe(copy);
    }
  }
}
