package org.tipseal.office.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.cases.CaseId;
import org.tipseal.redis.RedisExtension;

/** Planted rings are found, whatever their identifiers are written like, and nothing else is. */
class RingsTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  private static final int REPORTS = 5000;
  private static final int RINGS = 300;

  @TempDir Path folder;

  @Test
  void ringsAreFoundHoweverTheyAreWritten() throws Exception {
    IndexBench bench = new IndexBench(folder, REDIS.link());
    MadeReports made = new MadeReports(20261126, REPORTS, RINGS);
    Map<CaseId, Integer> numbers = new HashMap<>();
    for (int i = 0; i < REPORTS; i++) {
      numbers.put(bench.addUnwritten(made.forms.get(i)), i);
    }
    long started = System.nanoTime();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    bench.catchUp();
    double seconds = (System.nanoTime() - started) / 1e9;
    double busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;

    Set<MadeReports.Pair> found = new HashSet<>();
    for (Map.Entry<CaseId, Integer> each : numbers.entrySet()) {
      for (TermStore.Shared shared : bench.store.shared(each.getKey(), 100)) {
        assertEquals(shared.count(), shared.cases().size());
        shared.cases().stream()
            .filter(other -> !other.equals(each.getKey()))
            .forEach(o -> found.add(MadeReports.Pair.of(each.getValue(), numbers.get(o))));
      }
    }
    Set<MadeReports.Pair> right = new HashSet<>(found);
    right.retainAll(made.planted);
    double recall = (double) right.size() / made.planted.size();
    double precision = (double) right.size() / found.size();
    System.out.printf(
        "%d reports, %d rings, %d pairs: recall %.4f, precision %.4f; indexed at %.0f reports/s,"
            + " %.0f per second of the thread%n",
        REPORTS, RINGS, made.planted.size(), recall, precision, REPORTS / seconds, REPORTS / busy);
    if (System.getenv("RINGS_SHOW") != null) {
      made.planted.stream().filter(p -> !found.contains(p)).limit(12).forEach(p -> show(made, p));
      found.stream().filter(p -> !made.planted.contains(p)).limit(12).forEach(p -> show(made, p));
    }
    assertTrue(recall >= 0.99, "recall " + recall);
    assertTrue(precision >= 0.99, "precision " + precision);
    List<CaseId> all = List.copyOf(numbers.keySet());
    long linked = bench.store.counts(all, 50).stream().filter(count -> count > 0).count();
    assertEquals(
        found.stream().flatMap(p -> Stream.of(p.first(), p.second())).distinct().count(), linked);
  }

  private static void show(MadeReports made, MadeReports.Pair pair) {
    System.out.println(made.forms.get(pair.first()) + "\n  " + made.forms.get(pair.second()));
  }
}
