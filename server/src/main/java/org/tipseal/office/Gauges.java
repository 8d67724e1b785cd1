package org.tipseal.office;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.tipseal.office.cases.AgencySide;
import org.tipseal.office.cases.CaseStore;
import org.tipseal.office.quarantine.Quarantine;
import org.tipseal.storage.StorageUnavailableException;

/** How much there is of everything, as of the last count. */
final class Gauges {
  private final AgencySide cases;
  private final Quarantine quarantine;
  private final AtomicLong unfinished = new AtomicLong();
  private final AtomicLong finished = new AtomicLong();
  private final AtomicLong queuedReplies = new AtomicLong();
  private final AtomicLong quarantined = new AtomicLong();

  Gauges(AgencySide cases, Quarantine quarantine) {
    this.cases = cases;
    this.quarantine = quarantine;
  }

  /** Adds the gauges; {@code link} is asked each time, since a line that is down is no secret. */
  void register(MeterRegistry registry, LinkState link) {
    gauge(registry, "tipseal.office.cases.unfinished", unfinished);
    gauge(registry, "tipseal.office.cases.finished", finished);
    gauge(registry, "tipseal.office.replies.queued", queuedReplies);
    gauge(registry, "tipseal.office.quarantined", quarantined);
    Gauge.builder("tipseal.office.connected", link, l -> l.isConnected() ? 1 : 0)
        .description("1 while the line to the drop is up")
        .register(registry);
  }

  /** Counts anew. */
  void count() throws StorageUnavailableException {
    CaseStore.Counts counts = cases.counts();
    unfinished.set(counts.unfinished());
    finished.set(counts.finished());
    queuedReplies.set(counts.queuedReplies());
    quarantined.set(quarantine.count());
  }

  private static void gauge(MeterRegistry registry, String name, AtomicLong value) {
    Gauge.builder(name, value, AtomicLong::get)
        .description("counted on the hour")
        .register(registry);
  }
}
