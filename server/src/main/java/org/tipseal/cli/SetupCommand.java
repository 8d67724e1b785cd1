package org.tipseal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tipseal.cli.setup.Agency;
import org.tipseal.cli.setup.AgencyFolder;
import org.tipseal.cli.setup.Passphrases;
import org.tipseal.cli.setup.SiteFolder;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.profile.Label;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.drop.page.SiteRefusedException;
import org.tipseal.report.Domain;
import org.tipseal.report.json.DomainException;
import org.tipseal.report.json.DomainLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tipseal setup}. */
@Command(
    name = "setup",
    description = {
      "Makes a new agency in a new folder: its keys, certificates, first profile, and the configuration of its drop and its"
          + " office. Prints the root fingerprint, which goes on the printed notice.",
      "",
      "Four passphrases of at least 12 characters are asked for on the terminal, or read from standard input, one a line, in"
          + " this order: office, root (and certificate authority), identity, recovery.",
      ""
    })
final class SetupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder to make. Must not exist, or be empty.")
  private Path folder;

  @Option(
      names = "--agency",
      paramLabel = "ID",
      description =
          "The agency's id for good, such as report.city.example: 1 to 63 of a-z 0-9 . -. Asked for where not given.")
  private String id;

  @Option(names = "--name-zh", paramLabel = "NAME", description = "The agency's name in Chinese.")
  private String nameZh;

  @Option(names = "--name-en", paramLabel = "NAME", description = "The agency's name in English.")
  private String nameEn;

  @Option(
      names = "--domain",
      paramLabel = "DIR",
      description =
          "The agency's own tables, such as channels.json and notices.json. Default: the project's, whose channel and notice"
              + " are fictional.")
  private Path tables;

  @Option(
      names = "--exit",
      paramLabel = "URL",
      defaultValue = SiteFolder.DEFAULT_EXIT,
      description =
          "Where the quick exit of the reporter's page leads: https, and nothing that tells of you. Default: ${DEFAULT-VALUE}.")
  private String exit;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "Where a page that a reporter has saved reaches the drop, such as https://report.example or an onion service; repeat for"
              + " more. Default: each public host at the public port.")
  private List<String> urls = new ArrayList<>();

  @Mixin private DropPlaceOptions drop;

  @Mixin private DeskPlaceOptions desk;

  @Option(
      names = "--answer-days",
      paramLabel = "N",
      defaultValue = "30",
      description = "Days after which an answer is overdue. Default: ${DEFAULT-VALUE}.")
  private int answerDays;

  @Option(
      names = "--mailbox-days",
      paramLabel = "N",
      defaultValue = "30",
      description =
          "Days that a mailbox lives after the last message of the agency. Default: ${DEFAULT-VALUE}.")
  private int mailboxDays;

  @Option(
      names = "--attachment-bytes",
      paramLabel = "N",
      defaultValue = "2147483648",
      description = "The largest attachment. Default: ${DEFAULT-VALUE}.")
  private long attachmentBytes;

  private final Terminal terminal;

  SetupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandFailure, IOException, GeneralSecurityException {
    AgencyFolder.requireFree(folder);
    Agency agency = agency();
    try (Passphrases passphrases = new PassphraseDialog(terminal).all()) {
      RootFingerprint fingerprint =
          new AgencyFolder(agency, LocalDate.now(ZoneOffset.UTC), new SecureRandom())
              .make(folder, passphrases);
      terminal.out().println(fingerprint);
    } catch (IllegalArgumentException | SiteRefusedException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, e.getMessage());
    }
    terminal
        .err()
        .println(
            "Made "
                + folder
                + ". Move root.key, ca.key, identity.key and recovery.key away, each to a safe place of its own: no server"
                + " needs them.");
    if (tables == null) {
      terminal
          .err()
          .println(
              "The profile shows a fictional channel and notice; give your own with --domain.");
    }
    return ExitCode.DONE.code();
  }

  private Agency agency() throws CommandFailure, IOException {
    try {
      return new Agency(
          new AgencyId(answered(id, "--agency", "Agency id, such as report.city.example")),
          new Label(
              answered(nameZh, "--name-zh", "Name in Chinese"),
              answered(nameEn, "--name-en", "Name in English")),
          domain(),
          Optional.ofNullable(tables),
          exit,
          urls,
          drop.place(),
          desk.place(),
          answerDays,
          mailboxDays,
          attachmentBytes);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, e.getMessage());
    }
  }

  private String answered(String given, String option, String question)
      throws CommandFailure, IOException {
    if (given != null) {
      return given;
    }
    if (terminal.interactive()) {
      String answer = terminal.line(question).orElse("").strip();
      if (!answer.isEmpty()) {
        return answer;
      }
    }
    throw new CommandFailure(ExitCode.BAD_INPUT, "missing: " + option);
  }

  private Domain domain() throws CommandFailure {
    try {
      return tables == null ? DomainLoader.bundled() : DomainLoader.folder(tables);
    } catch (DomainException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "--domain " + tables + ":\n" + e.getMessage());
    }
  }
}
