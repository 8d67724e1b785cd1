package org.tipseal.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.tipseal.office.CaseDesks;
import org.tipseal.office.OfficeConfig;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.keys.Validity;
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
    Clock clock = Clock.systemUTC();
    try (KeysetFile keys = DeskOptions.unlock(config, terminal, random);
        CaseDesk desk = CaseDesks.open(config, keys, clock, random)) {
      try {
        work(desk, new CasePrinter(terminal, domain, options.language().tag(), json));
      } finally {
        // At the end, where a long list does not scroll it away.
        remark(
            Validity.of(keys.keyset())
                .endings(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), config.epochs()),
            new Words(options.language()));
      }
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

  /**
   * Says what a person at the desk should know besides; nothing unless a command says so.
   *
   * @param endings what clients will soon stop believing
   * @param words in the language of the desk
   */
  void remark(List<Validity.Ending> endings, Words words) {}

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
