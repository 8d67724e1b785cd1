package org.tipseal.crypto.keys;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.pqc.crypto.xwing.XWingPublicKeyParameters;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

/**
 * An X-Wing public key, 1216 bytes: ML-KEM-768 (1184) ‖ X25519 (32). One that exists can be sealed
 * to: the encoding was checked (FIPS 203 §7.2) and its X25519 half is no point of low order.
 */
public final class XWingPublicKey {
  /** The length in bytes. */
  public static final int LENGTH = 1216;

  private static final int X25519_OFFSET = 1184;

  private final byte[] bytes;
  private final KeyId id;

  /**
   * Wraps a key.
   *
   * @param bytes 1216 bytes
   * @throws IllegalArgumentException if it is no key
   */
  public XWingPublicKey(byte[] bytes) {
    this(bytes, isValid(bytes));
  }

  private XWingPublicKey(byte[] bytes, boolean valid) {
    if (!valid) {
      throw new IllegalArgumentException("not an X-Wing public key");
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
  public static XWingPublicKey parse(byte[] bytes, Defect defect) throws RefusedException {
    if (!isValid(bytes)) {
      throw new RefusedException(defect);
    }
    return new XWingPublicKey(bytes, true);
  }

  /** 1216 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The id that stands in a stanza. */
  public KeyId id() {
    return id;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof XWingPublicKey that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return id.value();
  }

  @Override
  public String toString() {
    return "X-Wing " + id;
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
