package org.tipseal.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tipseal.crypto.payload.LinkCode;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseFilter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CasePage;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.keys.Validity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tipseal cases}. */
@Command(
    name = "cases",
    description = {
      "Lists the office's cases by clock: what is urgent comes first, then what is due first.",
      ""
    })
final class CasesCommand extends DeskWork {
  @Option(names = "--status", paramLabel = "CODE", description = "Only this status, such as S20.")
  private String status;

  @Option(names = "--category", paramLabel = "CODE", description = "Only this category.")
  private String category;

  @Option(names = "--channel", paramLabel = "ID", description = "Only this channel's cases.")
  private String channel;

  @Option(
      names = "--link",
      paramLabel = "CODE",
      description =
          "Only the cases that share this link code: a report of retaliation and the one before it.")
  private String link;

  @Option(names = "--overdue", description = "Only cases of which a clock has run out.")
  private boolean overdue;

  @Option(names = "--finished", description = "Finished cases too.")
  private boolean finished;

  @Option(
      names = "--refused",
      description =
          "Instead of cases, list what came from the drop and could not be accepted, the newest first.")
  private boolean refused;

  @Option(
      names = "--offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Leave out the first N.")
  private int offset;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "At most N, 1 to 1000. Default: ${DEFAULT-VALUE}.")
  private int limit;

  CasesCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  void work(CaseDesk desk, CasePrinter printer) throws CommandFailure, DeskRefusedException {
    if (offset < 0 || limit < 1 || limit > 1000) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "--offset is 0 or more, --limit 1 to 1000");
    }
    if (refused) {
      printer.refused(desk.quarantine(offset, limit));
      return;
    }
    CaseFilter filter =
        new CaseFilter(
            Optional.ofNullable(status),
            Optional.ofNullable(category),
            Optional.ofNullable(channel),
            link(),
            overdue,
            finished);
    CasePage page = desk.page(filter, offset, limit);
    printer.list(page);
    if (!page.damaged().isEmpty()) {
      throw new CommandFailure(
          ExitCode.INCOMPLETE,
          "the records of these cases in the office's Redis are damaged, all others are shown: "
              + page.damaged().stream().map(CaseId::toString).collect(Collectors.joining(", ")));
    }
  }

  @Override
  void remark(List<Validity.Ending> endings, Words words) {
    for (Validity.Ending ending : endings) {
      terminal()
          .err()
          .println(
              words.say(
                  "warning." + ending.what(), ending.lastDay(), Math.max(0, ending.daysLeft())));
    }
  }

  private Optional<LinkCode> link() throws CommandFailure {
    if (link == null) {
      return Optional.empty();
    }
    Optional<LinkCode> code = LinkCode.of(link.toUpperCase(Locale.ROOT));
    if (code.isEmpty()) {
      throw new CommandFailure(
          ExitCode.BAD_INPUT, "--link is four groups of four symbols: XXXX-XXXX-XXXX-XXXX");
    }
    return code;
  }
}
