package org.tipseal.crypto.keys;

import java.math.BigInteger;
import java.util.Set;
import org.bouncycastle.pqc.crypto.xwing.XWingPublicKeyParameters;
import org.bouncycastle.util.Arrays;
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

  /** The field of Curve25519: 2^255 − 19. */
  private static final BigInteger FIELD = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

  /**
   * The u of the points of the curve and its twist whose order divides 8. Whatever is agreed with
   * one of them is zero, as RFC 7748 §6.1 says; comparing costs a hundredth of agreeing.
   */
  private static final Set<BigInteger> LOW_ORDER =
      Set.of(
          BigInteger.ZERO,
          BigInteger.ONE,
          FIELD.subtract(BigInteger.ONE),
          new BigInteger(
              "325606250916557431795983626356110631294008115727848805560023387167927233504"),
          new BigInteger(
              "39382357235489614581723060781553021112529911719440698176882885853963445705823"));

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
    byte[] littleEndian = Arrays.copyOfRange(bytes, X25519_OFFSET, LENGTH);
    // The highest bit is no part of u, and a u of more than the field is another one in it.
    BigInteger u = new BigInteger(1, Arrays.reverse(littleEndian)).clearBit(255).mod(FIELD);
    return !LOW_ORDER.contains(u);
  }
}
