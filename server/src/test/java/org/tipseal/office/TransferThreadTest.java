package org.tipseal.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.client.OpenMailbox;
import org.tipseal.client.Reporter;
import org.tipseal.crypto.payload.ReplyPayload;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.office.cases.CaseFilter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseSummary;
import org.tipseal.office.cases.Handover;
import org.tipseal.office.keys.KeysetFile;

/** A case is handed to another channel, and the reporter's real client goes on with its receipt. */
class TransferThreadTest {
  private static final String ANONYMOUS = "\"mode\": \"anonymous\"";

  @TempDir Path folder;

  @Test
  void theReceiptWorksOnUnderTheNewChannel() throws Exception {
    Path evidence =
        Files.writeString(
            Files.createDirectory(folder.resolve("evidence")).resolve("page.txt"), "fees");
    try (WholeAgency town = new WholeAgency(Files.createDirectory(folder.resolve("servers")))) {
      Office office = town.startOffice();
      town.startDrop();
      OfficeConfig config = OfficeConfig.read(town.officeFile);
      try (Reporter reporter = town.reporter();
          KeysetFile keys = town.unlock(config);
          OfficeStores stores =
              OfficeStores.open(
                  config,
                  CaseDesks.redis(config),
                  keys,
                  CaseDesks.domain(config),
                  town.clock,
                  town.agency.random)) {
        WholeAgency.eventually("the profile", () -> town.published(reporter));
        ReceiptCode receipt =
            WholeAgency.send(
                reporter,
                town.report("该平台收款后不发货，已有多人受骗，客服不再回复，网站仍在收款，请尽快查处该平台及其上游卡商。", ANONYMOUS),
                List.of(evidence));
        WholeAgency.eventually("the case", () -> !cases(office).isEmpty());
        CaseId id = cases(office).get(0).id();
        office.desk().answer(id, "S20", Optional.empty(), Optional.of("已签收"));

        long number =
            stores
                .cases()
                .transfers()
                .hand(
                    id,
                    new Handover(Agency.HEI, true, Optional.empty(), Optional.empty()),
                    row -> {});

        assertEquals(2, number);
        assertEquals(Agency.HEI, office.desk().show(id).summary().channel());
        try (OpenMailbox mailbox = reporter.open(receipt, reporter.profile())) {
          WholeAgency.eventually("both replies", () -> mailbox.read().replies().size() == 2);
          ReplyPayload told = mailbox.read().replies().get(1).payload();
          assertEquals("S40", told.status());
          assertTrue(told.text().orElseThrow().contains("原凭证继续有效"));
          mailbox.followUp("补充一条线索", List.of(evidence), List.of());
          WholeAgency.eventually(
              "the follow-up", () -> office.desk().show(id).summary().followUps() == 1);
          assertEquals(2, office.desk().show(id).attachments().size());
          office.desk().answer(id, "S20", Optional.empty(), Optional.of("新单位已签收"));
          WholeAgency.eventually("the answer", () -> mailbox.read().replies().size() == 3);
          assertEquals(Optional.empty(), mailbox.read().refusal());
        }
      }
    }
  }

  private static List<CaseSummary> cases(Office office) throws Exception {
    return office.desk().list(CaseFilter.UNFINISHED, 0, 10);
  }
}
