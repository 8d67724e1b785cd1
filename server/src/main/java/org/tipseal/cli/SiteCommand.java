package org.tipseal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tipseal.cli.setup.SiteFolder;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.drop.page.SiteRefusedException;
import org.tipseal.report.json.DomainException;
import org.tipseal.report.json.DomainLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tipseal site}. */
@Command(
    name = "site",
    description = {
      "Makes the drop's site folder anew, DIR/drop/site, and signs it with the agency's root key: for a new release, or tables that"
          + " have changed. Then put the folder in its place on the drop's machine, and start the drop with the same release.",
      "",
      "DIR is the agency's folder as setup made it; root.key is all that has to be in it. Its passphrase is asked for on the"
          + " terminal, or read from standard input. Prints the root fingerprint.",
      ""
    })
final class SiteCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The agency's folder.")
  private Path folder;

  @Option(
      names = "--root-key",
      paramLabel = "FILE",
      description = "The root key file. Default: DIR/root.key.")
  private Path rootKey;

  @Option(
      names = "--domain",
      paramLabel = "DIR",
      description =
          "The agency's own tables. Default: DIR/office/domain if it is there, else the project's.")
  private Path tables;

  @Option(
      names = "--exit",
      paramLabel = "URL",
      description =
          "Where the quick exit of the page leads. Default: as in DIR/drop/site, else "
              + SiteFolder.DEFAULT_EXIT)
  private String exit;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "Where a page that a reporter has saved reaches the drop; repeat for more. Default: as in DIR/drop/site.")
  private List<String> urls = new ArrayList<>();

  private final Terminal terminal;

  SiteCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    Path target = folder.resolve("drop/site");
    try {
      SiteFolder site =
          new SiteFolder(
              tables(),
              exit == null ? SiteFolder.exitOf(target) : exit,
              urls.isEmpty() ? SiteFolder.dropsOf(target) : urls);
      try (SigningKey root = root()) {
        site.make(target, root);
        terminal.out().println(RootFingerprint.of(root.verifyingKey()));
      }
    } catch (IllegalArgumentException | SiteRefusedException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, e.getMessage());
    }
    terminal
        .err()
        .println(
            "Made "
                + target
                + " for this release. Put it in its place on the drop's machine, and start the drop with the same release.");
    return ExitCode.DONE.code();
  }

  private Map<String, JsonNode> tables() throws CommandFailure {
    Path copies = folder.resolve("office/domain");
    Path own = tables == null && Files.isDirectory(copies) ? copies : tables;
    try {
      return own == null ? DomainLoader.bundledTrees() : DomainLoader.trees(own);
    } catch (DomainException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, own + ":\n" + e.getMessage());
    }
  }

  private SigningKey root() throws CommandFailure, IOException {
    return RootKey.open(rootKey == null ? folder.resolve("root.key") : rootKey, terminal);
  }
}
