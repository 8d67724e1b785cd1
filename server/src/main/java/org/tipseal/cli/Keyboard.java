package org.tipseal.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/**
 * The terminal that standard input or standard error is, if it is one.
 *
 * <p>The platform's own console exists only while standard output is a terminal too; yet {@code
 * tipseal cases --json | jq} has to ask for its passphrase without showing it. So the terminal is
 * spoken to as a shell script would: with {@code test} and {@code stty} (POSIX.1).
 */
class Keyboard {
  /** Whether a person types on standard input. */
  boolean isThere() {
    return succeeds(Redirect.DISCARD, "test", "-t", "0");
  }

  /** Whether a person looks at standard error. */
  boolean isWatched() {
    return succeeds(Redirect.INHERIT, "test", "-t", "2");
  }

  /** Reads something. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * Reads while what is typed is not shown.
   *
   * @param reading what to read
   * @return what was read
   * @throws IOException if it cannot be read, or the terminal would show it
   */
  <T> T silently(Reading<T> reading) throws IOException {
    Thread onInterrupt = new Thread(() -> succeeds(Redirect.DISCARD, "stty", "echo"));
    Runtime.getRuntime().addShutdownHook(onInterrupt);
    try {
      if (!succeeds(Redirect.DISCARD, "stty", "-echo")) {
        throw new IOException("the terminal cannot be kept from showing what is typed");
      }
      return reading.read();
    } finally {
      succeeds(Redirect.DISCARD, "stty", "echo");
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
    }
  }

  private static boolean succeeds(Redirect error, String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectInput(Redirect.INHERIT)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(error)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
