package org.tipseal.crypto.payload;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.hpke.HPKE;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.keys.IdentityPrivateKey;

/**
 * The suite of the identity part: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM (RFC 9180
 * §7), in base mode.
 *
 * <p>Bouncy Castle's: on Java 17 it is many times faster here than Tink's, and m of n custodians
 * will have to work on its points anyway. Tests hold both against each other.
 */
final class IdentityHpke {
  private IdentityHpke() {}

  /** Both halves in the library's form, which cannot be wiped: for the moment of use only. */
  static AsymmetricCipherKeyPair pair(IdentityPrivateKey key) {
    byte[] scalar = key.scalar().copy();
    try {
      return suite().deserializePrivateKey(scalar, key.publicKey().bytes());
    } finally {
      Bytes.wipe(scalar);
    }
  }

  /** A new one each time: it keeps state while it works. */
  static HPKE suite() {
    return new HPKE(
        HPKE.mode_base, HPKE.kem_P256_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
  }
}
