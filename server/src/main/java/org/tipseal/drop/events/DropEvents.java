package org.tipseal.drop.events;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemAnswers;

/**
 * Counts {@link DropEvent}s and shows the counts of whole hours only: whoever watches the metrics,
 * or finds the log, learns that something happened within an hour, and never when. Safe for use by
 * several threads.
 *
 * <p>The first mistake of this program in an hour is logged when the hour is over, by its type and
 * its place in the code; messages of exceptions are not, for they could quote what a reporter sent.
 */
public final class DropEvents implements ProblemAnswers.Witness {
  private static final Logger LOG = LoggerFactory.getLogger(DropEvents.class);
  private static final long HOUR_MILLIS = 3_600_000;

  private final Clock clock;
  private final Map<DropEvent, LongAdder> counts = new EnumMap<>(DropEvent.class);
  private final AtomicReference<Throwable> mistake = new AtomicReference<>();
  private volatile Map<DropEvent, Long> shown = Map.of();
  private volatile long hour;

  /** Counts of nothing yet. */
  public DropEvents(Clock clock) {
    this.clock = clock;
    this.hour = clock.millis() / HOUR_MILLIS;
    for (DropEvent event : DropEvent.values()) {
      counts.put(event, new LongAdder());
    }
  }

  /** Counts an event. */
  public void count(DropEvent event) {
    turn();
    counts.get(event).increment();
  }

  /** What is shown of an event: how many there were until the last full hour. */
  public long shown(DropEvent event) {
    turn();
    return shown.getOrDefault(event, 0L);
  }

  /** Makes the counts part of the metrics. */
  public void register(MeterRegistry registry) {
    for (DropEvent event : DropEvent.values()) {
      FunctionCounter.builder("tipseal.drop.events", this, events -> events.shown(event))
          .tag("event", event.wireName())
          .description("What happened, up to the last full hour")
          .register(registry);
    }
  }

  @Override
  public void refused(Problem problem) {
    count(problem.status() == 503 ? DropEvent.REQUEST_UNAVAILABLE : DropEvent.REQUEST_REFUSED);
  }

  @Override
  public void unexpected(Throwable failure) {
    count(DropEvent.INTERNAL_ERROR);
    mistake.compareAndSet(null, failure);
  }

  /** Logs what is to be logged when the drop ends. */
  public void close() {
    report();
  }

  private void turn() {
    long now = clock.millis() / HOUR_MILLIS;
    if (now != hour) {
      turnTo(now);
    }
  }

  private synchronized void turnTo(long now) {
    if (now != hour) {
      Map<DropEvent, Long> sums = new EnumMap<>(DropEvent.class);
      counts.forEach((event, count) -> sums.put(event, count.sum()));
      shown = sums;
      hour = now;
      report();
    }
  }

  private void report() {
    Throwable failure = mistake.getAndSet(null);
    if (failure != null) {
      StackTraceElement[] trace = failure.getStackTrace();
      LOG.error(
          "{} in the last hour, first {} at {}",
          DropEvent.INTERNAL_ERROR,
          failure.getClass().getName(),
          trace.length == 0 ? "an unknown place" : trace[0]);
    }
  }
}
