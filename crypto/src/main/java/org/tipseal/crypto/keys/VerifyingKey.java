package org.tipseal.crypto.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import com.google.crypto.tink.subtle.Ed25519Verify;
import com.google.crypto.tink.util.Bytes;
import java.security.GeneralSecurityException;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

/** An Ed25519 public key (RFC 8032), 32 bytes. */
public final class VerifyingKey extends RawPublicKey {
  /** The length in bytes. */
  public static final int LENGTH = 32;

  /**
   * Wraps a key.
   *
   * @param bytes 32 bytes
   * @throws IllegalArgumentException if the length differs
   */
  public VerifyingKey(byte[] bytes) {
    super("Ed25519", requireLength(bytes));
  }

  /**
   * Reads a key that came from outside.
   *
   * @param bytes as received
   * @param defect what to say when it is no key
   * @throws RefusedException if the length differs
   */
  public static VerifyingKey parse(byte[] bytes, Defect defect) throws RefusedException {
    if (bytes.length != LENGTH) {
      throw new RefusedException(defect);
    }
    return new VerifyingKey(bytes);
  }

  /**
   * Checks a signature.
   *
   * @param message what was signed
   * @param signature 64 bytes; any other length does not verify
   * @return whether this key signed the message; never true for bytes that are no point
   */
  @AccessesPartialKey
  public boolean verify(byte[] message, byte[] signature) {
    try {
      Ed25519Verify.create(Ed25519PublicKey.create(Bytes.copyFrom(bytes())))
          .verify(signature, message);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static byte[] requireLength(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("an Ed25519 public key has 32 bytes");
    }
    return bytes;
  }
}
