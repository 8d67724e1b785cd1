package org.tipseal.cli;

import java.util.concurrent.TimeUnit;
import org.tipseal.office.backup.OfficeBackup;

/** Tells an operator how far a backup or a restore is: a line every few seconds. */
final class BackupProgress implements OfficeBackup.Progress {
  private static final long EVERY = TimeUnit.SECONDS.toNanos(3);
  private static final long MEBIBYTE = 1 << 20;

  private final Terminal terminal;
  private final Words words;
  private long said = System.nanoTime();

  BackupProgress(Terminal terminal, Words words) {
    this.terminal = terminal;
    this.words = words;
  }

  @Override
  public void at(OfficeBackup.Copied soFar) {
    long now = System.nanoTime();
    if (now - said >= EVERY) {
      said = now;
      terminal
          .err()
          .println(
              words.say(
                  "backup.progress", soFar.values(), soFar.files(), soFar.bytes() / MEBIBYTE));
    }
  }
}
