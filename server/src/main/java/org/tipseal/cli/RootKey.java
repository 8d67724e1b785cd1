package org.tipseal.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.tipseal.crypto.keys.KeyFile;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.SigningKey;

/** Opens the agency's root key file, on the offline machine that has it. */
final class RootKey {
  private RootKey() {}

  /** The key, which the caller closes. Its passphrase is asked for. */
  static SigningKey open(Path file, Terminal terminal) throws CommandFailure, IOException {
    String prompt = "Passphrase of the root key";
    try (SecretBytes seed = KeyFiles.open(KeyFile.Kind.ROOT, file, prompt, terminal)) {
      return SigningKey.fromSeed(seed);
    }
  }
}
