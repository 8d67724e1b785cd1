package org.tipseal.office.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.redis.RedisExtension;
import org.tipseal.storage.StorageUnavailableException;

/** What is recorded is on the disk, once, in order, whoever writes and whatever dies. */
class AuditJournalTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  @TempDir Path folder;
  private AuditFixture log;

  @BeforeEach
  void open() {
    log = new AuditFixture(folder.resolve("office/audit"), REDIS.link());
  }

  private Set<String> subjects() throws Exception {
    return log.all().stream()
        .flatMap(entry -> entry.event().subject().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void anEventComesBackAsItWasRecorded() throws Exception {
    AuditEvent event =
        AuditEvent.of(AuditAction.EXPORTED, AuditFixture.LIN, "CASE1")
            .with("purpose", "移送检察院（第二次）")
            .with("count", "3");
    log.open().record(event);
    log.open().record(AuditEvent.ofOffice(AuditAction.OFFICE_STARTED));
    List<AuditEntry> all = log.all();
    assertEquals(event, all.get(1).event());
    assertEquals(log.clock.instant().truncatedTo(ChronoUnit.SECONDS), all.get(1).at());
    assertEquals(1, all.get(1).number());
    assertEquals(AuditAction.OFFICE_STARTED, all.get(0).event().action());
  }

  @Test
  void nothingIsReadableAtRest() throws Exception {
    log.open()
        .record(
            AuditEvent.of(AuditAction.SEARCHED, AuditFixture.LIN, "SUBJECTMARK")
                .with("purpose", "PURPOSEMARK"));
    String files = new String(Files.readAllBytes(log.segments().get(0)), StandardCharsets.UTF_8);
    String redis = log.kept().orElseThrow().toString(StandardCharsets.ISO_8859_1);
    for (String mark : List.of("SUBJECTMARK", "PURPOSEMARK", "searched", "0123456789", "2026-")) {
      assertFalse(files.contains(mark), mark);
      assertFalse(redis.contains(mark), mark);
    }
  }

  @Test
  void anEntrysLengthTellsLittle() throws Exception {
    Audit audit = log.open();
    audit.record(AuditEvent.of(AuditAction.SIGNED_IN, AuditFixture.LIN));
    audit.record(AuditEvent.of(AuditAction.CASE_OPENED, AuditFixture.LIN));
    audit.record(AuditEvent.of(AuditAction.SEARCHED, AuditFixture.LIN));
    assertEquals(1, log.entries(0).stream().map(entry -> entry.bytes().length).distinct().count());
  }

  @Test
  void pagesAreFilteredAndGoOn() throws Exception {
    Audit audit = log.filled(25);
    AuditFilter lin =
        new AuditFilter(Optional.empty(), Optional.of(AuditFixture.LIN), Optional.empty());
    AuditPage page = audit.page(lin, Long.MAX_VALUE, 5);
    assertEquals(List.of(24L, 22L, 20L, 18L, 16L), numbers(page));
    page = audit.page(lin, page.next().orElseThrow(), 10);
    assertEquals(List.of(14L, 12L, 10L, 8L, 6L, 4L, 2L), numbers(page));
    assertTrue(page.next().isEmpty());
    AuditFilter one =
        new AuditFilter(
            Optional.of(AuditAction.CASE_OPENED), Optional.empty(), Optional.of("CASE7"));
    assertEquals(List.of(7L), numbers(audit.page(one, Long.MAX_VALUE, 5)));
    AuditFilter none =
        new AuditFilter(Optional.of(AuditAction.EXPORTED), Optional.empty(), Optional.empty());
    assertEquals(List.of(), numbers(audit.page(none, Long.MAX_VALUE, 5)));
  }

  private static List<Long> numbers(AuditPage page) {
    return page.entries().stream().map(AuditEntry::number).toList();
  }

  @Test
  void manyThreadsShareTheDisk() throws Exception {
    Audit audit = log.open();
    ExecutorService threads = Executors.newFixedThreadPool(16);
    List<Future<?>> done = new ArrayList<>();
    for (int t = 0; t < 16; t++) {
      int thread = t;
      done.add(
          threads.submit(
              () -> {
                for (int i = 0; i < 25; i++) {
                  audit.record(AuditFixture.opening(thread * 1000 + i));
                }
                return null;
              }));
    }
    for (Future<?> one : done) {
      one.get(60, TimeUnit.SECONDS);
    }
    threads.shutdown();
    assertEquals(400, subjects().size());
    AuditReport report = log.check();
    assertEquals(List.of(), report.findings());
    assertEquals(400, report.last());
  }

  @Test
  void twoProcessesAndThisOneWriteOneChain() throws Exception {
    String redis = REDIS.server().uri();
    Path one = folder.resolve("one.txt");
    Path two = folder.resolve("two.txt");
    Process first = AuditWriterProcess.start(log, redis, "one", 40, one);
    Process second = AuditWriterProcess.start(log, redis, "two", 40, two);
    Audit audit = log.open(Clock.systemUTC());
    int here = 0;
    while (first.isAlive() || second.isAlive()) {
      audit.record(AuditFixture.opening(here++));
      Thread.sleep(2);
    }
    assertEquals(0, first.waitFor(), () -> read(one));
    assertEquals(0, second.waitFor(), () -> read(two));
    AuditReport report = log.check();
    assertEquals(List.of(), report.findings());
    assertEquals(320 + here, report.last());
    assertEquals(320 + here, subjects().size());
    assertEquals(0, report.tornBytes());
  }

  @Test
  void whatWasAcknowledgedSurvivesKill9() throws Exception {
    Random moments = new Random(20261126);
    Set<String> acknowledged = new HashSet<>();
    for (int round = 0; round < 4; round++) {
      Path out = folder.resolve("round" + round + ".txt");
      Process writer =
          AuditWriterProcess.start(log, REDIS.server().uri(), "r" + round + "t", 100_000, out);
      while (Files.size(out) == 0 && writer.isAlive()) {
        Thread.sleep(5);
      }
      Thread.sleep(100 + moments.nextInt(300));
      writer.destroyForcibly().waitFor();
      for (String line : read(out).split("\n", -1)) {
        // The last line may be cut itself.
        if (line.matches("r[0-9]t[0-9]-[0-9]+")) {
          acknowledged.add(line);
        }
      }
      if (!read(out).endsWith("\n")) {
        acknowledged.remove(read(out).substring(read(out).lastIndexOf('\n') + 1));
      }
      assertEquals(List.of(), log.flaws(), "before anybody writes again");
    }
    log.open(Clock.systemUTC()).record(AuditFixture.opening(1));
    assertEquals(List.of(), log.flaws());
    assertTrue(acknowledged.size() > 20, "only " + acknowledged.size());
    Set<String> missing = new TreeSet<>(acknowledged);
    missing.removeAll(subjects());
    assertEquals(Set.of(), missing);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void whatACrashLeavesAtTheEndIsCutOffAndSaid() throws Exception {
    log.filled(3);
    byte[] frame = Segment.framed(log.entries(0).get(2));
    Path segment = log.segments().get(0);
    for (byte[] left :
        List.of(
            new byte[] {0},
            new byte[4096],
            Arrays.copyOf(frame, frame.length - 1),
            // Its length is there, its content is not.
            Arrays.copyOf(Arrays.copyOf(frame, 30), frame.length))) {
      Files.write(segment, left, StandardOpenOption.APPEND);
      AuditReport before = log.check();
      if (left.length != frame.length) {
        assertEquals(List.of(), before.findings());
        assertEquals(left.length, before.tornBytes());
      }
      log.open().record(AuditFixture.opening(4));
      assertEquals(List.of(), log.flaws());
      AuditEvent mended = log.all().get(1).event();
      assertEquals(AuditAction.AUDIT_MENDED, mended.action());
      assertEquals("torn", mended.details().get("found"));
      assertEquals(Integer.toString(left.length), mended.details().get("bytes"));
    }
    assertEquals(List.of("CASE1", "CASE2", "CASE3", "CASE4"), List.copyOf(subjects()));
  }

  @Test
  void aSegmentThatHoldsNothingYetIsNoLoss() throws Exception {
    log.filled(3);
    Files.write(new AuditFolder(log.folder).segment(4), new byte[17]);
    assertEquals(List.of(), log.flaws());
    log.open().record(AuditFixture.opening(4));
    assertEquals(List.of(), log.flaws());
    assertEquals(5, log.check().last());
  }

  @Test
  void whenRedisIsAwayNothingIsDoneUnrecorded() throws Exception {
    AuditHeadStore away =
        new AuditHeadStore() {
          @Override
          public Optional<io.vertx.core.buffer.Buffer> read() throws StorageUnavailableException {
            return log.store.read();
          }

          @Override
          public void write(io.vertx.core.buffer.Buffer sealed) throws StorageUnavailableException {
            throw new StorageUnavailableException("away");
          }
        };
    log.filled(2);
    Audit audit = new Audit(log.folder, log.keys(), away, log.clock);
    assertThrows(StorageUnavailableException.class, () -> audit.record(AuditFixture.opening(3)));
    log.open().record(AuditFixture.opening(4));
    assertEquals(List.of(), log.flaws());
    // It stands there, though it was not done: never the other way round.
    assertTrue(subjects().contains("CASE3"));
    assertTrue(subjects().contains("CASE4"));
  }

  @Test
  void aLogThatSomebodyTakesAwayMeanwhileIsFound() throws Exception {
    Audit audit = log.filled(3);
    Files.delete(log.segments().get(0));
    audit.record(AuditFixture.opening(4));
    assertEquals(List.of("removed-entry@1"), log.flaws());
  }

  @Test
  void tooMuchForAnEntryIsRefusedAlone() throws Exception {
    Audit audit = log.filled(1);
    AuditEvent huge = AuditFixture.opening(2).with("text", "x".repeat(40_000));
    assertThrows(IllegalArgumentException.class, () -> audit.record(huge));
    audit.record(AuditFixture.opening(3));
    assertEquals(List.of(), log.flaws());
    assertEquals(2, log.check().last());
  }

  @Test
  void oldSegmentsArePrunedAndTheChainStillVerifies() throws Exception {
    List<byte[]> heads = new ArrayList<>();
    for (int month = 0; month < 10; month++) {
      heads.add(log.filled(3).head());
      log.clock.advance(Duration.ofDays(31));
    }
    assertEquals(10, log.segments().size());
    assertEquals(0, log.open().prune(log.clock.instant().minus(Duration.ofDays(400))));
    long through = log.open().prune(log.clock.instant().minus(Duration.ofDays(184)));
    assertEquals(15, through);
    AuditReport report = log.check(heads.toArray(byte[][]::new));
    assertEquals(List.of(), report.findings());
    assertEquals(16, report.first());
    assertEquals(15, report.prunedThrough());
    // The head of the last entry that went is older than what is there; so are those before it.
    assertEquals(5, report.olderHeads());
    AuditEvent pruned = log.all().get(0).event();
    assertEquals(AuditAction.AUDIT_PRUNED, pruned.action());
    assertEquals("15", pruned.details().get("through"));
    log.filled(2);
    assertEquals(List.of(), log.flaws());

    Path note = log.folder.resolve("pruned.json");
    byte[] genuine = Files.readAllBytes(note);
    Files.delete(note);
    assertEquals(List.of("removed-entry@1"), log.flaws());
    byte[] changed = genuine.clone();
    changed[genuine.length / 2] ^= 1;
    Files.write(note, changed);
    assertEquals(List.of("pruned-forged@1", "removed-entry@1"), log.flaws());
    Files.write(note, genuine);
    Files.delete(log.segments().get(0));
    assertEquals(List.of("removed-entry@16"), log.flaws());
  }

  @Test
  void pruningThatWasCutOffVerifies() throws Exception {
    for (int month = 0; month < 4; month++) {
      log.filled(3);
      log.clock.advance(Duration.ofDays(31));
    }
    Map<Path, byte[]> before = new java.util.HashMap<>();
    for (Path segment : log.segments()) {
      before.put(segment, Files.readAllBytes(segment));
    }
    List<Path> old = log.segments().subList(0, 3);
    assertEquals(9, log.open().prune(log.clock.instant().minus(Duration.ofDays(31))));
    for (int i = old.size() - 1; i >= 0; i--) {
      Files.write(old.get(i), before.get(old.get(i)));
      assertEquals(List.of(), log.flaws(), "segments from " + i);
    }
  }
}
