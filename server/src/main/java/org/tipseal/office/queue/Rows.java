package org.tipseal.office.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseRow;

/**
 * Rows in the order of the queue: what is urgent, what is due by the day on which it is due, what
 * is not due, what is finished; and within each by arrival. An array that is made anew with each
 * batch of changes, so that whoever goes through it needs no lock.
 */
final class Rows {
  static final Rows NONE = new Rows(new CaseRow[0], Set.of());

  private static final Comparator<CaseRow> ORDER =
      Comparator.comparingLong(Rows::position)
          .thenComparingLong(CaseRow::order)
          .thenComparing(CaseRow::id);

  private static final long URGENT = Long.MIN_VALUE;
  private static final long NOTHING_DUE = Long.MAX_VALUE - 1;
  private static final long FINISHED = Long.MAX_VALUE;

  private final CaseRow[] sorted;
  private final Set<CaseId> damaged;

  private Rows(CaseRow[] sorted, Set<CaseId> damaged) {
    this.sorted = sorted;
    this.damaged = damaged;
  }

  int size() {
    return sorted.length;
  }

  CaseRow at(int index) {
    return sorted[index];
  }

  List<CaseId> damaged() {
    return damaged.stream().sorted().toList();
  }

  /**
   * These with some changed.
   *
   * @param changed as they are now, each once
   * @param broken cases that can no longer be opened
   */
  Rows with(Collection<CaseRow> changed, Collection<CaseId> broken) {
    Set<CaseId> gone = new HashSet<>(broken);
    changed.forEach(row -> gone.add(row.id()));
    List<CaseRow> fresh = new ArrayList<>(changed);
    fresh.sort(ORDER);
    CaseRow[] merged = new CaseRow[sorted.length + fresh.size()];
    int count = 0;
    int next = 0;
    for (CaseRow row : sorted) {
      if (gone.contains(row.id())) {
        continue;
      }
      while (next < fresh.size() && ORDER.compare(fresh.get(next), row) < 0) {
        merged[count++] = fresh.get(next++);
      }
      merged[count++] = row;
    }
    while (next < fresh.size()) {
      merged[count++] = fresh.get(next++);
    }
    Set<CaseId> nowDamaged = new HashSet<>(damaged);
    changed.forEach(row -> nowDamaged.remove(row.id()));
    nowDamaged.addAll(broken);
    return new Rows(Arrays.copyOf(merged, count), Set.copyOf(nowDamaged));
  }

  private static long position(CaseRow row) {
    if (row.summary().urgent()) {
      return URGENT;
    }
    if (row.finished()) {
      return FINISHED;
    }
    Optional<Long> due = row.summary().due().map(day -> day.toEpochDay());
    return due.orElse(NOTHING_DUE);
  }
}
