package org.tipseal.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.client.MailboxView;
import org.tipseal.client.OpenMailbox;
import org.tipseal.client.Reporter;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.e2e.Deployment.Role;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseFilter;
import org.tipseal.office.cases.CaseSummary;
import org.tipseal.report.Report;
import org.tipseal.report.json.DomainLoader;
import org.tipseal.report.json.ReportReader;

/**
 * P4: {@code kill -9} of the drop, of the office and of either's Redis at random moments, while
 * reports come in. Every receipt that was given can be followed up, every such report becomes one
 * case, and nothing half done stays behind.
 */
class KilledProcessesIT {
  /** {@code -De2e.reports=500} for a long run; senders spend a second of a core on each key. */
  private static final int REPORTS = Integer.getInteger("e2e.reports", 60);

  private static final int SENDERS = 4;
  private static final int ATTACHED_EVERY = 10;

  @TempDir Path folder;

  @Test
  void nothingIsLostDoubledOrLeftBehind() throws Exception {
    Path evidence = Files.write(folder.resolve("evidence.bin"), new byte[150_000]);
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    try (Deployment town = new Deployment(folder)) {
      town.start(Role.DROP);
      town.start(Role.OFFICE);
      Queue<ReceiptCode> receipts = new ConcurrentLinkedQueue<>();
      AtomicInteger next = new AtomicInteger();
      List<Future<Void>> sending = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        sending.add(senders.submit(() -> send(town, next, receipts, evidence)));
      }
      int kills = killUntilDone(town, sending);
      for (Future<Void> sender : sending) {
        sender.get();
      }
      assertEquals(REPORTS, receipts.size());
      assertTrue(kills >= REPORTS / 20, "killed only " + kills + " times");

      assertEveryReportIsOneCase(town, receipts);
      assertEveryReceiptOpens(town, receipts, senders);
      assertNothingIsLeft(town);
    } finally {
      senders.shutdownNow();
    }
  }

  private static Void send(
      Deployment town, AtomicInteger next, Queue<ReceiptCode> receipts, Path evidence)
      throws Exception {
    try (Reporter reporter = town.reporter(Duration.ofMinutes(3))) {
      for (int i = next.getAndIncrement(); i < REPORTS; i = next.getAndIncrement()) {
        List<Path> files = i % ATTACHED_EVERY == 0 ? List.of(evidence) : List.of();
        VerifiedProfile profile = profile(reporter);
        receipts.add(reporter.newReport().send(report(i), files, profile, Optional.empty()));
      }
    }
    return null;
  }

  /** The first contact is not retried for long, since a wrong address is found out by it. */
  private static VerifiedProfile profile(Reporter reporter) throws Exception {
    for (int i = 0; ; i++) {
      try {
        return reporter.profile();
      } catch (org.tipseal.client.ClientException e) {
        if (i == 10) {
          throw e;
        }
      }
    }
  }

  private static Report report(int number) {
    String json =
        """
        { "category": "BG-01", "target": "某卡盟平台", "demand": "请依法查处", "declaration": true, "mode": "anonymous",
          "facts": "第 %d 份举报：该平台公开出售手机黑卡和实名微信号，收费页面见附件，请予以核查并查清资金去向。" }
        """
            .formatted(number);
    return new ReportReader(DomainLoader.bundled())
        .read(json.getBytes(StandardCharsets.UTF_8), LocalDate.now(ZoneOffset.UTC))
        .report()
        .orElseThrow();
  }

  private static int killUntilDone(Deployment town, List<Future<Void>> sending) throws Exception {
    Random moments = new Random(20261123);
    int kills = 0;
    while (!sending.stream().allMatch(Future::isDone)) {
      Thread.sleep(1500 + moments.nextInt(4000));
      Role role = moments.nextBoolean() ? Role.DROP : Role.OFFICE;
      if (moments.nextBoolean()) {
        town.killRedis(role);
      } else {
        town.kill(role);
        town.start(role);
      }
      kills++;
    }
    town.awaitReady(Role.DROP);
    town.awaitReady(Role.OFFICE);
    return kills;
  }

  private static void assertEveryReportIsOneCase(Deployment town, Queue<ReceiptCode> receipts)
      throws Exception {
    TreeSet<String> given = new TreeSet<>();
    receipts.forEach(receipt -> given.add(receipt.locator().value()));
    try (CaseDesk desk = town.desk()) {
      Deployment.eventually(
          Duration.ofMinutes(3), "the last cases", () -> cases(desk).size() >= REPORTS);
      List<String> locators = new ArrayList<>();
      for (CaseSummary row : cases(desk)) {
        locators.add(desk.show(row.id()).locator());
      }
      assertEquals(REPORTS, locators.size());
      assertEquals(given, new TreeSet<>(locators));
      assertTrue(desk.quarantine(0, 10).isEmpty());
    }
  }

  private static List<CaseSummary> cases(CaseDesk desk) throws Exception {
    return desk.list(CaseFilter.UNFINISHED, 0, 2 * REPORTS);
  }

  private static void assertEveryReceiptOpens(
      Deployment town, Queue<ReceiptCode> receipts, ExecutorService pool) throws Exception {
    List<Callable<Void>> readers = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      readers.add(
          () -> {
            try (Reporter reporter = town.reporter(Duration.ofMinutes(1))) {
              VerifiedProfile profile = reporter.profile();
              for (ReceiptCode receipt = receipts.poll();
                  receipt != null;
                  receipt = receipts.poll()) {
                try (OpenMailbox mailbox = reporter.open(receipt, profile)) {
                  MailboxView view = mailbox.read();
                  assertFalse(view.ended());
                  assertTrue(view.acknowledged().isPresent(), "signed for by the office");
                  assertEquals(Optional.empty(), view.refusal());
                }
              }
            }
            return null;
          });
    }
    for (Future<Void> reader : pool.invokeAll(readers)) {
      reader.get();
    }
  }

  private static void assertNothingIsLeft(Deployment town) throws Exception {
    String arrivals = town.redisCli(Role.DROP, "--scan", "--pattern", "*:arrival:*");
    assertEquals("", arrivals.strip(), "arrivals that the office has taken");
    String uploads = town.redisCli(Role.DROP, "--scan", "--pattern", "upload:*");
    long keys = uploads.lines().filter(line -> !line.isBlank()).count();
    List<String> files = files(town.folder);
    assertEquals(
        List.of(), files.stream().filter(f -> f.endsWith(".part") || f.endsWith(".tmp")).toList());
    long contents = files.stream().filter(f -> f.contains("drop/data/attachments/")).count();
    // An upload whose answer was lost is begun anew; the first one waits for its expiry, known.
    assertTrue(contents <= keys, contents + " files for " + keys + " known uploads");
    assertEquals(
        REPORTS / ATTACHED_EVERY,
        files.stream().filter(f -> f.contains("office/") && f.contains("/attachments/")).count());
  }

  private static List<String> files(Path folder) throws Exception {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(Path::toString).toList();
    }
  }
}
