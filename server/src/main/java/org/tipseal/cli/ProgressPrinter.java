package org.tipseal.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.tipseal.client.ClientException;
import org.tipseal.client.Progress;

/**
 * Tells a reporter how far things are, on standard error: one line that counts up for a person, a
 * line every tenth for a file.
 */
final class ProgressPrinter implements Progress {
  private static final long MEBIBYTE = 1 << 20;

  private final PrintStream err;
  private final boolean interactive;
  private final Words words;
  private String lastFile = "";
  private long lastShown = -1;
  private boolean lineOpen;

  ProgressPrinter(Terminal terminal, Words words) {
    this.err = terminal.err();
    this.interactive = terminal.watched();
    this.words = words;
  }

  @Override
  public void step(Step step) {
    endLine();
    err.println(words.say("step." + step) + " …");
  }

  @Override
  public void reading(String name, long done, long size) {
    // Reading is quick; only files that take a while are worth a line.
    if (size >= 256 * MEBIBYTE) {
      count("r " + name, done, size, "reading", name, "");
    }
  }

  @Override
  public void uploading(String name, long done, long size) {
    String total =
        size < MEBIBYTE
            ? String.format(Locale.ROOT, "%.1f KiB", size / 1024.0)
            : String.format(Locale.ROOT, "%.1f MiB", (double) size / MEBIBYTE);
    count("u " + name, done, size, "uploading", name, total);
  }

  @Override
  public void stamping(long tried, long expected) {
    count("s", tried, expected, "stamping", "", "");
  }

  @Override
  public void waiting(ClientException.Reason reason, Duration pause) {
    endLine();
    err.println(words.say("waiting." + reason, Math.max(1, pause.toSeconds())));
  }

  /** The line that counts up is over: something else is going to be printed. */
  void endLine() {
    if (lineOpen) {
      err.println();
      lineOpen = false;
    }
    lastFile = "";
  }

  private void count(String file, long done, long size, String key, String name, String total) {
    long percent = size == 0 ? 100 : done * 100 / size;
    long shown = interactive ? percent : percent / 10;
    if (file.equals(lastFile) && shown == lastShown) {
      return;
    }
    if (!file.equals(lastFile)) {
      endLine();
    }
    lastFile = file;
    lastShown = shown;
    String line = words.say(key, SafeText.line(name), percent, total);
    if (interactive) {
      err.print("\r" + line);
      err.flush();
      lineOpen = true;
    } else {
      err.println(line);
    }
  }
}
