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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
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
import org.tipseal.client.SentReport;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.e2e.Deployment.Role;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseFilter;
import org.tipseal.office.cases.CaseSummary;
import org.tipseal.office.cases.CaseView;
import org.tipseal.report.Report;
import org.tipseal.report.json.DomainLoader;
import org.tipseal.report.json.ReportReader;

/**
 * P4: {@code kill -9} of the drop, of the office and of either's Redis at random moments, while
 * reports come in. Every receipt that was given can be followed up, every such report becomes one
 * case, and nothing half done stays behind.
 */
class KilledProcessesIT {
  /** {@code -De2e.reports=60} for a short run: each report takes a second of a core. */
  private static final int REPORTS = Integer.getInteger("e2e.reports", 500);

  private static final int SENDERS = 4;
  private static final int ATTACHED_EVERY = 10;

  /** A kill comes after 1 to so many more reports, so that a fast machine is spared none. */
  private static final int MOST_BETWEEN_KILLS = 12;

  /** Of the receipts so many are opened from what was printed, as on another device. */
  private static final int TYPED_EVERY = 25;

  @TempDir Path folder;

  @Test
  void nothingIsLostDoubledOrLeftBehind() throws Exception {
    Path evidence = Files.write(folder.resolve("evidence.bin"), new byte[150_000]);
    ExecutorService pool = Executors.newFixedThreadPool(SENDERS);
    List<Sender> senders = new ArrayList<>();
    try (Deployment town = new Deployment(folder)) {
      town.start(Role.DROP);
      town.start(Role.OFFICE);
      AtomicInteger next = new AtomicInteger();
      for (int i = 0; i < SENDERS; i++) {
        senders.add(new Sender(town.reporter(Duration.ofMinutes(3)), next, evidence));
      }
      List<Future<Void>> sending =
          senders.stream().map(s -> pool.submit((Callable<Void>) s::send)).toList();
      int kills = killUntilDone(town, next, sending);
      finish(sending);
      System.out.println(REPORTS + " reports, " + kills + " kills");
      assertTrue(kills >= REPORTS / (2 * MOST_BETWEEN_KILLS), "killed only " + kills + " times");

      Map<String, Integer> sent = new TreeMap<>();
      senders.forEach(sender -> sent.putAll(sender.byLocator));
      assertEquals(REPORTS, sent.size());
      try (CaseDesk desk = town.desk()) {
        assertEveryReportIsOneCase(desk, sent);
        finish(senders.stream().map(s -> pool.submit((Callable<Void>) s::followUp)).toList());
        assertEveryFollowUpIsInItsCase(desk);
      }
      assertNothingIsLeft(town);
    } finally {
      senders.forEach(Sender::close);
      pool.shutdownNow();
    }
  }

  /** One reporter's device after the other; the keys of each receipt are derived once. */
  private static final class Sender implements AutoCloseable {
    private final Reporter reporter;
    private final AtomicInteger next;
    private final Path evidence;
    private final List<SentReport> sent = new ArrayList<>();
    final Map<String, Integer> byLocator = new HashMap<>();

    Sender(Reporter reporter, AtomicInteger next, Path evidence) {
      this.reporter = reporter;
      this.next = next;
      this.evidence = evidence;
    }

    Void send() throws Exception {
      for (int i = next.getAndIncrement(); i < REPORTS; i = next.getAndIncrement()) {
        List<Path> files = i % ATTACHED_EVERY == 0 ? List.of(evidence) : List.of();
        SentReport report =
            reporter.newReport().send(report(i), files, profile(reporter), Optional.empty());
        sent.add(report);
        byLocator.put(report.receipt().locator().value(), i);
      }
      return null;
    }

    Void followUp() throws Exception {
      VerifiedProfile profile = reporter.profile();
      for (SentReport report : sent) {
        int number = byLocator.get(report.receipt().locator().value());
        if (number % TYPED_EVERY == 0) {
          try (ReceiptCode typed = ReceiptCode.parse(report.receipt().format());
              OpenMailbox mailbox = reporter.open(typed, profile)) {
            followUp(mailbox, number);
          }
        } else {
          followUp(report.mailbox(), number);
        }
      }
      return null;
    }

    private static void followUp(OpenMailbox mailbox, int number) throws Exception {
      MailboxView view = mailbox.read();
      assertFalse(view.ended());
      assertTrue(view.acknowledged().isPresent(), "signed for by the office");
      assertEquals(Optional.empty(), view.refusal());
      assertEquals(1, mailbox.followUp(added(number), List.of(), List.of()).number());
    }

    @Override
    public void close() {
      sent.forEach(SentReport::close);
      reporter.close();
    }
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
          "facts": "%s" }
        """
            .formatted(facts(number));
    return new ReportReader(DomainLoader.bundled())
        .read(json.getBytes(StandardCharsets.UTF_8), LocalDate.now(ZoneOffset.UTC))
        .report()
        .orElseThrow();
  }

  private static String facts(int number) {
    return "第 %d 份举报：该平台公开出售手机黑卡和实名微信号，收费页面见附件，请予以核查并查清资金去向。".formatted(number);
  }

  private static String added(int number) {
    return "第 %d 份举报的补充".formatted(number);
  }

  private static int killUntilDone(Deployment town, AtomicInteger next, List<Future<Void>> sending)
      throws Exception {
    Random moments = new Random(20261123);
    int kills = 0;
    int from = 1;
    while (!sending.stream().allMatch(Future::isDone)) {
      if (next.get() < from) {
        Thread.sleep(5);
        continue;
      }
      Thread.sleep(moments.nextInt(1000));
      Role role = moments.nextBoolean() ? Role.DROP : Role.OFFICE;
      if (moments.nextBoolean()) {
        town.killRedis(role);
      } else {
        town.kill(role);
        town.start(role);
      }
      kills++;
      from = next.get() + 1 + moments.nextInt(MOST_BETWEEN_KILLS);
    }
    town.awaitReady(Role.DROP);
    town.awaitReady(Role.OFFICE);
    return kills;
  }

  private static void finish(List<Future<Void>> work) throws Exception {
    for (Future<Void> each : work) {
      each.get();
    }
  }

  private static void assertEveryReportIsOneCase(CaseDesk desk, Map<String, Integer> sent)
      throws Exception {
    Deployment.eventually(
        Duration.ofMinutes(3), "the last cases", () -> cases(desk).size() >= REPORTS);
    List<CaseSummary> rows = cases(desk);
    assertEquals(REPORTS, rows.size());
    Set<String> seen = new HashSet<>();
    for (CaseSummary row : rows) {
      CaseView view = desk.show(row.id());
      assertTrue(seen.add(view.locator()), "one report, two cases");
      assertEquals(facts(sent.get(view.locator())), view.form().path("facts").asText());
    }
    assertTrue(desk.quarantine(0, 10).isEmpty());
  }

  private static void assertEveryFollowUpIsInItsCase(CaseDesk desk) throws Exception {
    Deployment.eventually(
        Duration.ofMinutes(3),
        "the last follow-ups",
        () -> cases(desk).stream().allMatch(row -> row.followUps() == 1));
    assertEquals(REPORTS, cases(desk).size());
    assertTrue(desk.quarantine(0, 10).isEmpty());
  }

  private static List<CaseSummary> cases(CaseDesk desk) throws Exception {
    return desk.list(CaseFilter.UNFINISHED, 0, 2 * REPORTS);
  }

  private static void assertNothingIsLeft(Deployment town) throws Exception {
    String arrivals = town.redisCli(Role.DROP, "--scan", "--pattern", "*:arrival:*");
    assertEquals("", arrivals.strip(), "arrivals that the office has taken");
    String uploads = town.redisCli(Role.DROP, "--scan", "--pattern", "upload:*");
    long keys = uploads.lines().filter(line -> !line.isBlank()).count();
    List<String> files = files(town.folder);
    assertEquals(
        List.of(),
        files.stream().filter(f -> f.endsWith(".part") || f.endsWith(".tmp")).toList(),
        "what a killed process left half written");
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
