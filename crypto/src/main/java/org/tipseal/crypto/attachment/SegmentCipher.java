package org.tipseal.crypto.attachment;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.keys.AesGcm;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.provider.NativeProvider;

/**
 * AES-256-GCM over the segments of one stream, in one direction. The cipher object is kept from
 * segment to segment, which saves the key schedule and a buffer; so one thread at a time.
 */
final class SegmentCipher {
  private final int mode;
  private final SealingParameters parameters;
  private final SecretKey streamKey;
  private Cipher cipher;

  /**
   * Prepares a stream.
   *
   * @param mode {@link Cipher#ENCRYPT_MODE} or {@link Cipher#DECRYPT_MODE}
   */
  SegmentCipher(int mode, SealingParameters parameters) {
    this.mode = mode;
    this.parameters = parameters;
    try (SecretBytes key = parameters.streamKey()) {
      byte[] copy = key.copy();
      this.streamKey = new SecretKeySpec(copy, "AES");
      Bytes.wipe(copy);
    }
    this.cipher = NativeProvider.newAesGcm();
  }

  /**
   * Seals or opens one segment.
   *
   * @param in where it stands
   * @param inLength its length from the start of {@code in}
   * @param out where the result goes, from {@code outOffset}
   * @return the length of the result
   * @throws AEADBadTagException if it does not open
   */
  int apply(int index, boolean last, byte[] in, int inLength, byte[] out, int outOffset)
      throws AEADBadTagException {
    GCMParameterSpec nonce =
        new GCMParameterSpec(AesGcm.TAG_LENGTH * 8, parameters.nonce(index, last));
    try {
      init(nonce);
      return cipher.doFinal(in, 0, inLength, out, outOffset);
    } catch (AEADBadTagException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /** A cipher that just sealed with a nonce refuses it; the caller proves that it may be reused. */
  private void init(GCMParameterSpec nonce) throws GeneralSecurityException {
    try {
      cipher.init(mode, streamKey, nonce);
    } catch (InvalidAlgorithmParameterException e) {
      cipher = NativeProvider.newAesGcm();
      cipher.init(mode, streamKey, nonce);
    }
  }
}
