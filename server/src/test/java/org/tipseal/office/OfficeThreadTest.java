package org.tipseal.office;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.client.MailboxView;
import org.tipseal.client.OpenMailbox;
import org.tipseal.client.Reporter;
import org.tipseal.crypto.payload.IdentityOpener;
import org.tipseal.crypto.profile.ChannelEntry;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseFilter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseSummary;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.ConversationEntry;
import org.tipseal.office.cases.Delivery;
import org.tipseal.office.cases.SealedIdentity;
import org.tipseal.office.keys.KeysetFile;

/** From a reporter through a real drop to a real office and back. */
class OfficeThreadTest {
  private static final String FACTS = "标记甲事实 MARKFACTS 该平台以卡盟名义公开出售手机黑卡和实名微信号，收费页面与客服记录见附件，请予核查。";
  private static final String CONTACT =
      "\"mode\": \"confidential\", \"contact\": {\"name\": \"标记乙 MARKNAME\", \"phone\": \"13800138000\"}";
  private static final List<String> MARKERS =
      List.of("MARK", "标记", "13800138000", "卡盟", "BG-01", "cyber\"");

  @TempDir Path folder;

  @Test
  void aReportIsAnsweredFollowedUpAndWithdrawnAndNothingOfItIsReadableOnDisk() throws Exception {
    Path evidence =
        Files.writeString(
            Files.createDirectory(folder.resolve("evidence")).resolve("MARKFILE.txt"),
            "MARKEVIDENCE".repeat(1000));
    Path servers = Files.createDirectory(folder.resolve("servers"));
    try (WholeAgency town = new WholeAgency(servers);
        Reporter reporter = reporterOnceOpen(town)) {
      ReceiptCode receipt =
          WholeAgency.send(reporter, town.report(FACTS, CONTACT), List.of(evidence));
      OfficeConfig config = OfficeConfig.read(town.officeFile);
      // As 'tipseal case' does: another desk on the running office's store.
      try (KeysetFile keys = town.unlock(config);
          CaseDesk desk = CaseDesks.open(config, keys, town.clock, town.agency.random);
          OpenMailbox mailbox = reporter.open(receipt, reporter.profile())) {
        WholeAgency.eventually("the case", () -> !cases(desk).isEmpty());
        CaseId id = cases(desk).get(0).id();
        CaseView view = desk.show(id);
        assertEquals(FACTS, view.form().get("facts").textValue());
        assertEquals(receipt.locator().value(), view.locator());
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        desk.save(id, 1, saved);
        assertArrayEquals(Files.readAllBytes(evidence), saved.toByteArray());
        SealedIdentity sealed = desk.identity(id);
        assertEquals(
            Optional.of("标记乙 MARKNAME"),
            new IdentityOpener(town.agency.identity).open(sealed.part(), sealed.context()).name());
        WholeAgency.eventually(
            "the acknowledgement", () -> mailbox.read().acknowledged().isPresent());

        long number = desk.answer(id, "S20", Optional.empty(), Optional.of("MARKREPLY 已签收，谢谢。"));
        WholeAgency.eventually(
            "the delivery", () -> desk.delivery(id, number) == Delivery.DELIVERED);
        MailboxView read = mailbox.read();
        assertEquals(Optional.empty(), read.refusal());
        assertEquals("S20", read.replies().get(0).payload().status());
        assertEquals(Optional.of("MARKREPLY 已签收，谢谢。"), read.replies().get(0).payload().text());

        OpenMailbox.FollowedUp sent =
            mailbox.followUp("MARKFOLLOWUP 补充一条线索", List.of(evidence), List.of());
        assertEquals(
            List.of(Agency.CYBER),
            sent.recipients().channels().stream().map(ChannelEntry::id).toList(),
            "the memo names the report's recipients");
        WholeAgency.eventually("the follow-up", () -> desk.show(id).summary().followUps() == 1);
        assertEquals(2, desk.show(id).attachments().size());
        assertNothingReadable(servers);

        mailbox.withdraw();
        WholeAgency.eventually(
            "the withdrawal", () -> desk.show(id).summary().status().equals("S90"));
        List<ConversationEntry> conversation = desk.show(id).conversation();
        assertEquals(
            new ConversationEntry.Withdrawal(town.today(), "S90"),
            conversation.get(conversation.size() - 1));
        assertTrue(desk.quarantine(0, 10).isEmpty());
      }
    }
    assertNothingReadable(servers);
    assertNoTimeOfDay(servers.resolve("office"));
  }

  @Test
  void theOfficeWorksWhileTheDropIsAwayAndCatchesUpBothWays() throws Exception {
    try (WholeAgency town = new WholeAgency(folder)) {
      Office office = town.startOffice();
      assertTrue(cases(office.desk()).isEmpty());
      town.startDrop();
      try (Reporter reporter = town.reporter()) {
        WholeAgency.eventually("the profile", () -> town.published(reporter));
        ReceiptCode first = WholeAgency.send(reporter, town.report(FACTS, ANONYMOUS), List.of());
        WholeAgency.eventually("the first case", () -> cases(office.desk()).size() == 1);
        CaseId id = cases(office.desk()).get(0).id();

        town.stopDrop();
        office.desk().answer(id, "S20", Optional.empty(), Optional.of("已签收"));
        assertEquals(Delivery.QUEUED, office.desk().delivery(id, 1));
        town.startDrop();
        WholeAgency.eventually(
            "the delivery", () -> office.desk().delivery(id, 1) == Delivery.DELIVERED);

        town.stopOffice();
        WholeAgency.send(reporter, town.report(FACTS, ANONYMOUS), List.of()).close();
        Office again = town.startOffice();
        WholeAgency.eventually("the second case", () -> cases(again.desk()).size() == 2);
        try (OpenMailbox mailbox = reporter.open(first, reporter.profile())) {
          assertEquals(1, mailbox.read().replies().size());
        }
      }
    }
  }

  @Test
  void keysOfAnEpochThatIsOverAreDestroyedOnceTheDropIsDrainedAndTheCaseStaysReadable()
      throws Exception {
    try (WholeAgency town = new WholeAgency(folder);
        Reporter reporter = reporterOnceOpen(town)) {
      OfficeConfig config = OfficeConfig.read(town.officeFile);
      WholeAgency.send(reporter, town.report(FACTS, ANONYMOUS), List.of()).close();
      try (KeysetFile before = town.unlock(config);
          CaseDesk desk = CaseDesks.open(config, before, town.clock, town.agency.random)) {
        WholeAgency.eventually("the case", () -> cases(desk).size() == 1);
        long serial = before.keyset().profile().serial();
        assertTrue(before.keyset().epoch(1).isPresent());

        town.clock.advance(Duration.ofDays(10));
        WholeAgency.eventually(
            "the destruction",
            () -> {
              try (KeysetFile now = town.unlock(config)) {
                return now.keyset().destroyedThrough() == 1
                    && now.keyset().epoch(1).isEmpty()
                    && now.keyset().epochs().size() == 5;
              }
            });

        WholeAgency.eventually(
            "the profile", () -> reporter.profile().profile().serial() >= serial + 2);
        assertEquals(FACTS, desk.show(cases(desk).get(0).id()).form().get("facts").textValue());
        WholeAgency.send(reporter, town.report(FACTS, ANONYMOUS), List.of()).close();
        WholeAgency.eventually("the next case", () -> cases(desk).size() == 2);
      }
    }
  }

  private static final String ANONYMOUS = "\"mode\": \"anonymous\"";

  private static Reporter reporterOnceOpen(WholeAgency town) throws Exception {
    town.startDrop();
    town.startOffice();
    Reporter reporter = town.reporter();
    WholeAgency.eventually("the profile", () -> town.published(reporter));
    return reporter;
  }

  private static List<CaseSummary> cases(CaseDesk desk) throws Exception {
    return desk.list(CaseFilter.UNFINISHED, 0, 100);
  }

  /** Neither server's files, its database's among them, hold a word of what was written. */
  private static void assertNothingReadable(Path servers) throws Exception {
    List<String> files = Folders.files(servers);
    assertTrue(files.stream().anyMatch(file -> file.endsWith(".aof")), "no database was looked at");
    for (String file : files) {
      // What the agency says to everybody names every category.
      boolean publicWords = file.endsWith("profile.json") || file.equals("site/agency.json");
      if (publicWords || file.endsWith(".sock")) {
        continue;
      }
      String content =
          new String(Files.readAllBytes(servers.resolve(file)), StandardCharsets.ISO_8859_1);
      for (String marker : MARKERS) {
        String bytes =
            new String(marker.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertFalse(content.contains(bytes), file + " holds " + marker);
        assertFalse(file.contains(marker), file + " is called after " + marker);
      }
    }
  }

  /** Files of cases have the midnight of their day for a time. */
  private static void assertNoTimeOfDay(Path office) throws Exception {
    for (String file : Folders.files(office)) {
      if (file.startsWith("cases/")
          || file.startsWith("reports/")
          || file.startsWith("identities/")) {
        Instant time = Files.getLastModifiedTime(office.resolve(file)).toInstant();
        assertEquals(0, time.getEpochSecond() % Duration.ofDays(1).toSeconds(), file);
      }
    }
  }
}
