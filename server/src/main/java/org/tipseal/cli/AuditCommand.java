package org.tipseal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tipseal.office.AuditTrail;
import org.tipseal.office.OfficeConfig;
import org.tipseal.office.audit.Audit;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditFilter;
import org.tipseal.office.audit.AuditPage;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.storage.StorageUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tipseal audit …}: the record of what people did at the office. */
@Command(
    name = "audit",
    description = {"Shows and checks the record of what people did at the office.", ""},
    synopsisSubcommandLabel = "COMMAND")
final class AuditCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "show, head or verify?");
  }

  /** Work on the log of a running office. */
  abstract static class Work implements Callable<Integer> {
    @Mixin private DeskOptions options;

    private final Terminal terminal;

    Work(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public final Integer call() throws CommandFailure, IOException {
      OfficeConfig config = options.config();
      SecureRandom random = new SecureRandom();
      try (KeysetFile keys = DeskOptions.unlock(config, terminal, random);
          AuditTrail trail = AuditTrail.open(config, keys, Clock.systemUTC())) {
        work(trail.audit());
        return ExitCode.DONE.code();
      } catch (StorageUnavailableException e) {
        throw unavailable(e);
      }
    }

    abstract void work(Audit audit) throws CommandFailure, IOException, StorageUnavailableException;

    Terminal terminal() {
      return terminal;
    }

    AuditPrinter printer(boolean json) {
      return new AuditPrinter(terminal, new Words(options.language()), json);
    }
  }

  static CommandFailure unavailable(StorageUnavailableException e) {
    return new CommandFailure(
        ExitCode.UNAVAILABLE,
        "The office's store cannot be reached. Is the office running? " + e.getMessage());
  }

  /** {@code tipseal audit show}. */
  @Command(
      name = "show",
      description = {"Shows entries, the newest first. That they were read is recorded too.", ""})
  static final class Show extends Work {
    @Option(
        names = "--before",
        paramLabel = "N",
        description = "Only entries with a number below N.")
    private Long before;

    @Option(
        names = "--limit",
        paramLabel = "N",
        defaultValue = "100",
        description = "At most N, 1 to 1000. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(
        names = "--action",
        paramLabel = "NAME",
        description = "Only this action, such as case-opened.")
    private String action;

    @Option(names = "--officer", paramLabel = "ID", description = "Only what this officer did.")
    private String officer;

    @Option(
        names = "--subject",
        paramLabel = "TEXT",
        description =
            "Only what was done to this: a case id, an officer id, the name of a setting.")
    private String subject;

    @Option(names = "--json", description = "Print JSON on standard output.")
    private boolean json;

    Show(Terminal terminal) {
      super(terminal);
    }

    @Override
    void work(Audit audit) throws CommandFailure, IOException, StorageUnavailableException {
      if (limit < 1 || limit > 1000) {
        throw new CommandFailure(ExitCode.BAD_INPUT, "--limit is 1 to 1000");
      }
      AuditFilter filter = filter();
      audit.record(AuditTrail.ofCommand(AuditAction.AUDIT_READ));
      AuditPage page = audit.page(filter, before == null ? Long.MAX_VALUE : before, limit);
      printer(json).page(page);
      if (page.damaged() > 0) {
        throw new CommandFailure(
            ExitCode.INCOMPLETE,
            page.damaged() + " entries cannot be opened; 'tipseal audit verify' says which");
      }
    }

    private AuditFilter filter() throws CommandFailure {
      Optional<AuditAction> of = Optional.empty();
      if (action != null) {
        of = AuditAction.of(action);
        if (of.isEmpty()) {
          throw new CommandFailure(ExitCode.BAD_INPUT, "no such action: " + action);
        }
      }
      Optional<OfficerId> by = Optional.empty();
      if (officer != null) {
        by = OfficerId.parse(officer);
        if (by.isEmpty()) {
          throw new CommandFailure(ExitCode.BAD_INPUT, "an officer id has 10 characters");
        }
      }
      // Case ids are shown with dashes, and stand in the log without.
      return new AuditFilter(of, by, Optional.ofNullable(subject).map(s -> s.replace("-", "")));
    }
  }

  /** {@code tipseal audit head}. */
  @Command(
      name = "head",
      description = {
        "Exports the log's head: a small signed file that says how far the log has come. Keep it where nobody of the office"
            + " can change it; 'verify' then finds whatever was cut off or rewritten since. That it was exported is recorded.",
        ""
      })
  static final class Head extends Work {
    @Option(
        names = "--out",
        paramLabel = "FILE",
        description = "Where to write it. Must not be there. Default: standard output.")
    private Path out;

    Head(Terminal terminal) {
      super(terminal);
    }

    @Override
    void work(Audit audit) throws CommandFailure, IOException, StorageUnavailableException {
      audit.record(AuditTrail.ofCommand(AuditAction.AUDIT_HEAD_EXPORTED));
      byte[] head = audit.head();
      if (out == null) {
        terminal().out().write(head);
        terminal().out().println();
      } else {
        Files.write(out, head, StandardOpenOption.CREATE_NEW);
      }
    }
  }
}
