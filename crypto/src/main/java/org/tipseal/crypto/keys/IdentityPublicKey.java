package org.tipseal.crypto.keys;

import org.bouncycastle.math.ec.ECPoint;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

/**
 * The key that identity parts are sealed to: a P-256 point, 65 bytes uncompressed (SEC 1 §2.3.3).
 * One that exists is a point of the curve other than infinity.
 */
public final class IdentityPublicKey extends RawPublicKey {
  /** The length in bytes. */
  public static final int LENGTH = 65;

  /**
   * Wraps a key.
   *
   * @param bytes 65 bytes
   * @throws IllegalArgumentException if it is no key
   */
  public IdentityPublicKey(byte[] bytes) {
    super("P-256", requireValid(bytes));
  }

  /**
   * Reads a key that came from outside.
   *
   * @param bytes as received
   * @param defect what to say when it is no key
   * @throws RefusedException if it is no key
   */
  public static IdentityPublicKey parse(byte[] bytes, Defect defect) throws RefusedException {
    try {
      return new IdentityPublicKey(bytes);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(defect, e);
    }
  }

  private static byte[] requireValid(byte[] bytes) {
    if (!isValid(bytes)) {
      throw new IllegalArgumentException("not a P-256 public key");
    }
    return bytes;
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
