package org.tipseal.office.queue;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseRow;
import org.tipseal.office.cases.CaseRows;
import org.tipseal.storage.StorageUnavailableException;

/**
 * All rows in memory. They are loaded in the background; before each question what any process has
 * changed meanwhile is fetched, which is one short request to Redis if there is nothing.
 *
 * <p>Thread-safe.
 */
public final class CaseQueue implements AutoCloseable {
  private static final int BATCH = 500;
  private static final long TICK_MILLIS = 1000;
  private static final long STOP_SECONDS = 10;

  private final CaseRows source;
  private final Predicate<CaseId> linked;
  private final Supplier<LocalDate> today;
  private final Consumer<Exception> troubles;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "office-queue"));

  private SharedValues values = new SharedValues();
  private volatile Rows rows = Rows.NONE;
  private long through;

  /**
   * Makes an empty queue.
   *
   * @param source where rows come from
   * @param linked whether a case shares an identifier with another
   * @param today the day in UTC
   * @param troubles told of what goes wrong in the background, on any thread
   */
  public CaseQueue(
      CaseRows source,
      Predicate<CaseId> linked,
      Supplier<LocalDate> today,
      Consumer<Exception> troubles) {
    this.source = source;
    this.linked = linked;
    this.today = today;
    this.troubles = troubles;
  }

  /** Starts loading, and tells listeners each second whether something has changed. */
  public void start() {
    var unused = thread.scheduleWithFixedDelay(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Runs something whenever rows have changed, on any thread; it must be quick. */
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  /** No longer runs it. */
  public void forget(Runnable listener) {
    listeners.remove(listener);
  }

  /**
   * A page of the queue as it is now.
   *
   * @param query which
   * @param rule how much of each case the asker gets to see
   */
  public QueuePage page(QueueQuery query, Reach.Rule rule) throws StorageUnavailableException {
    catchUp();
    return Scan.of(rows, query, rule, linked, today.get());
  }

  /** Goes through all rows as they are now, in the order of the queue. */
  public void forEach(Consumer<CaseRow> visitor) throws StorageUnavailableException {
    catchUp();
    Rows present = rows;
    for (int i = 0; i < present.size(); i++) {
      visitor.accept(present.at(i));
    }
  }

  /** How many cases of a channel are not finished. */
  public long unfinished(String channel) throws StorageUnavailableException {
    AtomicLong count = new AtomicLong();
    forEach(
        row -> {
          if (!row.finished() && row.handling().channel().equals(channel)) {
            count.incrementAndGet();
          }
        });
    return count.get();
  }

  /** Loads all rows anew: the calendar has changed, and with it what is due. */
  public synchronized void reload() {
    values = new SharedValues();
    through = 0;
    rows = Rows.NONE;
  }

  /** Fetches what has changed; at first that is everything, which takes seconds. */
  public void catchUp() throws StorageUnavailableException {
    int fetched = fetch();
    boolean changed = fetched > 0;
    // A batch that is not full was the last one at the moment at which it was asked for.
    while (fetched >= BATCH) {
      fetched = fetch();
    }
    if (changed) {
      listeners.forEach(Runnable::run);
    }
  }

  private synchronized int fetch() throws StorageUnavailableException {
    CaseRows.Changed changed = source.changedSince(through, BATCH);
    if (!changed.isEmpty()) {
      rows = rows.with(changed.rows().stream().map(values::share).toList(), changed.damaged());
      through = changed.through();
    }
    return changed.rows().size() + changed.damaged().size();
  }

  private void tick() {
    try {
      catchUp();
    } catch (StorageUnavailableException | RuntimeException e) {
      troubles.accept(e);
    }
  }

  /** How many rows there are in memory. */
  public int size() {
    return rows.size();
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      var unused = thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
