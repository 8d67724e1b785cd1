package org.tipseal.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tipseal.client.ClientException;
import org.tipseal.client.Recipients;
import org.tipseal.client.Reporter;
import org.tipseal.client.ResumeFile;
import org.tipseal.client.SentReport;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.report.Domain;
import org.tipseal.report.EvidenceItem;
import org.tipseal.report.Problem;
import org.tipseal.report.Report;
import org.tipseal.report.ReportResult;
import org.tipseal.report.json.DomainLoader;
import org.tipseal.report.json.ReportReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tipseal report}. */
@Command(
    name = "report",
    description = {
      "Seals a report on this device, sends it to a drop, and prints the receipt code. With --seal-to it sends nothing: it saves the sealed"
          + " report in a file that another device, or a browser that runs no script, hands in.",
      "",
      "The receipt code alone goes to standard output; progress, warnings and errors go to standard error. A lost connection is"
          + " resumed for up to ten minutes. Nothing is written to this device, unless --resume-file or --seal-to names a file.",
      ""
    })
final class ReportCommand implements Callable<Integer> {
  @Mixin private AgencyOptions drop;
  @Mixin private SealingOptions sealing;

  @Option(
      names = "--report",
      required = true,
      paramLabel = "FILE",
      description = "The report as JSON (see report.schema.json), or - for standard input.")
  private Path file;

  @Option(
      names = "--attach",
      paramLabel = "FILE",
      description = "Evidence to attach, up to 64 files. May be given again and again.")
  private List<Path> attachments = List.of();

  @Option(
      names = "--resume-file",
      paramLabel = "FILE",
      description = {
        "Keep in FILE what it takes to go on after this program was stopped. The same command then resumes. FILE holds secrets,"
            + " is readable by its owner alone, and is overwritten and removed at the end."
      })
  private Path resumeFile;

  private final Terminal terminal;

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    Words words = drop.words();
    Domain domain = DomainLoader.bundled();
    Report report = read(domain, words);
    warnAboutFiles(report, words);
    ProgressPrinter progress = new ProgressPrinter(terminal, words);
    if (sealing.isWanted()) {
      requireNothingToUpload(words);
      return new FileSealing(terminal, words, progress, domain).run(report, drop, sealing);
    }
    Optional<ResumeFile> resume = Optional.ofNullable(resumeFile).map(ResumeFile::new);
    try (Reporter reporter = drop.reporter(domain, progress, words)) {
      VerifiedProfile profile = ReporterFailures.profile(reporter, words);
      Recipients recipients = Recipients.of(report, profile, domain, today());
      progress.endLine();
      terminal.err().println(words.say("recipients", names(recipients, words)));
      try (SentReport sent = reporter.newReport().send(report, attachments, profile, resume)) {
        progress.endLine();
        terminal.err().println(words.say("receipt-follows", profile.profile().mailboxDays()));
        terminal.out().println(sent.receipt().format());
        terminal.out().flush();
      }
      remove(resume, words);
      return ExitCode.DONE.code();
    } catch (ClientException e) {
      progress.endLine();
      if (resumeFile != null && Files.exists(resumeFile)) {
        terminal.err().println(words.say("resume-file-kept", resumeFile));
      }
      throw ReporterFailures.of(e, words);
    } catch (RefusedException e) {
      progress.endLine();
      throw ReporterFailures.of(e, words);
    }
  }

  private Report read(Domain domain, Words words) throws CommandFailure, IOException {
    byte[] json =
        file.toString().equals("-")
            ? terminal.rest(ReportReader.MAX_BYTES).getBytes(StandardCharsets.UTF_8)
            : Files.readAllBytes(file);
    ReportResult result = new ReportReader(domain).read(json, today());
    String language = words.language().tag();
    if (result.report().isEmpty()) {
      String lines =
          result.errors().stream()
              .map(problem -> "  " + problem.line(language))
              .collect(Collectors.joining("\n"));
      throw new CommandFailure(ExitCode.BAD_INPUT, words.say("report.errors") + "\n" + lines);
    }
    for (Problem warning : result.warnings()) {
      warn(words, warning.line(language));
    }
    return result.report().get();
  }

  private void requireNothingToUpload(Words words) throws CommandFailure {
    if (!attachments.isEmpty()) {
      throw new CommandFailure(ExitCode.BAD_INPUT, words.say("sealing.attachments"));
    }
    if (resumeFile != null) {
      throw new CommandFailure(ExitCode.BAD_INPUT, words.say("sealing.resume"));
    }
  }

  /** Says what the evidence list and the attachments do not tell of each other. */
  private void warnAboutFiles(Report report, Words words) {
    Set<String> attached = new HashSet<>();
    attachments.forEach(path -> attached.add(String.valueOf(path.getFileName())));
    Set<String> listed = new HashSet<>();
    for (EvidenceItem item : report.evidence()) {
      listed.add(item.file());
      if (!item.file().isEmpty() && !attached.contains(item.file())) {
        warn(words, words.say("evidence-not-attached", item.file()));
      }
    }
    for (String name : attached) {
      if (!listed.contains(name)) {
        warn(words, words.say("attachment-not-listed", name));
      }
    }
    if (!attached.isEmpty()) {
      warn(words, words.say("files-as-they-are", String.join(", ", attached)));
    }
  }

  private void warn(Words words, String text) {
    terminal.err().println(words.say("report.warning") + ": " + SafeText.line(text));
  }

  private void remove(Optional<ResumeFile> resume, Words words) {
    try {
      if (resume.isPresent()) {
        resume.get().remove();
      }
    } catch (ClientException e) {
      // The report has arrived and its receipt is shown: this is no failure of the command.
      terminal.err().println(words.say("resume-file-left", resumeFile));
    }
  }

  static String names(Recipients recipients, Words words) {
    List<String> names = new ArrayList<>();
    recipients
        .channels()
        .forEach(
            channel ->
                names.add(
                    words.language() == Language.EN ? channel.name().en() : channel.name().zh()));
    return SafeText.line(String.join(", ", names));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
