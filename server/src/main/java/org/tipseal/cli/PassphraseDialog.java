package org.tipseal.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.tipseal.cli.setup.Passphrases;

/** Asks for the passphrases of a new agency's key files. */
final class PassphraseDialog {
  private final Terminal terminal;

  PassphraseDialog(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Asks for all, twice each on a terminal.
   *
   * @return the passphrases, which the caller closes
   * @throws CommandFailure if one is missing or too short, or two entries differ
   */
  Passphrases all() throws CommandFailure, IOException {
    Passphrases passphrases = new Passphrases();
    try {
      for (Passphrases.Lock lock : Passphrases.Lock.values()) {
        ask(passphrases, lock);
      }
      return passphrases;
    } catch (CommandFailure | IOException | RuntimeException e) {
      passphrases.close();
      throw e;
    }
  }

  private void ask(Passphrases passphrases, Passphrases.Lock lock)
      throws CommandFailure, IOException {
    String name = "Passphrase for the " + lock.name().toLowerCase(Locale.ROOT) + " key";
    char[] passphrase = terminal.needed(name);
    if (terminal.interactive()) {
      char[] again = terminal.needed("The same again");
      boolean same = Arrays.equals(passphrase, again);
      Arrays.fill(again, '\0');
      if (!same) {
        Arrays.fill(passphrase, '\0');
        throw new CommandFailure(ExitCode.BAD_INPUT, name + ": the two differ");
      }
    }
    try {
      passphrases.set(lock, passphrase);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, name + ": " + e.getMessage());
    }
  }
}
