package org.tipseal.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.client.OpenMailbox;
import org.tipseal.client.Reporter;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseFilter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseSummary;

/** Two reports of one thing: the later case is merged, and its reporter goes on hearing. */
class MergeThreadTest {
  private static final String FACTS = "该平台收款后不发货，已有多人受骗，客服不再回复，网站仍在收款，请尽快查处该平台及其上游卡商。";
  private static final String ANONYMOUS = "\"mode\": \"anonymous\"";

  @TempDir Path folder;

  @Test
  void theReporterOfAMergedCaseHearsWhatBecomesOfTheEarlierOne() throws Exception {
    try (WholeAgency town = new WholeAgency(folder)) {
      Office office = town.startOffice();
      town.startDrop();
      CaseDesk desk = office.desk();
      try (Reporter reporter = town.reporter()) {
        WholeAgency.eventually("the profile", () -> town.published(reporter));
        WholeAgency.send(reporter, town.report(FACTS, ANONYMOUS), List.of()).close();
        WholeAgency.eventually("the first case", () -> ids(desk).size() == 1);
        CaseId earlier = ids(desk).get(0);
        ReceiptCode receipt = WholeAgency.send(reporter, town.report(FACTS, ANONYMOUS), List.of());
        WholeAgency.eventually("the second case", () -> ids(desk).size() == 2);
        CaseId later = ids(desk).stream().filter(id -> !id.equals(earlier)).findAny().orElseThrow();

        desk.answer(earlier, "S20", Optional.empty(), Optional.empty());
        desk.answer(later, "S20", Optional.empty(), Optional.empty());
        desk.answer(later, "S35", Optional.of(earlier.value()), Optional.empty());
        try (OpenMailbox mailbox = reporter.open(receipt, reporter.profile())) {
          WholeAgency.eventually("the merging", () -> mailbox.read().replies().size() == 2);
          desk.answer(earlier, "S30", Optional.empty(), Optional.of("受理通知，只给第一位举报人"));
          WholeAgency.eventually("the status", () -> mailbox.read().replies().size() == 3);
          assertEquals("S30", mailbox.read().replies().get(2).payload().status());
          assertEquals(Optional.empty(), mailbox.read().replies().get(2).payload().text());
          assertEquals(Optional.empty(), mailbox.read().refusal());
        }
      }
    }
  }

  private static List<CaseId> ids(CaseDesk desk) throws Exception {
    return desk.list(CaseFilter.UNFINISHED, 0, 10).stream().map(CaseSummary::id).toList();
  }
}
