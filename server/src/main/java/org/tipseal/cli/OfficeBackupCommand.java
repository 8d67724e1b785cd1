package org.tipseal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tipseal.office.Backups;
import org.tipseal.office.OfficeConfig;
import org.tipseal.office.backup.BackupDamagedException;
import org.tipseal.office.backup.OfficeBackup;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.storage.StorageUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tipseal office backup}. */
@Command(
    name = "backup",
    description = {
      "Makes a backup of the whole office while it works: cases, attachments, keys, officers, settings, audit log, all in one file"
          + " that only the recovery key opens. The office has to be running. The file has its name once it is whole.",
      "",
      "The configuration file and the certificates are not in it. Destroy old backups when there are newer ones: they hold intake"
          + " keys that were meant to be gone.",
      ""
    })
final class OfficeBackupCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

  @Mixin private DeskOptions options;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE|DIR",
      description =
          "The file to make, which must not be there; or a folder, in which it is named by agency and time.")
  private Path target;

  @Option(
      names = "--since",
      paramLabel = "FILE",
      description =
          "Leave out the attachments that this backup and those before it hold. The list beside it, FILE.held, must be there."
              + " Restoring then needs all of them.")
  private Path since;

  private final Terminal terminal;

  OfficeBackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    OfficeConfig config = options.config();
    SecureRandom random = new SecureRandom();
    Clock clock = Clock.systemUTC();
    Words words = new Words(options.language());
    try (KeysetFile keys = DeskOptions.unlock(config, terminal, random)) {
      Path file = file(keys, clock);
      OfficeBackup.Copied copied =
          Backups.make(
              config,
              keys,
              file,
              Optional.ofNullable(since),
              clock,
              random,
              new BackupProgress(terminal, words));
      terminal.err().println(words.say("backup.made", copied.files(), copied.values()));
      if (since != null) {
        terminal.err().println(words.say("backup.held", copied.held()));
      }
      terminal.out().println(file);
      return ExitCode.DONE.code();
    } catch (NoSuchFileException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "no such file: " + e.getFile());
    } catch (BackupDamagedException e) {
      throw new CommandFailure(
          ExitCode.REFUSED, since + ".held: " + words.say("backup.held.foreign"));
    } catch (StorageUnavailableException e) {
      throw AuditCommand.unavailable(e);
    }
  }

  private Path file(KeysetFile keys, Clock clock) {
    if (!Files.isDirectory(target)) {
      return target;
    }
    String time = TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
    return target.resolve(keys.keyset().agency().value() + "-" + time + ".tipseal-backup");
  }
}
