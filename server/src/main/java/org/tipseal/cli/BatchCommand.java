package org.tipseal.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tipseal batch …}: what an institution does. */
@Command(
    name = "batch",
    description = {"For institutions that report in batches.", ""},
    synopsisSubcommandLabel = "COMMAND")
final class BatchCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "send?");
  }
}
