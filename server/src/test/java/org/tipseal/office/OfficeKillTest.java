package org.tipseal.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.client.Reporter;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseFilter;
import org.tipseal.office.cases.CaseSummary;

/**
 * The office's process is killed again and again while reports come in. Every report becomes a
 * case, once, and nothing is left half done.
 */
class OfficeKillTest {
  private static final int REPORTS = 24;

  @TempDir Path folder;

  @Test
  void everyReportBecomesOneCaseWhenTheOfficeIsKilledAtAnyMoment() throws Exception {
    Path evidence = Files.write(folder.resolve("evidence.bin"), new byte[700_000]);
    Path servers = Files.createDirectory(folder.resolve("servers"));
    ExecutorService sending = Executors.newSingleThreadExecutor();
    Random moments = new Random(20261123);
    int kills = 0;
    try (WholeAgency town = new WholeAgency(servers)) {
      town.startDrop();
      town.startOffice();
      try (Reporter reporter = town.reporter()) {
        WholeAgency.eventually("the profile", () -> town.published(reporter));
        town.stopOffice();
        Future<List<String>> sent = sending.submit(() -> sendAll(town, reporter, evidence));
        while (!sent.isDone()) {
          Process office =
              OfficeProcess.start(town.officeFile, town.clock, folder.resolve("office.log"));
          // A Java process needs a second or two before it does anything at all.
          Thread.sleep(1500 + moments.nextInt(2500));
          office.destroyForcibly().waitFor();
          kills++;
        }
        CaseDesk desk = town.startOffice().desk();
        WholeAgency.eventually("the last cases", () -> cases(desk).size() >= REPORTS);

        Set<String> locators = new TreeSet<>();
        for (CaseSummary row : cases(desk)) {
          locators.add(desk.show(row.id()).locator());
          ByteArrayOutputStream saved = new ByteArrayOutputStream();
          desk.save(row.id(), 1, saved);
          assertEquals(700_000, saved.size());
        }
        assertEquals(new TreeSet<>(sent.get()), locators);
        assertEquals(REPORTS, cases(desk).size());
        assertTrue(desk.quarantine(0, 10).isEmpty());
      }
    } finally {
      sending.shutdownNow();
    }
    assertTrue(kills >= 5, "killed only " + kills + " times");
    List<String> files = Folders.files(servers);
    assertEquals(List.of(), files.stream().filter(file -> file.endsWith(".part")).toList());
    assertEquals(REPORTS, files.stream().filter(file -> file.contains("/reports/")).count());
    assertEquals(REPORTS, files.stream().filter(file -> file.contains("/attachments/")).count());
  }

  private static List<String> sendAll(WholeAgency town, Reporter reporter, Path evidence)
      throws Exception {
    List<String> locators = new ArrayList<>();
    for (int i = 0; i < REPORTS; i++) {
      String facts = "第 " + i + " 份举报：该平台以卡盟名义公开出售手机黑卡和实名微信号，收费页面见附件，请予核查。";
      try (ReceiptCode receipt =
          WholeAgency.send(
              reporter, town.report(facts, "\"mode\": \"anonymous\""), List.of(evidence))) {
        locators.add(receipt.locator().value());
      }
    }
    return locators;
  }

  private static List<CaseSummary> cases(CaseDesk desk) throws Exception {
    return desk.list(CaseFilter.UNFINISHED, 0, 1000);
  }
}
