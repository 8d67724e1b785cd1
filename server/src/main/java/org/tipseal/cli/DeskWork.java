package org.tipseal.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.tipseal.office.CaseDesks;
import org.tipseal.office.OfficeConfig;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.report.Domain;
import org.tipseal.report.json.DomainException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands at the desk have in common: they open it, do one thing, and close it. */
abstract class DeskWork implements Callable<Integer> {
  @Mixin private DeskOptions options;

  @Option(names = "--json", description = "Print JSON on standard output.")
  private boolean json;

  private final Terminal terminal;

  DeskWork(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public final Integer call() throws CommandFailure, IOException {
    OfficeConfig config = options.config();
    Domain domain = DeskOptions.domain(config);
    SecureRandom random = new SecureRandom();
    try (KeysetFile keys = DeskOptions.unlock(config, terminal, random);
        CaseDesk desk = CaseDesks.open(config, keys, Clock.systemUTC(), random)) {
      work(desk, new CasePrinter(terminal, domain, options.language(), json));
      return ExitCode.DONE.code();
    } catch (DeskRefusedException e) {
      throw DeskFailures.of(e);
    } catch (DomainException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, e.getMessage());
    }
  }

  /**
   * Does the one thing.
   *
   * @param desk open
   * @param printer shows what came of it
   */
  abstract void work(CaseDesk desk, CasePrinter printer)
      throws CommandFailure, DeskRefusedException, IOException;

  Terminal terminal() {
    return terminal;
  }

  static CaseId caseId(String typed) throws CommandFailure {
    return CaseId.parse(typed)
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitCode.BAD_INPUT,
                    "a case id has 16 characters, such as 7K3D-9QXA-2M4P-TT0B"));
  }
}
