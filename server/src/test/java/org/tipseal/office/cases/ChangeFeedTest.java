package org.tipseal.office.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tipseal.redis.RedisExtension.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.OfficeBench;
import org.tipseal.office.TestReporter;
import org.tipseal.office.intake.ArrivalKind;
import org.tipseal.redis.RedisExtension;

/** Whoever follows the changes misses none, and sees each case once for all that happened to it. */
class ChangeFeedTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  @TempDir Path folder;

  private OfficeBench office;
  private CaseBook book;

  @BeforeEach
  void open() throws Exception {
    office = new OfficeBench(folder, REDIS.link());
    book = office.cases.book();
  }

  private CaseId arrived() throws Exception {
    TestReporter reporter = office.reporter();
    office.bring(reporter, ArrivalKind.REPORT, 0, reporter.report("some facts"));
    return office.cases.events().idOf(reporter.mailbox);
  }

  @Test
  void aCaseStandsAtItsLatestChange() throws Exception {
    CaseId first = arrived();
    CaseId second = arrived();
    CaseId third = arrived();
    assertEquals(List.of(first, second, third), ids(book.changedSince(0, 10)));
    CaseBook.Changes known = book.changedSince(0, 2);
    assertEquals(List.of(first, second), ids(known));

    answer(first);
    answer(first);

    CaseBook.Changes next = book.changedSince(known.through(), 10);
    assertEquals(List.of(third, first), ids(next));
    assertEquals(2, next.batch().opened().get(1).record().replies());
    CaseBook.Changes last = book.changedSince(next.through(), 10);
    assertTrue(last.batch().isEmpty());
    assertEquals(next.through(), last.through());
  }

  @Test
  void theOrderOfArrivalStaysWithTheCase() throws Exception {
    CaseId first = arrived();
    CaseId second = arrived();
    answer(first);
    assertEquals(1, office.cases.book().store().find(first).orElseThrow().order());
    assertEquals(2, office.cases.book().store().find(second).orElseThrow().order());
  }

  @Test
  void aDamagedCaseHoldsNobodyUp() throws Exception {
    CaseId first = arrived();
    CaseId second = arrived();
    byte[] key = ("{office}:case:" + first.value()).getBytes(StandardCharsets.US_ASCII);
    byte[] record = "r".getBytes(StandardCharsets.US_ASCII);
    await(REDIS.link().write(redis -> redis.hset(key, Map.of(record, new byte[40]))));
    CaseBook.Changes changes = book.changedSince(0, 10);
    assertEquals(List.of(first), changes.batch().damaged());
    assertEquals(List.of(second), ids(changes));
    assertEquals(2, changes.through());
  }

  @Test
  void aReaderMissesNothingWhileManyWrite() throws Exception {
    List<CaseId> cases = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      cases.add(arrived());
    }
    Map<CaseId, Long> seen = new HashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        writers.add(threads.submit(writer(cases)));
      }
      long through = 0;
      boolean done = false;
      while (!done) {
        done = writers.stream().allMatch(Future::isDone);
        CaseBook.Changes changes = book.changedSince(through, 2);
        while (!changes.batch().isEmpty()) {
          changes.batch().opened().forEach(o -> seen.put(o.id(), o.version()));
          through = changes.through();
          changes = book.changedSince(through, 2);
        }
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    } finally {
      threads.shutdownNow();
    }
    for (CaseId id : cases) {
      assertEquals(book.find(id).orElseThrow().version(), seen.get(id));
    }
  }

  private Callable<Void> writer(List<CaseId> cases) {
    return () -> {
      for (CaseId id : cases) {
        answer(id);
      }
      return null;
    };
  }

  private void answer(CaseId id) throws DeskRefusedException {
    office.desk.answer(id, "S20", Optional.empty(), Optional.of("We have it."));
  }

  private static List<CaseId> ids(CaseBook.Changes changes) {
    List<CaseId> ids = changes.batch().opened().stream().map(CaseBook.Opened::id).toList();
    Set<CaseId> once = new HashSet<>(ids);
    assertEquals(once.size(), ids.size());
    return ids;
  }
}
