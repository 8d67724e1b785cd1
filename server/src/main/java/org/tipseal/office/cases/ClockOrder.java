package org.tipseal.office.cases;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.tipseal.crypto.Bytes;
import org.tipseal.report.WorkingCalendar;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Keeps the list by clock right where other days are worked than when its cases were placed: each
 * case stands there by the day that was due when it was last changed. A part of them at a time; the
 * store knows when all of them are placed, so that what is cut off is done again.
 */
public final class ClockOrder {
  private static final int BATCH = 500;

  private final CaseBook book;
  private final Supplier<WorkingCalendar> calendar;
  private Optional<WorkingCalendar> done = Optional.empty();
  private Optional<WorkingCalendar> under = Optional.empty();
  private long through;

  ClockOrder(CaseBook book, Supplier<WorkingCalendar> calendar) {
    this.book = book;
    this.calendar = calendar;
  }

  /**
   * Places some cases, if that is needed. For one thread.
   *
   * @return whether all are placed
   */
  public boolean work() throws StorageUnavailableException {
    WorkingCalendar days = calendar.get();
    if (done.equals(Optional.of(days))) {
      return true;
    }
    String name = name(days);
    if (book.store().placedBy().equals(Optional.of(name))) {
      done = Optional.of(days);
      return true;
    }
    if (!under.equals(Optional.of(days))) {
      under = Optional.of(days);
      through = 0;
    }
    CaseBook.Changes some = book.changedSince(through, BATCH);
    for (CaseBook.Opened opened : some.batch().opened()) {
      book.place(opened);
    }
    through = some.through();
    if (!some.batch().isEmpty()) {
      return false;
    }
    book.store().placed(name);
    done = Optional.of(days);
    return true;
  }

  /** The same for the same days, however they are held. */
  private static String name(WorkingCalendar days) {
    List<Object> sorted =
        List.of(
            new TreeSet<>(days.weekend()),
            new TreeSet<>(days.holidays()),
            new TreeSet<>(days.makeUpDays()));
    return Bytes.hex(Bytes.sha256(sorted.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
