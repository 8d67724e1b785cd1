package org.tipseal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.Dsse;
import org.tipseal.crypto.profile.ProfileDocument;
import org.tipseal.office.keys.RootDecision;
import org.tipseal.report.Problem;
import org.tipseal.report.json.CharterChanges;
import org.tipseal.report.json.CharterCheck;
import org.tipseal.report.json.DomainException;
import org.tipseal.report.json.DomainLoader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A draft of channels and notices, and what it is checked against. */
final class DraftOptions {
  @Parameters(paramLabel = "FILE", description = "The draft.")
  private Path file;

  @Option(
      names = "--domain",
      paramLabel = "DIR",
      description =
          "The agency's own tables, which say what kinds of channel and which categories there are. Default: the project's.")
  private Path tables;

  @Option(
      names = "--in-force",
      paramLabel = "PROFILE",
      description =
          "The agency's profile as the drop serves it at /api/v1/profile. The command then names everything that the draft changes, and"
              + " warns of what it takes away.")
  private Path published;

  @Mixin private LanguageOption language;

  Path file() {
    return file;
  }

  Words words() {
    return language.words();
  }

  byte[] read() throws CommandFailure, IOException {
    if (Files.size(file) > RootDecision.MAX_SIZE) {
      throw new CommandFailure(ExitCode.BAD_INPUT, words().say("profile.too-large", file));
    }
    return Files.readAllBytes(file);
  }

  /** Ends the command with every mistake, if there is one. */
  void requireNoMistakes(byte[] draft) throws CommandFailure {
    require(CharterCheck.check(draft, trees()));
  }

  private void require(List<Problem> problems) throws CommandFailure {
    if (!problems.isEmpty()) {
      Words words = words();
      StringBuilder lines = new StringBuilder(words.say("profile.mistakes", problems.size()));
      problems.forEach(p -> lines.append("\n  ").append(p.line(words.language().tag())));
      throw new CommandFailure(ExitCode.BAD_INPUT, lines.toString());
    }
  }

  /**
   * The charter that the draft is to follow; empty if none was given. Its signature is unchecked.
   */
  Optional<Dsse> inForce() throws CommandFailure, IOException {
    if (published == null) {
      return Optional.empty();
    }
    if (Files.size(published) > ProfileDocument.MAX_SIZE) {
      throw new CommandFailure(ExitCode.BAD_INPUT, words().say("profile.too-large", published));
    }
    try {
      return Optional.of(ProfileDocument.parse(Files.readAllBytes(published)).charter());
    } catch (RefusedException e) {
      throw Defects.failure(published.toString(), e);
    }
  }

  /** Names what a draft changes and what it warns of; ends the command if it cannot follow. */
  void sayChanges(byte[] draft, Terminal terminal) throws CommandFailure, IOException {
    Words words = words();
    Optional<Dsse> before = inForce();
    if (before.isEmpty()) {
      terminal.err().println(words.say("profile.not-compared"));
      return;
    }
    byte[] charter = before.get().payload();
    List<Problem> problems = CharterCheck.compare(draft, charter);
    require(problems.stream().filter(p -> p.severity() == Problem.Severity.ERROR).toList());
    new ChangePrinter(terminal, words).print(CharterChanges.between(charter, draft), problems);
  }

  private Map<String, JsonNode> trees() throws CommandFailure {
    try {
      return tables == null ? DomainLoader.bundledTrees() : DomainLoader.trees(tables);
    } catch (DomainException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "--domain " + tables + ":\n" + e.getMessage());
    }
  }
}
