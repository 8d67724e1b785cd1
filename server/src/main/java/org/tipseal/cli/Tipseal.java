package org.tipseal.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code tipseal} itself: only its subcommands do something. */
@Command(
    name = "tipseal",
    description = "Sealed, anonymous reports to an agency.",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class Tipseal implements Runnable {
  @Spec private CommandSpec spec;

  private Tipseal() {}

  /**
   * Runs one command.
   *
   * @param terminal what it reads from and writes to
   * @param args the command line
   * @return the exit code, as {@code --help} explains it
   */
  public static int run(Terminal terminal, String... args) {
    return commandLine(terminal).execute(args);
  }

  static CommandLine commandLine(Terminal terminal) {
    CommandLine commands =
        new CommandLine(new Tipseal())
            .addSubcommand(new SetupCommand(terminal))
            .addSubcommand(new SiteCommand(terminal))
            .addSubcommand(
                new CommandLine(new ProfileCommand())
                    .addSubcommand(new ProfileCommand.Draft(terminal))
                    .addSubcommand(new ProfileCommand.Check(terminal))
                    .addSubcommand(new ProfileSigning.Sign(terminal))
                    .addSubcommand(new ProfileSigning.Delegate(terminal))
                    .addSubcommand(new ProfileCommand.Publish(terminal)))
            .addSubcommand(new DropCommand(terminal))
            .addSubcommand(
                new CommandLine(new OfficeCommand(terminal))
                    .addSubcommand(new OfficeBackupCommand(terminal))
                    .addSubcommand(new OfficeRestoreCommand(terminal))
                    .addSubcommand(new OfficeReindexCommand(terminal)))
            .addSubcommand(new ReportCommand(terminal))
            .addSubcommand(new SendCommand(terminal))
            .addSubcommand(new ReceiptCommand(terminal))
            .addSubcommand(new FollowCommand(terminal))
            .addSubcommand(new CasesCommand(terminal))
            .addSubcommand(
                new CommandLine(new CaseCommand())
                    .addSubcommand(new CaseCommand.Show(terminal))
                    .addSubcommand(new CaseCommand.Answer(terminal))
                    .addSubcommand(new CaseCommand.Attachments(terminal))
                    .addSubcommand(new CaseExport(terminal))
                    .addSubcommand(new CaseCommand.IdentityOf(terminal))
                    .addSubcommand(new CaseCommand.Extend(terminal)))
            .addSubcommand(
                new CommandLine(new OfficerCommand())
                    .addSubcommand(new OfficerCommand.Add(terminal))
                    .addSubcommand(new OfficerCommand.All(terminal))
                    .addSubcommand(new OfficerCommand.Change(terminal))
                    .addSubcommand(new OfficerCommand.Disable(terminal))
                    .addSubcommand(new OfficerCommand.Enable(terminal))
                    .addSubcommand(new OfficerCommand.Enrol(terminal)))
            .addSubcommand(
                new CommandLine(new AuditCommand())
                    .addSubcommand(new AuditCommand.Show(terminal))
                    .addSubcommand(new AuditCommand.Head(terminal))
                    .addSubcommand(new AuditVerifyCommand(terminal)))
            .addSubcommand(
                new CommandLine(new InstitutionCommand())
                    .addSubcommand(new InstitutionCommand.Add(terminal))
                    .addSubcommand(new InstitutionCommand.ListAll(terminal))
                    .addSubcommand(new InstitutionCommand.Remove(terminal)))
            .addSubcommand(
                new CommandLine(new BatchCommand()).addSubcommand(new BatchSend(terminal)))
            .addSubcommand(new VerifyCommand(terminal))
            .addSubcommand(new VerifySiteCommand(terminal))
            .addSubcommand(new RecoverCommand(terminal));
    Failures failures = new Failures(terminal);
    configure(commands, terminal, failures);
    return commands;
  }

  private static void configure(CommandLine commands, Terminal terminal, Failures failures) {
    commands
        .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures)
        .setAllowOptionsAsOptionParameters(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(100);
    commands.getSubcommands().values().forEach(c -> configure(c, terminal, failures));
    CommandSpec spec = commands.getCommandSpec();
    spec.mixinStandardHelpOptions(true);
    spec.usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(CommandLine.Model.UsageMessageSpec.keyValuesMap(ExitCode.HELP));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }
}
