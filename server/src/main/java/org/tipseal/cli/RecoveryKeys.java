package org.tipseal.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.tipseal.crypto.keys.KeyFile;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.XWingPrivateKey;

/** Opens a recovery key file with a passphrase that is asked for. */
final class RecoveryKeys {
  private RecoveryKeys() {}

  /** The key, which the caller closes. */
  static XWingPrivateKey open(Path file, Terminal terminal) throws CommandFailure, IOException {
    String prompt = "Passphrase of the recovery key";
    try (SecretBytes seed = KeyFiles.open(KeyFile.Kind.RECOVERY, file, prompt, terminal)) {
      return XWingPrivateKey.fromSeed(seed);
    }
  }
}
