package org.tipseal.report;

import java.time.LocalDate;
import java.util.List;

/**
 * The clocks of a case.
 *
 * @param clocks the rules
 * @param calendar the working days they count by
 */
public record Clocks(List<ClockRule> clocks, WorkingCalendar calendar) {

  /** Copies the list. */
  public Clocks {
    clocks = Texts.copy(clocks);
  }

  /**
   * A clock by its code.
   *
   * @throws IllegalArgumentException if there is no such clock
   */
  public ClockRule clock(String code) {
    return clocks.stream()
        .filter(clock -> clock.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no clock " + code));
  }

  /** The last day in time of a clock that was neither paused nor extended. */
  public LocalDate due(String code, LocalDate start) {
    return clock(code).due(start, calendar);
  }
}
