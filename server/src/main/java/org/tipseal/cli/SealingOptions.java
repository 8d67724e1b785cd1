package org.tipseal.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a report is sealed into a file instead of being sent. */
final class SealingOptions {
  @Option(
      names = "--seal-to",
      paramLabel = "FILE",
      description = {
        "Save the sealed report in FILE and send nothing. Then the characters that the drop answers to FILE are asked for, and the receipt"
            + " code is printed. A sealed file holds no attachments."
      })
  private Path file;

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description =
          "With --seal-to: the agency's profile, as saved from URL/api/v1/profile. Then no connection is made, and --drop is not needed.")
  private Path profile;

  /** Whether a report is to be sealed into a file. */
  boolean isWanted() throws CommandFailure {
    if (profile != null && file == null) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "--profile goes with --seal-to");
    }
    return file != null;
  }

  /** Where to. */
  Path file() {
    return file;
  }

  /** The saved profile; empty to fetch it. */
  Optional<Path> profile() {
    return Optional.ofNullable(profile);
  }
}
