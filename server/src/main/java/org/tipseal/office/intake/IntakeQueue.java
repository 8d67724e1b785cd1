package org.tipseal.office.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Arrivals on their way in: several at a time, those of one mailbox one after the other. One that
 * cannot be stored yet holds up its mailbox alone and is tried again, soon at first and then less
 * often; nothing gives up.
 */
public final class IntakeQueue implements AutoCloseable {
  /**
   * How many are dealt with at a time. Most of the time goes by waiting for the disk and for the
   * drop, and those who wait at the same time share one flush.
   */
  public static final int WORKERS = 16;

  private static final int FULL = 10_000;
  private static final long FIRST_PAUSE_MILLIS = 200;
  private static final long LONGEST_PAUSE_MILLIS = 60_000;
  private static final long STOP_SECONDS = 10;

  private final Intake intake;
  private final Consumer<Exception> troubles;
  private final ScheduledThreadPoolExecutor workers;
  private final Map<MailboxId, Lane> lanes = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final TreeSet<Long> unfinished = new TreeSet<>();
  private long offered;

  private record Waiting(Arrival arrival, long ticket) {}

  private static final class Lane {
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long pause = FIRST_PAUSE_MILLIS;
  }

  /**
   * Starts the workers.
   *
   * @param intake what they do
   * @param threads how many, {@link #WORKERS} in earnest
   * @param troubles told of every failure, on any thread
   */
  public IntakeQueue(Intake intake, int threads, Consumer<Exception> troubles) {
    this.intake = intake;
    this.troubles = troubles;
    this.workers =
        new ScheduledThreadPoolExecutor(threads, task -> new Thread(task, "office-intake"));
    workers.setRemoveOnCancelPolicy(true);
    workers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Adds an arrival, unless it is on its way already. */
  public synchronized void offer(Arrival arrival) {
    if (workers.isShutdown() || !known.add(arrival.id())) {
      return;
    }
    offered++;
    unfinished.add(offered);
    Lane lane = lanes.get(arrival.mailbox());
    boolean idle = lane == null;
    if (idle) {
      lane = new Lane();
      lanes.put(arrival.mailbox(), lane);
    }
    lane.waiting.add(new Waiting(arrival, offered));
    if (idle) {
      workers.execute(() -> work(arrival.mailbox()));
    }
  }

  /** How many are on their way. */
  public synchronized int size() {
    return unfinished.size();
  }

  /** Whether no more should be offered for the moment. */
  public synchronized boolean isFull() {
    return unfinished.size() >= FULL;
  }

  /** The last arrival that was offered, for {@link #isDoneThrough}. */
  public synchronized long lastOffered() {
    return offered;
  }

  /** Whether everything that was offered up to then is stored. */
  public synchronized boolean isDoneThrough(long ticket) {
    return unfinished.isEmpty() || unfinished.first() > ticket;
  }

  /** Lets what is under way come to an end, and starts nothing more. Blocks. */
  @Override
  public void close() {
    workers.shutdown();
    try {
      if (!workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        workers.shutdownNow();
        var unused = workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void work(MailboxId mailbox) {
    Waiting next = head(mailbox);
    try {
      intake.take(next.arrival());
    } catch (IOException
        | StorageUnavailableException
        | ArchiveDamagedException
        | RuntimeException e) {
      troubles.accept(e);
      again(mailbox);
      return;
    }
    done(mailbox);
  }

  private synchronized Waiting head(MailboxId mailbox) {
    return lanes.get(mailbox).waiting.element();
  }

  private synchronized void again(MailboxId mailbox) {
    Lane lane = lanes.get(mailbox);
    if (!workers.isShutdown()) {
      var unused = workers.schedule(() -> work(mailbox), lane.pause, TimeUnit.MILLISECONDS);
    }
    lane.pause = Math.min(LONGEST_PAUSE_MILLIS, lane.pause * 2);
  }

  private synchronized void done(MailboxId mailbox) {
    Lane lane = lanes.get(mailbox);
    Waiting finished = lane.waiting.remove();
    known.remove(finished.arrival().id());
    unfinished.remove(finished.ticket());
    lane.pause = FIRST_PAUSE_MILLIS;
    if (lane.waiting.isEmpty()) {
      lanes.remove(mailbox);
    } else if (!workers.isShutdown()) {
      workers.execute(() -> work(mailbox));
    }
  }
}
