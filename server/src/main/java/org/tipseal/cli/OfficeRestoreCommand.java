package org.tipseal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tipseal.cli.setup.Passphrases;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.office.Backups;
import org.tipseal.office.backup.BackupDamagedException;
import org.tipseal.office.backup.OfficeBackup;
import org.tipseal.redis.RedisOptions;
import org.tipseal.storage.StorageUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tipseal office restore}. */
@Command(
    name = "restore",
    description = {
      "Restores an office from a backup into an empty folder, with a new key file.",
      "",
      "Two passphrases are asked for on the terminal, or read from standard input, one a line: that of the recovery key, then a new"
          + " one for the office. Never run the old office again afterwards.",
      ""
    })
final class OfficeRestoreCommand implements Callable<Integer> {
  @Option(
      names = "--agency",
      required = true,
      paramLabel = "ID",
      description = "The agency's id, as setup was told it.")
  private String agency;

  @Option(
      names = "--from",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "The backup; and if it was made with --since, all those that it follows.")
  private List<Path> backups;

  @Option(
      names = "--recovery-key",
      required = true,
      paramLabel = "FILE",
      description = "The recovery key file that setup made.")
  private Path recoveryKey;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The data folder to make, dataDirectory of office.yaml. Not there, or empty.")
  private Path data;

  @Option(
      names = "--keys",
      required = true,
      paramLabel = "FILE",
      description = "The key file to make, keys of office.yaml. Must not be there.")
  private Path keys;

  @Option(
      names = "--redis",
      paramLabel = "URI",
      description =
          "The Redis to restore into, redis.uri of office.yaml, with nothing of an office in it. Default: the embedded one.")
  private String redis;

  @Mixin private LanguageOption language;

  private final Terminal terminal;

  OfficeRestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    Words words = language.words();
    Backups.Place place =
        new Backups.Place(data, keys, Optional.ofNullable(redis).map(RedisOptions::of));
    for (Path backup : backups) {
      if (!Files.isRegularFile(backup)) {
        throw new CommandFailure(ExitCode.BAD_INPUT, "no such file: " + backup);
      }
    }
    try (XWingPrivateKey key = RecoveryKeys.open(recoveryKey, terminal);
        Passphrases passphrases = new Passphrases()) {
      passphrases.set(
          Passphrases.Lock.OFFICE, terminal.needed("New passphrase for the office key"));
      OfficeBackup.Copied copied =
          Backups.restore(
              new Backups.Source(backups, new AgencyId(agency), key),
              place,
              passphrases.get(Passphrases.Lock.OFFICE),
              Clock.systemUTC(),
              new SecureRandom(),
              new BackupProgress(terminal, words));
      terminal.err().println(words.say("backup.restored", copied.files(), copied.values()));
      return ExitCode.DONE.code();
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, e.getMessage());
    } catch (RefusedException e) {
      throw Defects.failure(named(), e);
    } catch (BackupDamagedException e) {
      String name = e.damage().wireName();
      throw new CommandFailure(
          ExitCode.REFUSED, named() + ": " + name + ": " + words.say("backup.damage." + name));
    } catch (StorageUnavailableException e) {
      throw new CommandFailure(ExitCode.UNAVAILABLE, e.getMessage());
    }
  }

  private String named() {
    return backups.stream().map(Path::toString).collect(Collectors.joining(", "));
  }
}
