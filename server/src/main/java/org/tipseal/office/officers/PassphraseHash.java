package org.tipseal.office.officers;

/**
 * What a passphrase is checked against.
 *
 * @param memoryKib of Argon2id
 * @param passes of Argon2id
 * @param lanes of Argon2id
 * @param salt 16 bytes, Base64url
 * @param hash 32 bytes, Base64url
 */
public record PassphraseHash(int memoryKib, int passes, int lanes, String salt, String hash) {
  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
