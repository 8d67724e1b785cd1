package org.tipseal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.KeyFile;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.XWingPrivateKey;

/** Opens a recovery key file with a passphrase that is asked for. */
final class RecoveryKeys {
  private RecoveryKeys() {}

  /** The key, which the caller closes. */
  static XWingPrivateKey open(Path recoveryKey, Terminal terminal)
      throws CommandFailure, IOException {
    byte[] file = Files.readAllBytes(recoveryKey);
    char[] passphrase = secret(terminal, "Passphrase of the recovery key");
    try (SecretBytes seed = KeyFile.open(KeyFile.Kind.RECOVERY, passphrase, file)) {
      return XWingPrivateKey.fromSeed(seed);
    } catch (RefusedException e) {
      throw Defects.failure(recoveryKey.toString(), e);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /** What was typed, which the caller wipes. */
  static char[] secret(Terminal terminal, String prompt) throws CommandFailure, IOException {
    return terminal
        .secret(prompt)
        .orElseThrow(() -> new CommandFailure(ExitCode.BAD_INPUT, "missing: " + prompt));
  }
}
