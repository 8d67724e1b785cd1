package org.tipseal.report;

import java.time.LocalDate;
import java.util.List;

/**
 * A time that an agency owes somebody. All times are days, so hours are rounded up to whole days.
 *
 * @param code its name
 * @param label its name for people
 * @param amount how many units, at least 1
 * @param unit the unit
 * @param startedBy the statuses that start it
 * @param stoppedBy the statuses that end it
 * @param stoppedByAnswer whether an answer by a person ends it, whatever the status
 * @param pausedBy the statuses that hold it
 * @param extension how it may be made longer, or null
 */
public record ClockRule(
    String code,
    Label label,
    int amount,
    Unit unit,
    List<String> startedBy,
    List<String> stoppedBy,
    boolean stoppedByAnswer,
    List<String> pausedBy,
    Extension extension) {

  private static final int HOURS_A_DAY = 24;

  /** Copies the lists. */
  public ClockRule {
    startedBy = Texts.copy(startedBy);
    stoppedBy = Texts.copy(stoppedBy);
    pausedBy = Texts.copy(pausedBy);
  }

  /** What a clock counts. */
  public enum Unit {
    HOUR,
    DAY,
    WORKING_DAY,
    MONTH
  }

  /**
   * How a clock may be made longer.
   *
   * @param times how often it may be extended
   * @param amount by how many units each time
   */
  public record Extension(int times, int amount) {}

  /** The last day on which it is still in time, neither paused nor extended. */
  public LocalDate due(LocalDate start, WorkingCalendar calendar) {
    return due(start, calendar, 0, 0);
  }

  /**
   * The last day on which it is still in time.
   *
   * @param start the day it started; a month that is shorter ends it on that month's last day
   * @param calendar the working days
   * @param extensions how often it was extended
   * @param pausedDays how many days it was held; ignored by a clock that nothing pauses
   * @throws IllegalArgumentException if it may not be extended so often
   */
  public LocalDate due(LocalDate start, WorkingCalendar calendar, int extensions, int pausedDays) {
    if (extensions < 0 || extensions > (extension == null ? 0 : extension.times())) {
      throw new IllegalArgumentException("clock " + code + " may not be extended so often");
    }
    LocalDate from = pausedBy.isEmpty() ? start : start.plusDays(pausedDays);
    int units = amount + (extensions == 0 ? 0 : extensions * extension.amount());
    return switch (unit) {
      case HOUR -> from.plusDays((units + HOURS_A_DAY - 1) / HOURS_A_DAY);
      case DAY -> from.plusDays(units);
      case WORKING_DAY -> calendar.plusWorkingDays(from, units);
      case MONTH -> from.plusMonths(units);
    };
  }
}
