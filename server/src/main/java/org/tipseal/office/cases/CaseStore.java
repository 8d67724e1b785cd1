package org.tipseal.office.cases;

import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tipseal.storage.StorageUnavailableException;

/**
 * What the office asks of its database about cases. Every value is sealed before it comes here;
 * names are case ids, entry names and keyed hashes, which tell nothing. A change is durable when
 * its method returns, and is made wholly or not at all.
 */
public interface CaseStore {
  /**
   * A case as it is stored.
   *
   * @param id the case
   * @param version counts its changes, from 1; 0 if the store has lost it
   * @param order its place in the order in which the office took reports, from 1; 0 if the store
   *     has lost it
   * @param record sealed; empty if the store has lost it
   */
  record Stored(CaseId id, long version, long order, Buffer record) {}

  /**
   * A case that changed.
   *
   * @param change the number of its latest change, counted over all cases from 1
   * @param stored the case as it is
   */
  record Changed(long change, Stored stored) {}

  /**
   * A new case or a change of one.
   *
   * @param id the case
   * @param version the version that was read; 0 for a new case
   * @param record sealed, for version + 1
   * @param due where it stands in the list by clock
   * @param renewed for a case whose mailbox is to be kept alive: the day on which it last was, if
   *     it is not known better; empty for one whose mailbox is not
   * @param completed the arrival that this change completes
   * @param reply a reply to deliver
   * @param forgotten numbers of replies of this case that will not be delivered any more
   */
  record Write(
      CaseId id,
      long version,
      Buffer record,
      Due due,
      Optional<LocalDate> renewed,
      Optional<Completion> completed,
      Optional<QueuedReply> reply,
      List<Long> forgotten) {
    /** Keeps its own list. */
    public Write {
      forgotten = List.copyOf(forgotten);
    }
  }

  /**
   * The end of an arrival.
   *
   * @param arrival its keyed name
   * @param day on which it was stored
   */
  record Completion(String arrival, LocalDate day) {}

  /**
   * A place in the list by clock.
   *
   * @param position days since 1970-01-01 of what is due; {@link #URGENT}, {@link #NOTHING_DUE} or
   *     {@link #FINISHED}
   */
  record Due(long position) {
    /** Before everything that is due. */
    public static final Due URGENT = new Due(0);

    /** Behind everything that is due. */
    public static final Due NOTHING_DUE = new Due(1_000_000);

    /** At the end. */
    public static final Due FINISHED = new Due(2_000_000);

    /** Due on a day. */
    static Due on(LocalDate day) {
      return new Due(day.toEpochDay());
    }
  }

  /**
   * A reply that waits to be delivered.
   *
   * @param id the case
   * @param number of the reply
   * @param entry the entry of the conversation that holds it
   */
  record QueuedReply(CaseId id, long number, String entry) {}

  /** The case, if there is one. */
  Optional<Stored> find(CaseId id) throws StorageUnavailableException;

  /** Cases in the order of the list by clock. */
  List<Stored> byClock(boolean finished, int offset, int limit) throws StorageUnavailableException;

  /**
   * Cases that were made or changed, by any process, after a change that the reader knows: each
   * once, in the order of their latest changes. Whoever goes on from the number of the last row
   * until there are no more has seen every change.
   *
   * @param change the number of the last change that is known; 0 for all cases
   * @param limit how many rows at most
   */
  List<Changed> changedSince(long change, int limit) throws StorageUnavailableException;

  /**
   * Makes a change. False, and nothing is changed, if the case is not at the version that was read.
   */
  boolean write(Write write) throws StorageUnavailableException;

  /** Places a case anew in the list by clock, if it is at that version. */
  void place(CaseId id, long version, Due due) throws StorageUnavailableException;

  /** The name of the working days by which all cases are placed; empty if none was noted. */
  Optional<String> placedBy() throws StorageUnavailableException;

  /** Notes that all cases are placed by working days of that name. */
  void placed(String days) throws StorageUnavailableException;

  /**
   * What there was before an arrival is dealt with.
   *
   * @param completed whether a change has completed this arrival
   * @param stored the case that it belongs to, if there is one
   */
  record Before(boolean completed, Optional<Stored> stored) {}

  /**
   * What there is before an arrival is dealt with, asked in one go.
   *
   * @param arrival its keyed name
   * @param id the case that it belongs to
   */
  Before before(String arrival, CaseId id) throws StorageUnavailableException;

  /** Forgets arrivals that were completed so long ago that none can come again. */
  void forgetCompleted(LocalDate today) throws StorageUnavailableException;

  /** Cases whose mailboxes are to be kept alive and were not renewed on or after a day. */
  List<CaseId> notRenewedSince(LocalDate day, int limit) throws StorageUnavailableException;

  /** Remembers that a mailbox was renewed. */
  void renewed(CaseId id, LocalDate day) throws StorageUnavailableException;

  /** Replies that wait, those with low numbers first. */
  List<QueuedReply> queuedReplies(int limit) throws StorageUnavailableException;

  /** Whether a case's reply of this number waits. */
  boolean isQueued(CaseId id, long number) throws StorageUnavailableException;

  /** Forgets a reply that was delivered. */
  void delivered(QueuedReply reply) throws StorageUnavailableException;

  /** How many cases there are, finished ones too, and how many replies wait. */
  Counts counts() throws StorageUnavailableException;

  /**
   * For the metrics.
   *
   * @param unfinished cases with something left to be done
   * @param finished the others
   * @param queuedReplies replies that wait
   */
  record Counts(long unfinished, long finished, long queuedReplies) {}
}
