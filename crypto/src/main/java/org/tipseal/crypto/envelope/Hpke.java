package org.tipseal.crypto.envelope;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.keys.XWingPublicKey;

/**
 * HPKE (RFC 9180) in base mode with X-Wing (0x647A), HKDF-SHA256 and AES-256-GCM, one message at a
 * time, with an empty aad. There are two implementations, which open what the other sealed.
 */
sealed interface Hpke permits TinkHpke, BouncyCastleHpke {
  /** The length of the encapsulated key in bytes. */
  int ENCAPSULATED_KEY_LENGTH = 1120;

  /**
   * Seals.
   *
   * @param recipient whom to
   * @param info what the message is bound to
   * @param plaintext what is sealed
   * @param random a source that an implementation may leave unused when its library has its own
   * @return encapsulated key ‖ ciphertext ‖ tag
   */
  byte[] seal(XWingPublicKey recipient, byte[] info, byte[] plaintext, SecureRandom random);

  /** The library's name. */
  String library();

  /** Prepares a private key, once for many messages. */
  Opener opener(XWingPrivateKey key);

  /** A private key that opens messages; safe for use by several threads. */
  interface Opener {
    /**
     * Opens.
     *
     * @param sealed encapsulated key ‖ ciphertext ‖ tag
     * @param info as at sealing
     * @throws GeneralSecurityException if it does not open
     */
    byte[] open(byte[] sealed, byte[] info) throws GeneralSecurityException;
  }
}
