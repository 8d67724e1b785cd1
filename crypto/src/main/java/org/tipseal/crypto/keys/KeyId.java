package org.tipseal.crypto.keys;

import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

/**
 * The first 4 bytes of SHA-256 of a raw public key (PROTOCOL.md §1). It finds a key; it proves
 * nothing.
 *
 * @param value the four bytes, big-endian
 */
public record KeyId(int value) {
  /** The length in bytes. */
  public static final int LENGTH = 4;

  /** The id of a raw public key: 32 bytes for Ed25519, 1216 for X-Wing, 65 for P-256. */
  public static KeyId of(byte[] publicKey) {
    return at(Bytes.sha256(publicKey), 0);
  }

  /** Reads the four bytes of an id where they stand. */
  public static KeyId at(byte[] bytes, int offset) {
    return new KeyId((int) Bytes.u32At(bytes, offset));
  }

  /**
   * Reads an id from JSON.
   *
   * @param hex 8 lower-case hexadecimal digits
   * @param defect what to say when it is not that
   * @throws RefusedException if it is not that
   */
  public static KeyId fromHex(String hex, Defect defect) throws RefusedException {
    return at(Bytes.fromHex(hex, LENGTH, defect), 0);
  }

  /** Four bytes. */
  public byte[] bytes() {
    return Bytes.u32(Integer.toUnsignedLong(value));
  }

  /** 8 lower-case hexadecimal digits. */
  public String hex() {
    return Bytes.hex(bytes());
  }

  @Override
  public String toString() {
    return hex();
  }
}
