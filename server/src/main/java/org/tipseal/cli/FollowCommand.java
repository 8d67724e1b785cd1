package org.tipseal.cli;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tipseal.client.ClientException;
import org.tipseal.client.MailboxView;
import org.tipseal.client.OpenMailbox;
import org.tipseal.client.Reporter;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.report.Domain;
import org.tipseal.report.json.DomainLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tipseal follow}. */
@Command(
    name = "follow",
    description = {
      "Opens a report's mailbox with its receipt code: shows the agency's answers, adds to the report, presses for an answer, or"
          + " withdraws it.",
      "",
      "The receipt code is asked for on the terminal, or read as the first line of standard input; it is never an argument."
          + " Answers that are not genuine are named and not shown (exit code 3).",
      ""
    })
final class FollowCommand implements Callable<Integer> {
  private static final int LONGEST_MESSAGE = 256 * 1024;

  @Mixin private AgencyOptions drop;

  @Option(
      names = "--message",
      paramLabel = "TEXT|-",
      description = "Add TEXT to the report; - reads it from standard input, after the receipt.")
  private String message;

  @Option(
      names = "--attach",
      paramLabel = "FILE",
      description = "Add a file to the report. May be given again and again.")
  private List<Path> attachments = List.of();

  @Option(
      names = "--channel",
      paramLabel = "ID",
      description =
          "Seal the addition to this channel of the agency. May be given again and again. Default: the channels that got the report.")
  private List<String> channels = List.of();

  @Option(names = "--remind", description = "Press for an answer that is overdue.")
  private boolean remind;

  @Option(
      names = "--withdraw",
      description = "Withdraw the report. Its mailbox is gone afterwards; this cannot be undone.")
  private boolean withdraw;

  @Option(names = "--json", description = "Print the mailbox as JSON on standard output.")
  private boolean json;

  private final Terminal terminal;

  FollowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    Words words = drop.words();
    Domain domain = DomainLoader.bundled();
    ProgressPrinter progress = new ProgressPrinter(terminal, words);
    try (ReceiptCode receipt = receipt(words);
        Reporter reporter = drop.reporter(domain, progress, words)) {
      Optional<String> text = text(words);
      VerifiedProfile profile = ReporterFailures.profile(reporter, words);
      try (OpenMailbox mailbox = reporter.open(receipt, profile)) {
        return follow(mailbox, text, new MailboxPrinter(terminal, words, domain, profile, json));
      }
    } catch (ClientException e) {
      progress.endLine();
      throw ReporterFailures.of(e, words);
    } catch (RefusedException e) {
      progress.endLine();
      throw ReporterFailures.of(e, words);
    }
  }

  private int follow(OpenMailbox mailbox, Optional<String> text, MailboxPrinter printer)
      throws RefusedException, ClientException {
    if (text.isPresent() || !attachments.isEmpty()) {
      OpenMailbox.FollowedUp sent = mailbox.followUp(text.orElse(""), attachments, channels);
      printer.followedUp(sent.number(), sent.recipients());
    }
    if (remind) {
      mailbox.remind();
      printer.reminded();
    }
    if (withdraw) {
      mailbox.withdraw();
      printer.withdrawn();
      return ExitCode.DONE.code();
    }
    MailboxView view = mailbox.read();
    printer.print(view);
    return (view.refusal().isPresent() ? ExitCode.REFUSED : ExitCode.DONE).code();
  }

  private ReceiptCode receipt(Words words) throws CommandFailure, IOException {
    char[] typed = terminal.needed(words.say("receipt-prompt"));
    try {
      return ReceiptCode.parse(CharBuffer.wrap(typed));
    } catch (RefusedException e) {
      throw ReporterFailures.receipt(e, words);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  private Optional<String> text(Words words) throws CommandFailure, IOException {
    Optional<String> text =
        "-".equals(message)
            ? Optional.of(terminal.rest(LONGEST_MESSAGE).strip())
            : Optional.ofNullable(message).map(String::strip);
    if (text.isPresent() && text.get().isEmpty() && attachments.isEmpty()) {
      throw new CommandFailure(ExitCode.BAD_INPUT, words.say("nothing-to-send"));
    }
    return text;
  }
}
