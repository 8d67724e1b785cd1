package org.tipseal.crypto.keys;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.provider.NativeProvider;

/**
 * AES-256-GCM (NIST SP 800-38D) with the nonce given, because the protocol says where it comes from
 * and where it stands; Tink's own AEAD would choose and prepend one.
 */
public final class AesGcm {
  /** The length of a key in bytes. */
  public static final int KEY_LENGTH = 32;

  /** The length of a nonce in bytes. */
  public static final int NONCE_LENGTH = 12;

  /** The length of a tag in bytes. */
  public static final int TAG_LENGTH = 16;

  private AesGcm() {}

  /**
   * Seals. A nonce is used once under one key.
   *
   * @param key 32 bytes
   * @param nonce 12 bytes
   * @param aad what is authenticated beside the plaintext
   * @param plaintext what is sealed
   * @return ciphertext ‖ 16-byte tag
   */
  public static byte[] seal(SecretBytes key, byte[] nonce, byte[] aad, byte[] plaintext) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, key, nonce, aad).doFinal(plaintext);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /**
   * Opens.
   *
   * @param key 32 bytes
   * @param nonce 12 bytes
   * @param aad as at sealing
   * @param sealed ciphertext ‖ 16-byte tag
   * @throws AEADBadTagException if anything differs from what was sealed, or is too short
   */
  public static byte[] open(SecretBytes key, byte[] nonce, byte[] aad, byte[] sealed)
      throws AEADBadTagException {
    if (sealed.length < TAG_LENGTH) {
      throw new AEADBadTagException("shorter than a tag");
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, aad).doFinal(sealed);
    } catch (AEADBadTagException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  private static Cipher cipher(int mode, SecretBytes key, byte[] nonce, byte[] aad)
      throws GeneralSecurityException {
    if (key.length() != KEY_LENGTH || nonce.length != NONCE_LENGTH) {
      throw new IllegalArgumentException("AES-256-GCM takes a 32-byte key and a 12-byte nonce");
    }
    byte[] copy = key.copy();
    try {
      Cipher cipher = NativeProvider.newAesGcm();
      cipher.init(mode, new SecretKeySpec(copy, "AES"), new GCMParameterSpec(128, nonce));
      cipher.updateAAD(aad);
      return cipher;
    } finally {
      Bytes.wipe(copy);
    }
  }
}
