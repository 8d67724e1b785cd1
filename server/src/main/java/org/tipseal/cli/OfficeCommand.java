package org.tipseal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.tipseal.config.ConfigException;
import org.tipseal.office.Office;
import org.tipseal.office.OfficeConfig;
import org.tipseal.office.keys.KeysetFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tipseal office}. */
@Command(
    name = "office",
    description = {
      "Runs an agency's office: fetches sealed reports from the drop, opens and stores them, delivers the agency's answers. Ends"
          + " with Ctrl-C or SIGTERM.",
      "",
      "The passphrase of its keys is taken from the configured passphraseFile, or asked for, or read as the first line of"
          + " standard input.",
      ""
    })
final class OfficeCommand implements Callable<Integer> {
  @Option(names = "--config", paramLabel = "FILE", description = "The office.yaml.")
  private Path file;

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  OfficeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws CommandFailure, IOException {
    if (file == null) {
      throw new ParameterException(
          spec.commandLine(), "Missing required option: '--config=FILE', or backup or restore?");
    }
    OfficeConfig config;
    try {
      config = OfficeConfig.read(file);
    } catch (ConfigException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, e.getMessage());
    }
    SecureRandom random = new SecureRandom();
    KeysetFile keys = DeskOptions.unlock(config, terminal, random);
    ServerProcess process = new ServerProcess(terminal);
    // The office closes the keys, whether it starts or not.
    Office office = process.started(Office.start(config, keys, Clock.systemUTC(), random));
    process.run(
        "The office works; management on port " + office.managementPort() + ".", office::close);
    return ExitCode.DONE.code();
  }
}
