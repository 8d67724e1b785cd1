package org.tipseal.crypto.keys;

import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.pqc.crypto.xwing.XWingPublicKeyParameters;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

/**
 * An X-Wing public key, 1216 bytes: ML-KEM-768 (1184) ‖ X25519 (32). One that exists can be sealed
 * to: the encoding was checked (FIPS 203 §7.2) and its X25519 half is no point of low order.
 */
public final class XWingPublicKey extends RawPublicKey {
  /** The length in bytes. */
  public static final int LENGTH = 1216;

  private static final int X25519_OFFSET = 1184;

  /**
   * Wraps a key.
   *
   * @param bytes 1216 bytes
   * @throws IllegalArgumentException if it is no key
   */
  public XWingPublicKey(byte[] bytes) {
    super("X-Wing", requireValid(bytes));
  }

  /**
   * Reads a key that came from outside.
   *
   * @param bytes as received
   * @param defect what to say when it is no key
   * @throws RefusedException if it is no key
   */
  public static XWingPublicKey parse(byte[] bytes, Defect defect) throws RefusedException {
    try {
      return new XWingPublicKey(bytes);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(defect, e);
    }
  }

  private static byte[] requireValid(byte[] bytes) {
    if (!isValid(bytes)) {
      throw new IllegalArgumentException("not an X-Wing public key");
    }
    return bytes;
  }

  private static boolean isValid(byte[] bytes) {
    if (bytes.length != LENGTH) {
      return false;
    }
    try {
      new XWingPublicKeyParameters(bytes);
    } catch (IllegalArgumentException e) {
      return false;
    }
    byte[] anyScalar = new byte[X25519.SCALAR_SIZE];
    byte[] shared = new byte[X25519.POINT_SIZE];
    return X25519.calculateAgreement(anyScalar, 0, bytes, X25519_OFFSET, shared, 0);
  }
}
