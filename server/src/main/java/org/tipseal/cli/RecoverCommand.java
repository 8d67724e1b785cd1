package org.tipseal.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.tipseal.cli.setup.Passphrases;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.office.keys.KeysetBackup;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.keys.OfficeKeyset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tipseal recover}. */
@Command(
    name = "recover",
    description = {
      "Makes an office's key file anew from its backup, after the file or its passphrase was lost.",
      "",
      "Two passphrases are asked for on the terminal, or read from standard input, one a line: that of the recovery key, then a new"
          + " one for the office. The office must not be running.",
      ""
    })
final class RecoverCommand implements Callable<Integer> {
  @Option(
      names = "--agency",
      required = true,
      paramLabel = "ID",
      description = "The agency's id, as setup was told it.")
  private String agency;

  @Option(
      names = "--backup",
      required = true,
      paramLabel = "FILE",
      description = "The backup: keys.backup in the office's data folder.")
  private Path backup;

  @Option(
      names = "--recovery-key",
      required = true,
      paramLabel = "FILE",
      description = "The recovery key file that setup made.")
  private Path recoveryKey;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "The key file to make. Must not be there.")
  private Path target;

  private final Terminal terminal;

  RecoverCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    byte[] sealed = Files.readAllBytes(backup);
    try (XWingPrivateKey key = RecoveryKeys.open(recoveryKey, terminal);
        OfficeKeyset keyset = open(sealed, key);
        Passphrases passphrases = new Passphrases()) {
      passphrases.set(
          Passphrases.Lock.OFFICE, terminal.needed("New passphrase for the office key"));
      KeysetFile.create(
          target, backup, keyset, passphrases.get(Passphrases.Lock.OFFICE), new SecureRandom());
      return ExitCode.DONE.code();
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, e.getMessage());
    }
  }

  private OfficeKeyset open(byte[] sealed, XWingPrivateKey key) throws CommandFailure {
    try {
      return KeysetBackup.open(sealed, new AgencyId(agency), key);
    } catch (RefusedException e) {
      throw Defects.failure(backup.toString(), e);
    }
  }
}
