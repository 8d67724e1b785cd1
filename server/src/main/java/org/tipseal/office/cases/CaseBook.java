package org.tipseal.office.cases;

import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.report.Domain;
import org.tipseal.report.Status;
import org.tipseal.report.StatusMachine;
import org.tipseal.report.WorkingCalendar;
import org.tipseal.storage.StorageUnavailableException;

/** The records of all cases: opened when they are read, sealed when they are written. */
final class CaseBook {
  private final CaseStore store;
  private final ArchiveKeys keys;
  private final CaseClocks clocks;
  private final StatusMachine statuses;
  private final Clock clock;

  CaseBook(
      CaseStore store,
      ArchiveKeys keys,
      Domain domain,
      Supplier<WorkingCalendar> calendar,
      Clock clock) {
    this.store = store;
    this.keys = keys;
    this.clocks = new CaseClocks(domain.clocks(), calendar);
    this.statuses = domain.statuses();
    this.clock = clock;
  }

  /**
   * A record as it was read.
   *
   * @param version to be handed back with a change
   */
  record Opened(CaseId id, long version, CaseRecord record) {}

  /**
   * Records as they were read together.
   *
   * @param opened those that are whole
   * @param damaged the cases of the others
   */
  record Batch(List<Opened> opened, List<CaseId> damaged) {
    static final Batch NOTHING = new Batch(List.of(), List.of());

    boolean isEmpty() {
      return opened.isEmpty() && damaged.isEmpty();
    }
  }

  /**
   * What else a change does, in one step with it.
   *
   * @param arrival the arrival that it completes
   * @param reply the reply that it queues
   */
  record With(Optional<String> arrival, Optional<CaseStore.QueuedReply> reply) {
    static final With NOTHING = new With(Optional.empty(), Optional.empty());

    static With arrival(String name) {
      return new With(Optional.of(name), Optional.empty());
    }

    static With reply(CaseStore.QueuedReply reply) {
      return new With(Optional.empty(), Optional.of(reply));
    }
  }

  /** The id of the case of a mailbox, whether there is one or not. */
  CaseId idOf(MailboxId mailbox) {
    return new CaseId(keys.name("case", mailbox.bytes()));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  CaseClocks clocks() {
    return clocks;
  }

  StatusMachine statuses() {
    return statuses;
  }

  CaseStore store() {
    return store;
  }

  /** As {@link #find} would have found it when it was read. */
  Optional<Opened> open(Optional<CaseStore.Stored> stored) throws ArchiveDamagedException {
    return stored.isPresent() ? Optional.of(open(stored.get())) : Optional.empty();
  }

  Optional<Opened> find(CaseId id) throws StorageUnavailableException, ArchiveDamagedException {
    return open(store.find(id));
  }

  /** Some cases in the order of the list by clock. One that is damaged does not hide the others. */
  Batch byClock(boolean finished, int offset, int limit) throws StorageUnavailableException {
    return open(store.byClock(finished, offset, limit));
  }

  private Batch open(List<CaseStore.Stored> found) {
    List<Opened> opened = new ArrayList<>();
    List<CaseId> damaged = new ArrayList<>();
    for (CaseStore.Stored stored : found) {
      try {
        opened.add(open(stored));
      } catch (ArchiveDamagedException e) {
        damaged.add(stored.id());
      }
    }
    return new Batch(opened, damaged);
  }

  /**
   * Cases that were made or changed after a change that the reader knows.
   *
   * @param through the number of the last change among these; the reader's if there are none
   * @param batch the cases as they are now
   */
  record Changes(long through, Batch batch) {}

  /** Cases that were made or changed, by any process, after a change that the reader knows. */
  Changes changedSince(long change, int limit) throws StorageUnavailableException {
    List<CaseStore.Changed> changed = store.changedSince(change, limit);
    long through = changed.isEmpty() ? change : changed.get(changed.size() - 1).change();
    return new Changes(through, open(changed.stream().map(CaseStore.Changed::stored).toList()));
  }

  /**
   * The lowest number of the replies that still wait; one more than the last reply if none does.
   */
  long firstUndelivered(Opened opened) throws StorageUnavailableException {
    long number = opened.record().replies();
    while (number > 0 && store.isQueued(opened.id(), number)) {
      number--;
    }
    return number + 1;
  }

  /** Stores a new case; false if there is one already. */
  boolean create(CaseId id, CaseRecord record, With with) throws StorageUnavailableException {
    return write(id, 0, record, with, List.of());
  }

  /**
   * Stores a change; false if someone else was faster. What waits for a mailbox that has ended is
   * forgotten.
   */
  boolean change(Opened read, CaseRecord next, With with) throws StorageUnavailableException {
    List<Long> forgotten = new ArrayList<>();
    if (next.mailboxEnded()) {
      for (long number = firstUndelivered(read); number <= read.record().replies(); number++) {
        forgotten.add(number);
      }
    }
    return write(read.id(), read.version(), next, with, forgotten);
  }

  private boolean write(CaseId id, long version, CaseRecord next, With with, List<Long> forgotten)
      throws StorageUnavailableException {
    byte[] sealed = keys.seal(place(id, version + 1), CaseRecordCodec.toBytes(next));
    return store.write(
        new CaseStore.Write(
            id,
            version,
            Buffer.buffer(sealed),
            due(next),
            keptAlive(next) ? Optional.of(next.received()) : Optional.empty(),
            with.arrival().map(name -> new CaseStore.Completion(name, today())),
            with.reply(),
            forgotten));
  }

  /** Places a case anew in the list by clock, if nobody has changed it meanwhile. */
  void place(Opened opened) throws StorageUnavailableException {
    store.place(opened.id(), opened.version(), due(opened.record()));
  }

  private CaseStore.Due due(CaseRecord record) {
    if (record.urgent()) {
      return CaseStore.Due.URGENT;
    }
    if (isFinished(record)) {
      return CaseStore.Due.FINISHED;
    }
    return clocks
        .firstDue(record.clocks(), today())
        .map(due -> CaseStore.Due.on(due.due()))
        .orElse(CaseStore.Due.NOTHING_DUE);
  }

  /** Nothing left to be done: the case is at an end, so is its reward, and nothing is urgent. */
  boolean isFinished(CaseRecord record) {
    if (record.urgent()) {
      return false;
    }
    boolean rewardOpen = record.reward().map(r -> !statuses.next(r).isEmpty()).orElse(false);
    return clocks.finished(record.status()) && record.clocks().isEmpty() && !rewardOpen;
  }

  /**
   * An open case's mailbox is renewed, as long as there is one; that of a merged case as long as
   * the case is open that it belongs to, which is known only when its turn comes.
   */
  private boolean keptAlive(CaseRecord record) {
    boolean merged = statuses.status(record.status()).map(Status::followsParent).orElse(false);
    return !record.mailboxEnded() && (merged || !isFinished(record));
  }

  private Opened open(CaseStore.Stored stored) throws ArchiveDamagedException {
    String place = place(stored.id(), stored.version());
    try {
      byte[] opened = keys.open(place, stored.record().getBytes());
      return new Opened(
          stored.id(), stored.version(), inOrder(CaseRecordCodec.parse(opened), stored.order()));
    } catch (RefusedException e) {
      throw new ArchiveDamagedException(place);
    }
  }

  /** The store gives the order of arrival; from the first change on it is sealed as well. */
  private static CaseRecord inOrder(CaseRecord record, long order) throws RefusedException {
    if (order == 0 || (record.order() != 0 && record.order() != order)) {
      throw new RefusedException(Defect.PAYLOAD_MALFORMED);
    }
    return record.change().order(order).done();
  }

  /**
   * The version is part of the place, so that nobody can put an older record back unseen under a
   * newer version.
   */
  private static String place(CaseId id, long version) {
    return "record/" + id.value() + "/" + version;
  }
}
