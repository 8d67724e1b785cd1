package org.tipseal.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.tipseal.client.ClientException;
import org.tipseal.client.FileSealer;
import org.tipseal.client.Recipients;
import org.tipseal.client.Reporter;
import org.tipseal.client.SealedReport;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.ProfileDocument;
import org.tipseal.crypto.profile.ProfileVerifier;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.crypto.receipt.ReceiptSecret;
import org.tipseal.report.Domain;
import org.tipseal.report.Report;

/** {@code tipseal report --seal-to}: from the report to the receipt, with a file in between. */
final class FileSealing {
  private final Terminal terminal;
  private final Words words;
  private final ProgressPrinter progress;
  private final Domain domain;
  private final Clock clock = Clock.systemUTC();

  FileSealing(Terminal terminal, Words words, ProgressPrinter progress, Domain domain) {
    this.terminal = terminal;
    this.words = words;
    this.progress = progress;
    this.domain = domain;
  }

  /**
   * Seals a report, saves it, and makes the receipt.
   *
   * @return the exit code
   */
  int run(Report report, AgencyOptions agency, SealingOptions options)
      throws CommandFailure, IOException {
    requireAbsent(options.file());
    try {
      VerifiedProfile profile = profile(agency, options.profile());
      Recipients recipients = Recipients.of(report, profile, domain, today());
      progress.endLine();
      terminal.err().println(words.say("recipients", ReportCommand.names(recipients, words)));
      FileSealer sealer = new FileSealer(domain, clock, new SecureRandom(), progress);
      try (SealedReport sealed = sealer.seal(report, profile)) {
        progress.endLine();
        Files.write(
            options.file(),
            sealed.file().encode(),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE);
        terminal.err().println(words.say("sealing.saved", options.file(), sealed.until()));
        finish(sealed.secret());
      }
      return ExitCode.DONE.code();
    } catch (ClientException e) {
      progress.endLine();
      throw ReporterFailures.of(e, words);
    } catch (RefusedException e) {
      progress.endLine();
      throw ReporterFailures.of(e, words);
    }
  }

  /** Before any work, not after it. */
  private static void requireAbsent(Path file) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
  }

  private VerifiedProfile profile(AgencyOptions agency, Optional<Path> saved)
      throws CommandFailure, IOException, ClientException {
    if (saved.isEmpty()) {
      try (Reporter reporter = agency.reporter(domain, progress, words)) {
        return ReporterFailures.profile(reporter, words);
      }
    }
    if (Files.size(saved.get()) > ProfileDocument.MAX_SIZE) {
      throw new CommandFailure(ExitCode.BAD_INPUT, words.say("sealing.no-profile", saved.get()));
    }
    byte[] document = Files.readAllBytes(saved.get());
    try {
      return new ProfileVerifier(agency.root(words)).verify(document, today());
    } catch (RefusedException e) {
      throw ReporterFailures.profile(e, words);
    }
  }

  /** Asks for the locator until there is one, or nobody answers. */
  private void finish(ReceiptSecret secret) throws IOException {
    boolean asked = terminal.interactive();
    if (asked) {
      // Whatever ends this program while it waits, the reporter has it.
      terminal.err().println(words.say("sealing.keep"));
      terminal.err().println(secret.formatPart());
    }
    for (String typed = locator(); !typed.isBlank(); typed = locator()) {
      try {
        ReceiptCode receipt = ReceiptCode.of(Locator.parseTyped(typed), secret);
        terminal.err().println(words.say("receipt-joined"));
        terminal.out().println(receipt.format());
        terminal.out().flush();
        return;
      } catch (RefusedException e) {
        terminal.err().println(ReporterFailures.locator(e, words).getMessage());
      }
    }
    if (!asked) {
      terminal.err().println(words.say("sealing.keep"));
      terminal.out().println(secret.formatPart());
      terminal.out().flush();
    }
    terminal.err().println(words.say("sealing.later"));
  }

  private String locator() throws IOException {
    return terminal.line(words.say("locator-prompt")).orElse("");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
