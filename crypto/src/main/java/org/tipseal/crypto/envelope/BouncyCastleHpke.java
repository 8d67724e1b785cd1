package org.tipseal.crypto.envelope;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.keys.XWingPublicKey;

/**
 * Bouncy Castle's HPKE: runs wherever Java does. It takes its randomness from outside, so it also
 * makes the test vectors.
 */
final class BouncyCastleHpke implements Hpke {
  private static final byte[] NO_AAD = {};

  /** ML-KEM's 32 bytes and the 32 of the ephemeral X25519 key. */
  private static final int ENCAPSULATION_RANDOMNESS = 64;

  @Override
  public String library() {
    return "Bouncy Castle";
  }

  @Override
  public byte[] seal(XWingPublicKey recipient, byte[] info, byte[] plaintext, SecureRandom random) {
    byte[] randomness = new byte[ENCAPSULATION_RANDOMNESS];
    random.nextBytes(randomness);
    try {
      HPKE hpke = hpke();
      HPKEContextWithEncapsulation context =
          hpke.setupBaseS(hpke.deserializePublicKey(recipient.bytes()), info, randomness);
      return Bytes.concat(context.getEncapsulation(), context.seal(NO_AAD, plaintext));
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("sealing has no ciphertext to refuse", e);
    } finally {
      Bytes.wipe(randomness);
    }
  }

  @Override
  public Opener opener(XWingPrivateKey key) {
    byte[] seed = key.seed().copy();
    AsymmetricCipherKeyPair pair = hpke().deserializePrivateKey(seed, null);
    return (message, info) -> open(pair, message, info);
  }

  private static byte[] open(AsymmetricCipherKeyPair pair, byte[] sealed, byte[] info)
      throws GeneralSecurityException {
    if (sealed.length < ENCAPSULATED_KEY_LENGTH) {
      throw new GeneralSecurityException("shorter than an encapsulated key");
    }
    byte[] encapsulated = Arrays.copyOf(sealed, ENCAPSULATED_KEY_LENGTH);
    byte[] ciphertext = Arrays.copyOfRange(sealed, ENCAPSULATED_KEY_LENGTH, sealed.length);
    try {
      return hpke().setupBaseR(encapsulated, pair, info).open(NO_AAD, ciphertext);
    } catch (InvalidCipherTextException | IllegalStateException | IllegalArgumentException e) {
      // The unchecked ones come from points that agree on nothing.
      throw new GeneralSecurityException(e);
    }
  }

  /** A new one each time: it keeps state while it works. */
  private static HPKE hpke() {
    return new HPKE(HPKE.mode_base, HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
  }
}
