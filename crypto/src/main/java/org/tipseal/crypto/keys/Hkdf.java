package org.tipseal.crypto.keys;

import java.security.GeneralSecurityException;
import org.tipseal.crypto.Bytes;

/** HKDF-SHA256 (RFC 5869) with 32 bytes of output: one secret gives many that do not betray it. */
public final class Hkdf {
  private static final int LENGTH = 32;
  private static final byte[] NO_SALT = {};

  private Hkdf() {}

  /**
   * The protocol's {@code HKDF(ikm, info)}, with an empty salt.
   *
   * @param ikm the secret to derive from
   * @param label the info, ASCII
   * @return 32 bytes, which the caller closes
   */
  public static SecretBytes derive(SecretBytes ikm, String label) {
    return derive(ikm, NO_SALT, label);
  }

  /**
   * Derives with a salt.
   *
   * @param ikm the secret to derive from
   * @param salt any length
   * @param label the info, ASCII
   * @return 32 bytes, which the caller closes
   */
  public static SecretBytes derive(SecretBytes ikm, byte[] salt, String label) {
    byte[] copy = ikm.copy();
    try {
      return SecretBytes.takeOver(
          com.google.crypto.tink.subtle.Hkdf.computeHkdf(
              "HmacSha256", copy, salt, Bytes.ascii(label), LENGTH));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    } finally {
      Bytes.wipe(copy);
    }
  }
}
