package org.tipseal.cli;

import java.io.IOException;
import java.time.Duration;
import org.tipseal.client.DropHttp;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which drop a reporter speaks to, and how. */
class DropOptions {
  /** Long enough for a server to be started anew, or a train to leave its tunnel. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  // Not required by the parser: a report can be sealed without any drop.
  @Option(
      names = "--drop",
      paramLabel = "URL",
      description = "The drop's address, such as https://drop.example.")
  private String drop;

  @Mixin private ConnectionOptions connection;

  @Mixin private LanguageOption language;

  Words words() {
    return language.words();
  }

  /** The connection to the drop, to be closed. */
  DropHttp http() throws CommandFailure, IOException {
    if (drop == null) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "Missing required option: '--drop=URL'");
    }
    return connection.connect(drop, "--drop");
  }
}
