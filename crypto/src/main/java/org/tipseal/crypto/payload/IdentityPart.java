package org.tipseal.crypto.payload;

import java.util.Arrays;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.IdentityPublicKey;
import org.tipseal.crypto.keys.KeyId;

/**
 * A sealed identity (PROTOCOL.md §7): {@code 0x01 ‖ key id (4) ‖ encapsulated key (65) ‖ ciphertext
 * and tag (2064)}, which is Tink's ciphertext for HPKE with the TINK variant. Always of one size,
 * so that a short name and a long address look alike.
 */
public final class IdentityPart {
  /** The length in bytes. */
  public static final int LENGTH = 2134;

  static final byte PREFIX = 0x01;
  static final int KEY_ID_OFFSET = 1;
  static final int ENCAPSULATED_OFFSET = KEY_ID_OFFSET + KeyId.LENGTH;
  static final int CIPHERTEXT_OFFSET = ENCAPSULATED_OFFSET + IdentityPublicKey.LENGTH;

  private final byte[] bytes;

  private IdentityPart(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads a sealed identity; nothing of it is opened.
   *
   * @throws RefusedException {@code identity-malformed}
   */
  public static IdentityPart parse(byte[] bytes) throws RefusedException {
    if (bytes.length != LENGTH || bytes[0] != PREFIX) {
      throw new RefusedException(Defect.IDENTITY_MALFORMED);
    }
    return new IdentityPart(bytes.clone());
  }

  /** 2134 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The identity key that this is sealed to. */
  public KeyId recipient() {
    return KeyId.at(bytes, KEY_ID_OFFSET);
  }

  byte[] encapsulated() {
    return Arrays.copyOfRange(bytes, ENCAPSULATED_OFFSET, CIPHERTEXT_OFFSET);
  }

  byte[] ciphertext() {
    return Arrays.copyOfRange(bytes, CIPHERTEXT_OFFSET, LENGTH);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IdentityPart that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
