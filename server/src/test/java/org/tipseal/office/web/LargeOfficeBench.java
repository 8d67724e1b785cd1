package org.tipseal.office.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.Agency;
import org.tipseal.office.Arrivals;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;

/**
 * How long the queue takes at many cases, as an officer's browser sees it: over TLS, against a
 * running office with a Redis of its own. The records are made as intake makes them; the files of
 * the reports are left out, since the queue reads none. Run by {@code deploy/bench-office} and
 * never with the tests: how fast it is, is no matter of passing or failing.
 */
class QueueBench {
  private static final int CASES = Integer.getInteger("tipseal.bench.cases", 100_000);
  private static final int WARM = 20;
  private static final int RUNS = 100;

  @TempDir Path folder;

  @Test
  void firstPageOfTheQueue() throws Exception {
    try (DeskFixture desk = new DeskFixture(folder);
        Arrivals arrivals = desk.arrivals()) {
      long started = System.nanoTime();
      arrivals.records(CASES);
      say("records made", "%d in %.1f s", CASES, seconds(started));
      OfficerId supervisor =
          desk.officer("benchmark", Set.of(Role.SUPERVISOR), Set.of(Agency.CYBER, Agency.HEI)).id();
      DeskClient client = desk.signedIn(supervisor);
      started = System.nanoTime();
      int total = client.get("/api/v1/cases").json().path("total").asInt();
      say("loaded", "%d rows after %.1f s more", total, seconds(started));
      Map<String, String> pages = new LinkedHashMap<>();
      pages.put("first page", "");
      pages.put("by channel", "?channel=hei");
      pages.put("by category", "?category=BG-01");
      pages.put("by status", "?status=S10");
      pages.put("unassigned", "?assignee=nobody");
      pages.put("overdue", "?only=overdue");
      pages.put("unanswered", "?only=unanswered");
      pages.put("urgent", "?only=urgent");
      pages.put("linked", "?only=linked");
      pages.put("finished too", "?finished=true");
      pages.put("page 1000", "?offset=50000");
      for (Map.Entry<String, String> page : pages.entrySet()) {
        measure(client, page.getKey(), "/api/v1/cases" + page.getValue());
      }
    }
  }

  private static void measure(DeskClient client, String what, String path) {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < WARM + RUNS; i++) {
      long started = System.nanoTime();
      if (client.get(path).status() != 200) {
        throw new IllegalStateException(path);
      }
      if (i >= WARM) {
        times.add(System.nanoTime() - started);
      }
    }
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    say(what, "%.1f ms median, %.1f ms p95", millis(sorted, 0.5), millis(sorted, 0.95));
  }

  private static double millis(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))] / 1e6;
  }

  private static double seconds(long started) {
    return (System.nanoTime() - started) / 1e9;
  }

  private static void say(String what, String format, Object... values) {
    System.out.println(
        "BENCH "
            + what
            + ": "
            + String.format(Locale.ROOT, format, Arrays.copyOf(values, values.length)));
  }
}
