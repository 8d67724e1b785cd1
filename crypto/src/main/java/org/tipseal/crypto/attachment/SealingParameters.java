package org.tipseal.crypto.attachment;

import java.security.SecureRandom;
import java.util.Arrays;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.keys.AesGcm;
import org.tipseal.crypto.keys.Hkdf;
import org.tipseal.crypto.keys.SecretBytes;

/**
 * All that the sealed bytes of an attachment depend on beside its file: key, salt and nonce prefix.
 * Whoever keeps them, with the file unchanged, makes the same bytes again. Closing wipes the key.
 */
public final class SealingParameters implements AutoCloseable {
  /** The length of all three together in bytes. */
  public static final int LENGTH =
      AttachmentKey.LENGTH + AttachmentLayout.SALT_LENGTH + AttachmentLayout.NONCE_PREFIX_LENGTH;

  private static final String LABEL = "tipseal/v1 attachment";

  private final AttachmentKey key;
  private final byte[] salt;
  private final byte[] noncePrefix;

  /**
   * Puts them together.
   *
   * @param key closed with these parameters
   * @param salt 32 bytes
   * @param noncePrefix 7 bytes
   */
  public SealingParameters(AttachmentKey key, byte[] salt, byte[] noncePrefix) {
    if (salt.length != AttachmentLayout.SALT_LENGTH
        || noncePrefix.length != AttachmentLayout.NONCE_PREFIX_LENGTH) {
      throw new IllegalArgumentException("the salt has 32 bytes, the nonce prefix 7");
    }
    this.key = key;
    this.salt = salt.clone();
    this.noncePrefix = noncePrefix.clone();
  }

  /** Draws all three. */
  public static SealingParameters generate(SecureRandom random) {
    AttachmentKey key = AttachmentKey.generate(random);
    byte[] salt = new byte[AttachmentLayout.SALT_LENGTH];
    random.nextBytes(salt);
    byte[] noncePrefix = new byte[AttachmentLayout.NONCE_PREFIX_LENGTH];
    random.nextBytes(noncePrefix);
    return new SealingParameters(key, salt, noncePrefix);
  }

  /**
   * Takes up what {@link #toBytes} kept.
   *
   * @param bytes 71 bytes: key ‖ salt ‖ nonce prefix; copied
   * @throws IllegalArgumentException if the length differs
   */
  public static SealingParameters fromBytes(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("sealing parameters have 71 bytes");
    }
    int saltEnd = AttachmentKey.LENGTH + AttachmentLayout.SALT_LENGTH;
    byte[] key = Arrays.copyOf(bytes, AttachmentKey.LENGTH);
    try {
      return new SealingParameters(
          AttachmentKey.of(key),
          Arrays.copyOfRange(bytes, AttachmentKey.LENGTH, saltEnd),
          Arrays.copyOfRange(bytes, saltEnd, LENGTH));
    } finally {
      Bytes.wipe(key);
    }
  }

  /** 71 bytes, as secret as the key in them: key ‖ salt ‖ nonce prefix. */
  public SecretBytes toBytes() {
    byte[] copy = key.secret().copy();
    try {
      return SecretBytes.takeOver(Bytes.concat(copy, salt, noncePrefix));
    } finally {
      Bytes.wipe(copy);
    }
  }

  /** The key that goes into the manifest, not a copy. */
  public AttachmentKey key() {
    return key;
  }

  /** The 40 bytes before the first segment. */
  byte[] header() {
    return Bytes.concat(Bytes.u8(AttachmentLayout.HEADER_LENGTH), salt, noncePrefix);
  }

  /**
   * Reads a header.
   *
   * @param key from the manifest; not closed before these parameters
   * @param header 40 bytes, the first of which was checked
   */
  static SealingParameters ofHeader(AttachmentKey key, byte[] header) {
    int saltEnd = 1 + AttachmentLayout.SALT_LENGTH;
    return new SealingParameters(
        key,
        Arrays.copyOfRange(header, 1, saltEnd),
        Arrays.copyOfRange(header, saltEnd, AttachmentLayout.HEADER_LENGTH));
  }

  /** The key of all segments of this stream; the caller closes it. */
  SecretBytes streamKey() {
    return Hkdf.derive(key.secret(), salt, LABEL);
  }

  /** The nonce of a segment: prefix (7) ‖ u32 index ‖ u8 last. */
  byte[] nonce(int index, boolean last) {
    byte[] nonce = Arrays.copyOf(noncePrefix, AesGcm.NONCE_LENGTH);
    System.arraycopy(Bytes.u32(index), 0, nonce, AttachmentLayout.NONCE_PREFIX_LENGTH, 4);
    nonce[AesGcm.NONCE_LENGTH - 1] = (byte) (last ? 1 : 0);
    return nonce;
  }

  /** Wipes the key. */
  @Override
  public void close() {
    key.close();
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
