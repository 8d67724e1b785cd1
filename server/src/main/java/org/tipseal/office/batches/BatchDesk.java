package org.tipseal.office.batches;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.batches.format.BatchEntry;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.Right;
import org.tipseal.storage.StorageUnavailableException;

/** Where officers read batches: those for their channels. Blocks. */
public final class BatchDesk {
  /** Longest note, in characters. */
  public static final int LONGEST_NOTE = 500;

  private static final int PAGE = 100;
  private static final int MOST = 1000;
  private static final int ATTEMPTS = 10;

  private final Batches batches;
  private final AuditLog audit;
  private final Clock clock;

  /**
   * Makes it.
   *
   * @param batches all of them
   * @param audit where each opening is recorded before it happens
   * @param clock for days
   */
  public BatchDesk(Batches batches, AuditLog audit, Clock clock) {
    this.batches = batches;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A batch, opened.
   *
   * @param batch its row
   * @param entries in the order in which they were sent
   */
  public record Whole(BatchView batch, List<BatchEntry> entries) {
    /** Copies the list. */
    public Whole {
      entries = List.copyOf(entries);
    }
  }

  /** The newest batches for the officer's channels, at most 1000, the newest first. */
  public List<BatchView> list(Officer officer)
      throws StorageUnavailableException, ArchiveDamagedException {
    List<BatchView> rows = new ArrayList<>();
    int from = 0;
    List<Batches.Opened> page = batches.newest(from, PAGE);
    while (!page.isEmpty() && rows.size() < MOST) {
      page.stream().filter(one -> reaches(officer, one)).map(BatchView::of).forEach(rows::add);
      from += PAGE;
      page = batches.newest(from, PAGE);
    }
    return rows;
  }

  /** One batch with its entries; empty if there is none for this officer. */
  public Optional<Whole> open(Officer officer, long number)
      throws StorageUnavailableException, ArchiveDamagedException, IOException {
    Optional<Batches.Opened> opened = find(officer, number);
    if (opened.isEmpty()) {
      recordRefusal(officer, number);
      return Optional.empty();
    }
    audit.record(AuditEvent.of(AuditAction.BATCH_OPENED, officer.id(), Long.toString(number)));
    return Optional.of(new Whole(BatchView.of(opened.get()), batches.entries(opened.get())));
  }

  /**
   * Entries of batches for the officer's channels that have any of some terms, by number and entry.
   *
   * @param terms keyed names of terms
   * @param common a term that more entries have than this joins nothing
   */
  public List<BatchStore.Match> matching(Officer officer, List<String> terms, int common)
      throws StorageUnavailableException, ArchiveDamagedException {
    Map<Long, Boolean> reached = new HashMap<>();
    List<BatchStore.Match> found = new ArrayList<>();
    for (BatchStore.Match match : batches.matching(terms, common)) {
      if (!reached.containsKey(match.number())) {
        reached.put(match.number(), find(officer, match.number()).isPresent());
      }
      if (reached.get(match.number())) {
        found.add(match);
      }
    }
    found.sort(
        Comparator.comparingLong(BatchStore.Match::number)
            .thenComparingInt(BatchStore.Match::entry));
    return found;
  }

  /**
   * Notes that a batch is done; noting it again replaces the note.
   *
   * @param note what became of it, or empty
   * @return its row; empty if there is none for this officer
   */
  public Optional<BatchView> done(Officer officer, long number, String note)
      throws StorageUnavailableException, ArchiveDamagedException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Batches.Opened> opened = find(officer, number);
      if (opened.isEmpty()) {
        recordRefusal(officer, number);
        return Optional.empty();
      }
      if (attempt == 0) {
        audit.record(AuditEvent.of(AuditAction.BATCH_DONE, officer.id(), Long.toString(number)));
      }
      BatchRecord next =
          opened
              .get()
              .record()
              .doneBy(
                  new BatchRecord.Done(
                      LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), officer.id(), note));
      if (batches.change(opened.get(), next)) {
        return batches.find(number).map(BatchView::of);
      }
    }
    throw new StorageUnavailableException("the batch is being changed by others");
  }

  private Optional<Batches.Opened> find(Officer officer, long number)
      throws StorageUnavailableException, ArchiveDamagedException {
    return batches.find(number).filter(one -> reaches(officer, one));
  }

  /** The same for what is another channel's and for what is not there. */
  private void recordRefusal(Officer officer, long number) throws StorageUnavailableException {
    audit.record(
        AuditEvent.of(AuditAction.ACCESS_REFUSED, officer.id(), Long.toString(number))
            .with("right", Right.SEE_BATCHES.wireName()));
  }

  private static boolean reaches(Officer officer, Batches.Opened batch) {
    return officer.channels().contains(batch.record().channel());
  }
}
