package org.tipseal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.KeyFile;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.SigningKey;

/** Opens the agency's root key file, on the offline machine that has it. */
final class RootKey {
  private RootKey() {}

  /** The key, which the caller closes. Its passphrase is asked for. */
  static SigningKey open(Path file, Terminal terminal) throws CommandFailure, IOException {
    byte[] sealed = Files.readAllBytes(file);
    char[] passphrase =
        terminal
            .secret("Passphrase of the root key")
            .orElseThrow(
                () -> new CommandFailure(ExitCode.BAD_INPUT, "missing: the root key's passphrase"));
    try (SecretBytes seed = KeyFile.open(KeyFile.Kind.ROOT, passphrase, sealed)) {
      return SigningKey.fromSeed(seed);
    } catch (RefusedException e) {
      throw Defects.failure(file.toString(), e);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }
}
