package org.tipseal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.tipseal.cli.setup.Agency;
import org.tipseal.cli.setup.AgencyFolder;
import org.tipseal.cli.setup.DeskPlace;
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

  @Option(
      names = "--public-host",
      paramLabel = "HOST",
      description =
          "A name or address that reporters reach the drop by; repeat for more. Default: localhost.")
  private List<String> publicHosts = new ArrayList<>();

  @Option(
      names = "--public-port",
      paramLabel = "PORT",
      defaultValue = "8443",
      description = "Default: ${DEFAULT-VALUE}.")
  private int publicPort;

  @Option(
      names = "--plain-port",
      paramLabel = "PORT",
      description =
          "Let the drop listen on loopback without TLS too, for a proxy or an onion service on its machine, or a first try.")
  private Integer plainPort;

  @Option(
      names = "--office-host",
      paramLabel = "HOST",
      description =
          "A name or address that the office reaches the drop by, the one it dials first; repeat for more. Default: localhost.")
  private List<String> officeHosts = new ArrayList<>();

  @Option(
      names = "--office-port",
      paramLabel = "PORT",
      defaultValue = "8444",
      description = "Default: ${DEFAULT-VALUE}.")
  private int officePort;

  @Option(
      names = "--desk-host",
      paramLabel = "HOST",
      description =
          "A name that officers' browsers reach the office by, the one that they type first; repeat for more. Passkeys are bound to"
              + " the first. Default: localhost.")
  private List<String> deskHosts = new ArrayList<>();

  @Option(
      names = "--desk-port",
      paramLabel = "PORT",
      defaultValue = "8445",
      description = "Default: ${DEFAULT-VALUE}.")
  private int deskPort;

  @Option(
      names = "--desk-plain-port",
      paramLabel = "PORT",
      description =
          "Let the office listen for officers on loopback without TLS too, as http://localhost, for a first try.")
  private Integer deskPlainPort;

  @Option(
      names = "--drop-management-port",
      paramLabel = "PORT",
      defaultValue = "9443",
      description = "Health and metrics of the drop, on loopback. Default: ${DEFAULT-VALUE}.")
  private int dropManagementPort;

  @Option(
      names = "--office-management-port",
      paramLabel = "PORT",
      defaultValue = "9444",
      description = "Health and metrics of the office, on loopback. Default: ${DEFAULT-VALUE}.")
  private int officeManagementPort;

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
    try (Passphrases passphrases = new Passphrases()) {
      for (Passphrases.Lock lock : Passphrases.Lock.values()) {
        ask(passphrases, lock);
      }
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
          hosts(publicHosts),
          port(publicPort),
          plainPort == null ? OptionalInt.empty() : OptionalInt.of(port(plainPort)),
          hosts(officeHosts),
          port(officePort),
          new DeskPlace(
              hosts(deskHosts),
              port(deskPort),
              deskPlainPort == null ? OptionalInt.empty() : OptionalInt.of(port(deskPlainPort))),
          port(dropManagementPort),
          port(officeManagementPort),
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

  /** Localhost is reached by its addresses too. */
  private static List<String> hosts(List<String> given) {
    return given.isEmpty() || given.equals(List.of("localhost"))
        ? List.of("localhost", "127.0.0.1", "::1")
        : given;
  }

  private static int port(int port) {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
    }
    return port;
  }

  private void ask(Passphrases passphrases, Passphrases.Lock lock)
      throws CommandFailure, IOException {
    String name = "Passphrase for the " + lock.name().toLowerCase(Locale.ROOT) + " key";
    char[] passphrase = secret(name);
    if (terminal.interactive()) {
      char[] again = secret("The same again");
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

  private char[] secret(String name) throws CommandFailure, IOException {
    return terminal
        .secret(name)
        .orElseThrow(() -> new CommandFailure(ExitCode.BAD_INPUT, "missing: " + name));
  }
}
