package org.tipseal.report;

import java.time.LocalDate;

/** Spans of days whose ends are included and may be open. */
final class Days {
  private Days() {}

  static boolean within(LocalDate day, LocalDate from, LocalDate to) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
