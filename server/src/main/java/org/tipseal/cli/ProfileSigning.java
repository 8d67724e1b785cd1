package org.tipseal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.profile.ChannelEntry;
import org.tipseal.crypto.profile.Charter;
import org.tipseal.crypto.profile.Delegation;
import org.tipseal.crypto.profile.Dsse;
import org.tipseal.crypto.profile.ProfileDocument;
import org.tipseal.crypto.profile.ProfileSigner;
import org.tipseal.crypto.profile.ProfileVerifier;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.office.keys.OfficeKeysetBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done offline, with the root key. */
final class ProfileSigning {
  private ProfileSigning() {}

  /** {@code tipseal profile sign}. */
  @Command(
      name = "sign",
      description = {
        "Checks a draft, shows what it says and, with --in-force, what it changes, and signs it with the root key: on the offline machine."
            + " Prints the root fingerprint.",
        ""
      })
  static final class Sign implements Callable<Integer> {
    @Mixin private DraftOptions options;

    @Option(
        names = "--root-key",
        required = true,
        paramLabel = "FILE",
        description = "The root key file. Its passphrase is asked for.")
    private Path rootKey;

    @Option(
        names = "--out",
        required = true,
        paramLabel = "FILE",
        description = "The signed file to write. Must not be there.")
    private Path out;

    private final Terminal terminal;

    Sign(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure, IOException {
      byte[] draft = options.read();
      options.requireNoMistakes(draft);
      Words words = options.words();
      Charter charter;
      try {
        charter = Charter.parse(draft);
      } catch (RefusedException e) {
        throw new CommandFailure(ExitCode.BAD_INPUT, words.say("profile.malformed"));
      }
      show(charter, words);
      options.sayChanges(draft, terminal);
      Optional<Dsse> before = options.inForce();
      try (SigningKey root = RootKey.open(rootKey, terminal)) {
        if (before.isPresent() && !before.get().isSignedBy(root.verifyingKey())) {
          throw new CommandFailure(ExitCode.REFUSED, words.say("profile.foreign"));
        }
        Charter issued = charter.issued(charter.serial(), LocalDate.now(ZoneOffset.UTC));
        write(out, ProfileSigner.charter(root, issued));
        terminal.out().println(RootFingerprint.of(root.verifyingKey()));
      }
      terminal.err().println(words.say("profile.signed", out));
      return ExitCode.DONE.code();
    }

    /** What whoever holds the root key puts his name to. */
    private void show(Charter charter, Words words) {
      boolean zh = words.language() == Language.ZH;
      say(words.say("profile.shown", charter.agency(), charter.serial()));
      say(words.say("profile.days", charter.answerDays(), charter.mailboxDays()));
      say(words.say("profile.identity", charter.identityKey().id().hex()));
      for (ChannelEntry c : charter.channels()) {
        String name = zh ? c.name().zh() : c.name().en();
        say(words.say("profile.channel", c.id(), name, c.telephone(), c.url().orElse("-")));
      }
      charter
          .notices()
          .forEach(
              notice ->
                  say(
                      words.say(
                          "profile.notice",
                          notice.path("id").asText(),
                          notice.path("title").path(zh ? "zh" : "en").asText())));
    }

    private void say(String line) {
      terminal.err().println(SafeText.line(line));
    }
  }

  /** {@code tipseal profile delegate}. */
  @Command(
      name = "delegate",
      description = {
        "Renews the root's delegation to the office's signing key, on the offline machine: for so many days from today. Prints the"
            + " root fingerprint.",
        ""
      })
  static final class Delegate implements Callable<Integer> {
    @Parameters(
        paramLabel = "PROFILE",
        description =
            "The agency's profile as the drop serves it at /api/v1/profile: it says which key the office has. It may be out of date.")
    private Path profile;

    @Option(
        names = "--root-key",
        required = true,
        paramLabel = "FILE",
        description = "The root key file. Its passphrase is asked for.")
    private Path rootKey;

    @Option(
        names = "--days",
        paramLabel = "N",
        defaultValue = "" + OfficeKeysetBuilder.DELEGATION_DAYS,
        description = "How long it holds, 1 to 3660. Default: ${DEFAULT-VALUE}.")
    private int days;

    @Option(
        names = "--out",
        required = true,
        paramLabel = "FILE",
        description = "The signed file to write. Must not be there.")
    private Path out;

    @Mixin private LanguageOption language;

    private final Terminal terminal;

    Delegate(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure, IOException {
      Words words = language.words();
      if (days < 1 || days > 3660) {
        throw new CommandFailure(ExitCode.BAD_INPUT, "--days: 1 to 3660");
      }
      if (Files.size(profile) > ProfileDocument.MAX_SIZE) {
        throw new CommandFailure(ExitCode.BAD_INPUT, words.say("profile.too-large", profile));
      }
      byte[] document = Files.readAllBytes(profile);
      try (SigningKey root = RootKey.open(rootKey, terminal)) {
        RootFingerprint fingerprint = RootFingerprint.of(root.verifyingKey());
        Delegation had = new ProfileVerifier(fingerprint).delegationOfSigner(document);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Delegation renewed =
            new Delegation(had.agency(), had.publicKey(), today, today.plusDays(days - 1L));
        write(out, ProfileSigner.delegate(root, renewed));
        terminal
            .err()
            .println(
                words.say(
                    "profile.delegated",
                    had.agency(),
                    had.publicKey().id().hex(),
                    had.notAfter(),
                    renewed.notAfter(),
                    out));
        terminal.out().println(fingerprint);
      } catch (RefusedException e) {
        throw Defects.failure(profile.toString(), e);
      }
      return ExitCode.DONE.code();
    }
  }

  private static void write(Path file, Dsse signed) throws IOException {
    Files.write(file, StrictJson.write(signed.toJson()), StandardOpenOption.CREATE_NEW);
  }
}
