package org.tipseal.office.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseStore;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Follows the feed of changes on one thread of its own, opens each changed case once, and shows it
 * to every reader that has not seen it. Each reader keeps its own place in the feed; after a
 * restart the one that is furthest behind decides where to begin.
 */
public final class ChangeFollower implements AutoCloseable {
  private static final int BATCH = 100;
  private static final long PAUSE_NANOS = 300_000_000L;
  private static final long AFTER_FAILURE_NANOS = 2_000_000_000L;

  /** Opens a case. */
  @FunctionalInterface
  public interface Opener {
    /**
     * All of a case.
     *
     * @throws DeskRefusedException if it is not there, or damaged, or the store cannot be reached
     */
    CaseView open(CaseId id) throws DeskRefusedException;
  }

  private final CaseStore feed;
  private final Opener opener;
  private final List<CaseReader> readers;
  private final Renewal renewal;
  private final Consumer<Throwable> troubles;
  private final Thread thread;
  private volatile boolean closed;
  private volatile boolean caughtUp;
  private volatile Optional<Renewal.Reason> renewing = Optional.empty();
  private boolean compared;

  /**
   * Makes one; {@link #start} begins.
   *
   * @param feed of changes
   * @param opener opens cases, whether anybody may see them or not
   * @param readers to be shown them
   * @param renewal says when to begin anew
   * @param troubles told of what goes wrong; it is tried again
   */
  ChangeFollower(
      CaseStore feed,
      Opener opener,
      List<CaseReader> readers,
      Renewal renewal,
      Consumer<Throwable> troubles) {
    this.feed = feed;
    this.opener = opener;
    this.readers = List.copyOf(readers);
    this.renewal = renewal;
    this.troubles = troubles;
    this.thread = new Thread(this::run, "office-index");
    this.thread.setDaemon(true);
  }

  /** Begins. */
  public void start() {
    thread.start();
  }

  /** Whether every reader has seen every change that there was a moment ago. */
  public boolean isCaughtUp() {
    return caughtUp;
  }

  /** Why everything is being made anew; empty if it is not. */
  Optional<Renewal.Reason> renewing() {
    return renewing;
  }

  private void run() {
    while (!closed) {
      try {
        caughtUp = step() == 0;
        if (caughtUp) {
          LockSupport.parkNanos(PAUSE_NANOS);
        }
      } catch (StorageUnavailableException | RuntimeException e) {
        caughtUp = false;
        troubles.accept(e);
        LockSupport.parkNanos(AFTER_FAILURE_NANOS);
      }
    }
  }

  /**
   * Shows the next changes.
   *
   * @return how many; 0 if there are none
   */
  public int step() throws StorageUnavailableException {
    Optional<Renewal.Reason> begun = renewal.begin(readers);
    if (begun.isPresent()) {
      renewing = begun;
    }
    if (!compared) {
      compare();
      compared = true;
    }
    Map<CaseReader, Long> seen = new HashMap<>();
    long from = Long.MAX_VALUE;
    for (CaseReader reader : readers) {
      seen.put(reader, reader.seen());
      from = Math.min(from, seen.get(reader));
    }
    List<CaseStore.Changed> changed = feed.changedSince(from, BATCH);
    if (changed.isEmpty()) {
      renewing = Optional.empty();
      return 0;
    }
    List<CaseReader.Read> read = new ArrayList<>();
    for (CaseStore.Changed row : changed) {
      CaseId id = row.stored().id();
      read.add(new CaseReader.Read(row.change(), row.stored().order(), id, open(id)));
    }
    for (CaseReader reader : readers) {
      List<CaseReader.Read> unseen =
          read.stream().filter(row -> row.change() > seen.get(reader)).toList();
      if (!unseen.isEmpty()) {
        reader.take(unseen);
      }
    }
    return changed.size();
  }

  /** Of what a reader has seen, the last change at least is in the feed, or a later one is. */
  private void compare() throws StorageUnavailableException {
    for (CaseReader reader : readers) {
      long seen = reader.seen();
      if (seen > 0 && feed.changedSince(seen - 1, 1).isEmpty()) {
        reader.forget();
      }
    }
  }

  private Optional<CaseView> open(CaseId id) throws StorageUnavailableException {
    try {
      return Optional.of(opener.open(id));
    } catch (DeskRefusedException e) {
      if (e.reason() == DeskRefusedException.Reason.OFFICE_NOT_RUNNING) {
        throw new StorageUnavailableException(e.getMessage(), e);
      }
      troubles.accept(e);
      return Optional.empty();
    }
  }

  /** Ends after the batch under way. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
