package org.tipseal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import org.tipseal.config.ConfigException;
import org.tipseal.crypto.RefusedException;
import org.tipseal.office.OfficeConfig;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.report.Domain;
import org.tipseal.report.json.DomainException;
import org.tipseal.report.json.DomainLoader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which office a handler works at. */
final class DeskOptions {
  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description =
          "The office's office.yaml. Its passphrase is taken from passphraseFile, or asked for, or read as the first line of"
              + " standard input.")
  private Path file;

  @Mixin private LanguageOption language;

  Language language() {
    return language.language();
  }

  OfficeConfig config() throws CommandFailure {
    try {
      return OfficeConfig.read(file);
    } catch (ConfigException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, e.getMessage());
    }
  }

  static Domain domain(OfficeConfig config) throws CommandFailure {
    try {
      return config.domainFolder().isPresent()
          ? DomainLoader.folder(config.domainFolder().get())
          : DomainLoader.bundled();
    } catch (DomainException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, e.getMessage());
    }
  }

  /** Unlocks the office's keys, which the caller closes. */
  static KeysetFile unlock(OfficeConfig config, Terminal terminal, SecureRandom random)
      throws CommandFailure, IOException {
    char[] passphrase = OfficePassphrase.read(config, terminal);
    try {
      return KeysetFile.unlock(config.keys(), config.backup(), passphrase, random);
    } catch (RefusedException e) {
      throw Defects.failure(config.keys().toString(), e);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }
}
