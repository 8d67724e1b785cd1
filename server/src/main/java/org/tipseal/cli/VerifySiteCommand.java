package org.tipseal.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tipseal.cli.site.SiteCheck;
import org.tipseal.client.ClientException;
import org.tipseal.client.DropHttp;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.drop.page.Release;
import org.tipseal.drop.page.SiteRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tipseal verify-site}. */
@Command(
    name = "verify-site",
    description = {
      "Fetches the reporter's page from a running drop as a visitor would, each file plain and in every compressed form, and"
          + " compares every byte and every header with this release and with the manifest that the agency signed. Prints one line"
          + " a file; ends with 0 only if all is well. Bytes are counted from 1.",
      ""
    })
final class VerifySiteCommand implements Callable<Integer> {
  @Parameters(paramLabel = "URL", description = "The drop's address, such as https://drop.example.")
  private String url;

  @Option(
      names = "--fingerprint",
      paramLabel = "FP",
      description =
          "The fingerprint of the agency's root key, as printed on its notice. Without it any agency's signature is taken.")
  private String fingerprint;

  @Mixin private ConnectionOptions connection;

  @Mixin private LanguageOption language;

  @Option(names = "--json", description = "Print JSON on standard output.")
  private boolean json;

  private final Terminal terminal;

  VerifySiteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    Words words = language.words();
    SitePrinter printer = new SitePrinter(terminal, words, json);
    Optional<RootFingerprint> pinned = pinned(words);
    try (DropHttp drop = connection.connect(url, "URL")) {
      Release release = Release.bundled();
      LocalDate today = LocalDate.now(ZoneOffset.UTC);
      Optional<RootFingerprint> root =
          new SiteCheck(release, drop, pinned, today, printer::found).run();
      printer.end(root, pinned.isPresent(), release);
      return (printer.isGood() ? ExitCode.DONE : ExitCode.REFUSED).code();
    } catch (SiteRefusedException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, e.getMessage());
    } catch (ClientException e) {
      throw ReporterFailures.of(e, words);
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.UNAVAILABLE, words.say("failure.UNREACHABLE"));
    }
  }

  private Optional<RootFingerprint> pinned(Words words) throws CommandFailure {
    if (fingerprint == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(RootFingerprint.parse(fingerprint));
    } catch (RefusedException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "--fingerprint: " + words.explain(e.defect()));
    }
  }
}
