package org.tipseal.cli;

import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.crypto.receipt.ReceiptSecret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tipseal receipt}. */
@Command(
    name = "receipt",
    description = {
      "Makes the receipt code of a report that was handed in as a sealed file: of the characters that the drop answered, and of the secret"
          + " part that was kept. Needs no connection.",
      "",
      "Both are asked for on the terminal, or read from standard input, one a line; the receipt code alone goes to standard output. The drop's"
          + " characters cannot be checked here: compare them once more.",
      ""
    })
final class ReceiptCommand implements Callable<Integer> {
  @Mixin private LanguageOption language;

  private final Terminal terminal;

  ReceiptCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    Words words = language.words();
    Locator locator = locator(words);
    try (ReceiptCode receipt = ReceiptCode.of(locator, secret(words))) {
      terminal.err().println(words.say("receipt-joined"));
      terminal.out().println(receipt.format());
      terminal.out().flush();
    }
    return ExitCode.DONE.code();
  }

  private Locator locator(Words words) throws CommandFailure, IOException {
    String prompt = words.say("locator-prompt");
    String typed = terminal.line(prompt).orElseThrow(() -> missing(prompt));
    try {
      return Locator.parseTyped(typed);
    } catch (RefusedException e) {
      throw ReporterFailures.locator(e, words);
    }
  }

  private ReceiptSecret secret(Words words) throws CommandFailure, IOException {
    String prompt = words.say("secret-part-prompt");
    char[] typed = terminal.secret(prompt).orElseThrow(() -> missing(prompt));
    try {
      return ReceiptSecret.parsePart(CharBuffer.wrap(typed));
    } catch (RefusedException e) {
      throw ReporterFailures.secretPart(e, words);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  /** A reporter may speak Chinese: what is asked for says enough. */
  private static CommandFailure missing(String prompt) {
    return new CommandFailure(ExitCode.BAD_INPUT, prompt + "?");
  }
}
