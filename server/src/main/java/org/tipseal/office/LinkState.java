package org.tipseal.office;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tipseal.crypto.RefusedException;
import org.tipseal.office.health.Health;
import org.tipseal.office.intake.Arrival;
import org.tipseal.office.intake.IntakeQueue;
import org.tipseal.office.link.ArrivalStream;

/**
 * Hears the stream of arrivals: hands arrivals to the queue, and knows through which day everything
 * that had come to the drop is stored here, on which the destruction of keys depends.
 */
final class LinkState implements ArrivalStream.Listener {
  private static final Logger LOG = LoggerFactory.getLogger("org.tipseal.office");
  private static final int MAX_MARKS = 16;

  private final IntakeQueue queue;
  private final Clock clock;
  private final Deque<Mark> marks = new ArrayDeque<>();
  private boolean connected;
  private Instant since;
  private Instant heard;
  private boolean saidDisconnected;
  private long connections;
  private LocalDate drained;

  /** Everything that had come to the drop before this day is among the arrivals up to this one. */
  private record Mark(LocalDate day, long ticket) {}

  LinkState(IntakeQueue queue, Clock clock) {
    this.queue = queue;
    this.clock = clock;
    this.since = clock.instant();
  }

  @Override
  public synchronized void connected() {
    if (!connected) {
      since = clock.instant();
    }
    connected = true;
    saidDisconnected = false;
    connections++;
    LOG.info("Connected to the drop");
  }

  @Override
  public synchronized void heard() {
    heard = clock.instant();
  }

  @Override
  public void line(byte[] json) {
    try {
      queue.offer(Arrival.parse(json));
    } catch (RefusedException e) {
      LOG.error("The drop announces something that this version does not know");
    }
  }

  @Override
  public synchronized void toldEverything(LocalDate dialled) {
    marks.addLast(new Mark(dialled, queue.lastOffered()));
    if (marks.size() > MAX_MARKS) {
      marks.removeFirst();
    }
  }

  @Override
  public boolean isFull() {
    return queue.isFull();
  }

  @Override
  public synchronized void disconnected(String reason) {
    if (connected) {
      since = clock.instant();
    }
    connected = false;
    if (!saidDisconnected) {
      saidDisconnected = true;
      LOG.warn("Not connected to the drop, trying again: {}", reason);
    }
  }

  synchronized boolean isConnected() {
    return connected;
  }

  /** How the line is, for people. */
  synchronized Health.Drop health() {
    return new Health.Drop(connected, since, Optional.ofNullable(heard));
  }

  /** Counts the times that the line came up; 0 before the first. */
  synchronized long connections() {
    return connections;
  }

  /**
   * The latest day before which everything that had come to the drop is stored; empty before the
   * first.
   */
  synchronized Optional<LocalDate> drained() {
    while (!marks.isEmpty() && queue.isDoneThrough(marks.getFirst().ticket())) {
      drained = marks.removeFirst().day();
    }
    return Optional.ofNullable(drained);
  }
}
