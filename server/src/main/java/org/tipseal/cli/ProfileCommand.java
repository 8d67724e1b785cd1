package org.tipseal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tipseal.office.OfficeConfig;
import org.tipseal.office.charter.CharterDesk;
import org.tipseal.office.charter.PublishBox;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.keys.RootDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tipseal profile …}: changes channels and notices, and renews the root's delegation. */
@Command(
    name = "profile",
    description = {
      "Changes what the agency publishes of itself: its channels and notices, and the root's yearly delegation to the office.",
      "",
      "draft writes the channels and notices in force; edit the file, check it, sign it offline with the root key, publish what was"
          + " signed. delegate renews the delegation, and is published the same way.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND")
final class ProfileCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "draft, check, sign, delegate or publish?");
  }

  /** {@code tipseal profile draft}. */
  @Command(
      name = "draft",
      description = {
        "Writes the channels and notices in force as a file to edit, under the next number.",
        ""
      })
  static final class Draft implements Callable<Integer> {
    @Mixin private DeskOptions options;

    @Option(
        names = "--out",
        required = true,
        paramLabel = "FILE",
        description = "The file to write. Must not be there.")
    private Path out;

    private final Terminal terminal;

    Draft(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure, IOException {
      try (KeysetFile keys = DeskOptions.unlock(options.config(), terminal, new SecureRandom())) {
        byte[] draft = CharterDesk.draft(keys.keyset(), LocalDate.now(ZoneOffset.UTC));
        Files.write(out, draft, StandardOpenOption.CREATE_NEW);
      }
      terminal.err().println(new Words(options.language()).say("profile.drafted", out));
      return ExitCode.DONE.code();
    }
  }

  /** {@code tipseal profile check}. */
  @Command(
      name = "check",
      description = {
        "Checks a draft, and names every mistake with its place; with --in-force also what it changes. Needs no key.",
        ""
      })
  static final class Check implements Callable<Integer> {
    @Mixin private DraftOptions options;

    private final Terminal terminal;

    Check(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure, IOException {
      byte[] draft = options.read();
      options.requireNoMistakes(draft);
      options.sayChanges(draft, terminal);
      terminal.err().println(options.words().say("profile.right", options.file()));
      return ExitCode.DONE.code();
    }
  }

  /** {@code tipseal profile publish}. */
  @Command(
      name = "publish",
      description = {
        "Hands to the running office what was signed with the root key: channels and notices, or a delegation. The office checks"
            + " it, puts it in force, and publishes it. Asks for no passphrase.",
        ""
      })
  static final class Publish implements Callable<Integer> {
    private static final int WAIT_SECONDS = 20;

    @Parameters(paramLabel = "FILE", description = "What was signed.")
    private Path file;

    @Mixin private DeskOptions options;

    private final Terminal terminal;

    Publish(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure, IOException {
      OfficeConfig config = options.config();
      Words words = new Words(options.language());
      if (Files.size(file) > RootDecision.MAX_SIZE) {
        throw new CommandFailure(ExitCode.BAD_INPUT, words.say("profile.too-large", file));
      }
      byte[] signed = Files.readAllBytes(file);
      PublishBox box = new PublishBox(config.dataDirectory());
      box.submit(signed);
      Optional<PublishBox.Outcome> outcome = await(box, signed);
      if (outcome.isEmpty()) {
        throw new CommandFailure(ExitCode.UNAVAILABLE, words.say("profile.waits"));
      }
      if (!outcome.get().code().equals(PublishBox.IN_FORCE)) {
        throw new CommandFailure(ExitCode.REFUSED, refused(outcome.get(), words));
      }
      terminal.err().println(words.say("profile.in-force"));
      return ExitCode.DONE.code();
    }

    private static Optional<PublishBox.Outcome> await(PublishBox box, byte[] signed)
        throws IOException {
      long end = System.nanoTime() + WAIT_SECONDS * 1_000_000_000L;
      Optional<PublishBox.Outcome> outcome = box.outcome(signed);
      while (outcome.isEmpty() && System.nanoTime() - end < 0) {
        try {
          Thread.sleep(100);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return outcome;
        }
        outcome = box.outcome(signed);
      }
      return outcome;
    }

    private static String refused(PublishBox.Outcome outcome, Words words) {
      StringBuilder lines =
          new StringBuilder(outcome.code() + ": " + words.say("profile." + outcome.code()));
      for (PublishBox.Outcome.Line line : outcome.problems()) {
        String text = words.language() == Language.ZH ? line.zh() : line.en();
        lines.append("\n  ").append(line.at()).append(": ").append(text);
      }
      return lines.toString();
    }
  }
}
