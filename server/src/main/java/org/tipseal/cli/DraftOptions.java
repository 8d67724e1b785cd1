package org.tipseal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tipseal.office.keys.RootDecision;
import org.tipseal.report.Problem;
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
    List<Problem> problems = CharterCheck.check(draft, trees());
    if (!problems.isEmpty()) {
      Words words = words();
      StringBuilder lines = new StringBuilder(words.say("profile.mistakes", problems.size()));
      problems.forEach(p -> lines.append("\n  ").append(p.line(words.language().tag())));
      throw new CommandFailure(ExitCode.BAD_INPUT, lines.toString());
    }
  }

  private Map<String, JsonNode> trees() throws CommandFailure {
    try {
      return tables == null ? DomainLoader.bundledTrees() : DomainLoader.trees(tables);
    } catch (DomainException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "--domain " + tables + ":\n" + e.getMessage());
    }
  }
}
