package org.tipseal.crypto.keys;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import org.tipseal.crypto.Bytes;

/**
 * A passphrase as Argon2id gets it: in Unicode's normal form C, so that a letter typed as one
 * character or as two gives the same key, and in UTF-8.
 */
final class Passphrase {
  /** Of one UTF-16 unit in UTF-8; a pair takes four. */
  private static final int MOST_BYTES = 3;

  private Passphrase() {}

  /**
   * Encodes. What is made on the way is wiped; the platform gives no way to wipe the text that
   * comes of normalising, so that a passphrase which is in form C already leaves less behind.
   *
   * @param passphrase stays the caller's to wipe
   * @return empty if half a surrogate pair stands alone
   */
  static Optional<SecretBytes> encode(char[] passphrase) {
    char[] normal = normalForm(passphrase);
    byte[] utf8 = new byte[normal.length * MOST_BYTES];
    try {
      ByteBuffer written = ByteBuffer.wrap(utf8);
      CoderResult result =
          StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(normal), written, true);
      return result.isError()
          ? Optional.empty()
          : Optional.of(SecretBytes.takeOver(Arrays.copyOf(utf8, written.position())));
    } finally {
      Arrays.fill(normal, '\0');
      Bytes.wipe(utf8);
    }
  }

  /** Always a copy. */
  private static char[] normalForm(char[] passphrase) {
    CharBuffer typed = CharBuffer.wrap(passphrase);
    return Normalizer.isNormalized(typed, Normalizer.Form.NFC)
        ? passphrase.clone()
        : Normalizer.normalize(typed, Normalizer.Form.NFC).toCharArray();
  }
}
