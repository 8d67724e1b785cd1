package org.tipseal.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.tipseal.config.ConfigException;
import org.tipseal.drop.Drop;
import org.tipseal.drop.DropConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tipseal drop}. */
@Command(
    name = "drop",
    description = {
      "Runs a drop: the public server that takes sealed reports and can open none of them. Ends with Ctrl-C or SIGTERM.",
      ""
    })
final class DropCommand implements Callable<Integer> {
  @Option(names = "--config", required = true, paramLabel = "FILE", description = "The drop.yaml.")
  private Path file;

  private final Terminal terminal;

  DropCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandFailure {
    DropConfig config;
    try {
      config = DropConfig.read(file);
    } catch (ConfigException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, e.getMessage());
    }
    ServerProcess process = new ServerProcess(terminal);
    Drop drop = process.started(Drop.start(config, Clock.systemUTC(), new SecureRandom()));
    process.run(
        "The drop listens: reporters on port "
            + drop.publicPort()
            + (drop.plainPort() == 0 ? "" : " and, without TLS, " + drop.plainPort())
            + ", the office on port "
            + drop.officePort()
            + ", management on port "
            + drop.managementPort()
            + ".",
        drop::close);
    return ExitCode.DONE.code();
  }
}
