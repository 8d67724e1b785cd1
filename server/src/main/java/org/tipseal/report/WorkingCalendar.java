package org.tipseal.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are working days. A make-up day (调休) wins over a weekend, a holiday over everything
 * else.
 *
 * @param note where the lists come from and what they leave out
 * @param weekend the days off of every week; never all seven
 * @param holidays further days off
 * @param makeUpDays weekend days that are worked
 */
public record WorkingCalendar(
    Label note, Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {

  /**
   * Copies the sets.
   *
   * @throws IllegalArgumentException if no day of the week is worked
   */
  public WorkingCalendar {
    weekend = Set.copyOf(weekend);
    holidays = Set.copyOf(holidays);
    makeUpDays = Set.copyOf(makeUpDays);
    if (weekend.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("a week needs a working day");
    }
  }

  /** Whether a day is worked. */
  public boolean isWorkingDay(LocalDate day) {
    if (holidays.contains(day)) {
      return false;
    }
    return makeUpDays.contains(day) || !weekend.contains(day.getDayOfWeek());
  }

  /**
   * The day that many working days later; the day it starts from is not counted.
   *
   * @param start the day it starts from
   * @param count how many, at least 0; 0 gives the start itself
   */
  public LocalDate plusWorkingDays(LocalDate start, int count) {
    LocalDate day = start;
    int left = count;
    while (left > 0) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }
}
