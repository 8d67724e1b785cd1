package org.tipseal.crypto.keys;

import java.util.Arrays;
import org.bouncycastle.math.ec.ECPoint;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

/**
 * The key that identity parts are sealed to: a P-256 point, 65 bytes uncompressed (SEC 1 §2.3.3).
 * One that exists is a point of the curve other than infinity.
 */
public final class IdentityPublicKey {
  /** The length in bytes. */
  public static final int LENGTH = 65;

  private final byte[] bytes;
  private final KeyId id;

  /**
   * Wraps a key.
   *
   * @param bytes 65 bytes
   * @throws IllegalArgumentException if it is no key
   */
  public IdentityPublicKey(byte[] bytes) {
    if (!isValid(bytes)) {
      throw new IllegalArgumentException("not a P-256 public key");
    }
    this.bytes = bytes.clone();
    this.id = KeyId.of(bytes);
  }

  /**
   * Reads a key that came from outside.
   *
   * @param bytes as received
   * @param defect what to say when it is no key
   * @throws RefusedException if it is no key
   */
  public static IdentityPublicKey parse(byte[] bytes, Defect defect) throws RefusedException {
    if (!isValid(bytes)) {
      throw new RefusedException(defect);
    }
    return new IdentityPublicKey(bytes);
  }

  /** 65 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The id that stands in an identity part. */
  public KeyId id() {
    return id;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IdentityPublicKey that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return id.value();
  }

  @Override
  public String toString() {
    return "P-256 " + id;
  }

  private static boolean isValid(byte[] bytes) {
    if (bytes.length != LENGTH || bytes[0] != 0x04) {
      return false;
    }
    try {
      ECPoint point = P256.DOMAIN.getCurve().decodePoint(bytes);
      return !point.isInfinity();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
