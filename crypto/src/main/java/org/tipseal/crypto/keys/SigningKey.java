package org.tipseal.crypto.keys;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.tipseal.crypto.Bytes;

/** An Ed25519 private key (RFC 8032): its 32-byte seed. Closing it wipes it. */
public final class SigningKey implements AutoCloseable {
  /** The length of the seed in bytes. */
  public static final int LENGTH = 32;

  /** The length of a signature in bytes. */
  public static final int SIGNATURE_LENGTH = 64;

  private final SecretBytes seed;
  private final VerifyingKey verifyingKey;

  private SigningKey(SecretBytes seed) {
    this.seed = seed;
    this.verifyingKey = verifyingKeyOf(seed);
  }

  /** A new key. */
  public static SigningKey generate(SecureRandom random) {
    return new SigningKey(SecretBytes.random(LENGTH, random));
  }

  /**
   * The key of a seed.
   *
   * @param seed 32 bytes; copied, the caller still closes it
   */
  public static SigningKey fromSeed(SecretBytes seed) {
    if (seed.length() != LENGTH) {
      throw new IllegalArgumentException("an Ed25519 seed has 32 bytes");
    }
    return new SigningKey(SecretBytes.takeOver(seed.copy()));
  }

  /**
   * Signs.
   *
   * @return 64 bytes, the same for the same message
   */
  public byte[] sign(byte[] message) {
    byte[] copy = seed.copy();
    try {
      return new Ed25519Sign(copy).sign(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519 is always there", e);
    } finally {
      Bytes.wipe(copy);
    }
  }

  /** The public half. */
  public VerifyingKey verifyingKey() {
    return verifyingKey;
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

  private static VerifyingKey verifyingKeyOf(SecretBytes seed) {
    byte[] copy = seed.copy();
    try {
      return new VerifyingKey(Ed25519Sign.KeyPair.newKeyPairFromSeed(copy).getPublicKey());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519 is always there", e);
    } finally {
      Bytes.wipe(copy);
    }
  }
}
