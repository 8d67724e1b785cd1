package org.tipseal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.KeyFile;
import org.tipseal.crypto.keys.SecretBytes;

/** Opens key files with passphrases that are asked for. */
final class KeyFiles {
  private KeyFiles() {}

  /**
   * The secret in a key file, which the caller closes.
   *
   * @param prompt says whose passphrase is asked for
   */
  static SecretBytes open(KeyFile.Kind kind, Path file, String prompt, Terminal terminal)
      throws CommandFailure, IOException {
    byte[] sealed = Files.readAllBytes(file);
    char[] passphrase = terminal.needed(prompt);
    try {
      return KeyFile.open(kind, passphrase, sealed);
    } catch (RefusedException e) {
      throw Defects.failure(file.toString(), e);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }
}
