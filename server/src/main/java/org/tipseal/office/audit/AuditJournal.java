package org.tipseal.office.audit;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Writes the log. Threads that record at the same time share one write to the disk and one to
 * Redis. Other processes may write to the same folder.
 */
final class AuditJournal implements AuditLog {
  private static final int MAX_BATCH = 1000;
  private static final long MAX_SEGMENT = 16L << 20;

  private final AuditFolder folder;
  private final AuditKeys keys;
  private final SealedEvents events;
  private final AuditHeadStore heads;
  private final TailFinder finder;
  private final Clock clock;

  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private final ReentrantLock turn = new ReentrantLock(true);

  /** Known under the turn alone; empty if it has to be found. */
  private Optional<Tail> tail = Optional.empty();

  AuditJournal(AuditFolder folder, AuditKeys keys, AuditHeadStore heads, Clock clock) {
    this.folder = folder;
    this.keys = keys;
    this.events = new SealedEvents(keys.archive());
    this.heads = heads;
    this.finder = new TailFinder(folder, keys, heads);
    this.clock = clock;
  }

  /** An event of a thread that waits for it to be on the disk. */
  private static final class Waiting {
    private final AuditEvent event;
    private final Instant at;
    private boolean done;
    private StorageUnavailableException failure;

    Waiting(AuditEvent event, Instant at) {
      this.event = event;
      this.at = at;
    }
  }

  @Override
  public void record(AuditEvent event) throws StorageUnavailableException {
    Waiting mine = new Waiting(SealedEvents.bounded(event), now());
    synchronized (waiting) {
      waiting.add(mine);
    }
    turn.lock();
    try {
      while (!mine.done) {
        commit(nextBatch());
      }
    } finally {
      turn.unlock();
    }
    if (mine.failure != null) {
      throw new StorageUnavailableException(mine.failure.getMessage(), mine.failure);
    }
  }

  /** How far the log has come, also by other processes. */
  Position position() throws StorageUnavailableException {
    turn.lock();
    try {
      return folder.locked(this::current).position();
    } catch (IOException e) {
      throw refused(e);
    } finally {
      turn.unlock();
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private List<Waiting> nextBatch() {
    List<Waiting> batch = new ArrayList<>();
    synchronized (waiting) {
      while (batch.size() < MAX_BATCH && !waiting.isEmpty()) {
        batch.add(waiting.remove());
      }
    }
    return batch;
  }

  private void commit(List<Waiting> batch) {
    StorageUnavailableException failure = null;
    try {
      tail = Optional.of(folder.locked(() -> append(batch)));
    } catch (StorageUnavailableException e) {
      failure = e;
    } catch (IOException e) {
      failure = refused(e);
    } catch (RuntimeException e) {
      failure = new StorageUnavailableException("the audit log cannot be written", e);
    } finally {
      for (Waiting one : batch) {
        one.failure = failure;
        one.done = true;
      }
    }
    if (failure != null) {
      // What is known of the end is no longer true.
      tail = Optional.empty();
    }
  }

  private Tail append(List<Waiting> batch) throws IOException, StorageUnavailableException {
    Tail from = current();
    Position last = from.position();
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    for (Tail.Mend mend : from.mends()) {
      last = add(frames, last, now(), event(mend));
    }
    for (Waiting one : batch) {
      last = add(frames, last, one.at, one.event);
    }
    YearMonth month = YearMonth.from(now().atOffset(ZoneOffset.UTC));
    boolean full = from.size() >= MAX_SEGMENT || !from.month().equals(Optional.of(month));
    boolean fresh = full || from.segment().isEmpty();
    Path segment =
        fresh ? folder.segment(from.position().number() + 1) : from.segment().orElseThrow();
    long size = write(segment, frames.toByteArray());
    heads.write(Buffer.buffer(last.seal(keys.archive())));
    return new Tail(last, Optional.of(segment), size, Optional.of(month), List.of());
  }

  private Position add(
      ByteArrayOutputStream frames, Position before, Instant at, AuditEvent event) {
    long number = before.number() + 1;
    SealedEntry entry =
        SealedEntry.sign(
            number,
            before.hash(),
            events.seal(new AuditEntry(number, at, event)),
            keys.agency(),
            keys.signing().get());
    frames.writeBytes(Segment.framed(entry));
    return Position.of(entry);
  }

  /** Appends durably; the size afterwards. */
  private long write(Path segment, byte[] frames) throws IOException {
    try (FileChannel channel = folder.append(segment)) {
      ByteBuffer rest = ByteBuffer.wrap(frames);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
      return channel.size();
    }
  }

  /** The end as it is now: as this process left it, unless another one has written since. */
  private Tail current() throws IOException, StorageUnavailableException {
    if (tail.isEmpty() || !isCurrent(tail.get())) {
      tail = Optional.of(finder.find());
    }
    return tail.get();
  }

  private boolean isCurrent(Tail known) throws IOException {
    if (known.segment().isEmpty() || !Files.exists(known.segment().get())) {
      return false;
    }
    return Files.size(known.segment().get()) == known.size()
        && !Files.exists(folder.segment(known.position().number() + 1));
  }

  private static AuditEvent event(Tail.Mend mend) {
    return AuditEvent.ofOffice(AuditAction.AUDIT_MENDED)
        .with("found", mend.found())
        .with("first", Long.toString(mend.first()))
        .with("last", Long.toString(mend.last()))
        .with("bytes", Long.toString(mend.bytes()));
  }

  private static StorageUnavailableException refused(IOException e) {
    return new StorageUnavailableException(
        "the disk of the audit log refuses: " + e.getClass().getSimpleName(), e);
  }
}
