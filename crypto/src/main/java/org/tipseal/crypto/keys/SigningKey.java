package org.tipseal.crypto.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.signature.Ed25519PrivateKey;
import com.google.crypto.tink.signature.Ed25519PublicKey;
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
  private PublicKeySign signer;

  private SigningKey(SecretBytes seed) {
    this.seed = seed;
    byte[] copy = seed.copy();
    try {
      this.verifyingKey =
          new VerifyingKey(Ed25519Sign.KeyPair.newKeyPairFromSeed(copy).getPublicKey());
      this.signer = signer(copy, verifyingKey.bytes());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519 is always there", e);
    } finally {
      Bytes.wipe(copy);
    }
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
  public synchronized byte[] sign(byte[] message) {
    if (signer == null) {
      throw new IllegalStateException("the key was wiped");
    }
    try {
      return signer.sign(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Ed25519 is always there", e);
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

  /** Wipes the seed and lets go of the library's copy. */
  @Override
  public synchronized void close() {
    signer = null;
    seed.close();
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }

  @AccessesPartialKey
  private static PublicKeySign signer(byte[] seed, byte[] publicKey)
      throws GeneralSecurityException {
    return Ed25519Sign.create(
        Ed25519PrivateKey.create(
            Ed25519PublicKey.create(com.google.crypto.tink.util.Bytes.copyFrom(publicKey)),
            com.google.crypto.tink.util.SecretBytes.copyFrom(seed, InsecureSecretKeyAccess.get())));
  }
}
