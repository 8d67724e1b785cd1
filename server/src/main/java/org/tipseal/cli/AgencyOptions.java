package org.tipseal.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import org.tipseal.client.Reporter;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.report.Domain;
import picocli.CommandLine.Option;

/** Which agency a reporter turns to, and by which drop. */
final class AgencyOptions extends DropOptions {
  @Option(
      names = "--fingerprint",
      required = true,
      paramLabel = "FP",
      description =
          "The fingerprint of the agency's root key, as printed on its notice. Everything is checked against it.")
  private String fingerprint;

  Reporter reporter(Domain domain, ProgressPrinter progress, Words words)
      throws CommandFailure, IOException {
    RootFingerprint root = root(words);
    return new Reporter(
        http(), root, domain, Clock.systemUTC(), new SecureRandom(), progress, PATIENCE);
  }

  /** The fingerprint that was given. */
  RootFingerprint root(Words words) throws CommandFailure {
    try {
      return RootFingerprint.parse(fingerprint);
    } catch (RefusedException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "--fingerprint: " + words.explain(e.defect()));
    }
  }
}
