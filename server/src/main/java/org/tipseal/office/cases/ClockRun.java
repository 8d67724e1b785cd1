package org.tipseal.office.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One clock of a case that has been started and not stopped.
 *
 * @param code which
 * @param started the day from which it counts
 * @param extensions how often it was extended
 * @param pausedDays how many days it has stood still, without the present pause
 * @param pausedSince the day on which the present pause began
 */
record ClockRun(
    String code,
    LocalDate started,
    int extensions,
    int pausedDays,
    Optional<LocalDate> pausedSince) {

  static ClockRun start(String code, LocalDate day) {
    return new ClockRun(code, day, 0, 0, Optional.empty());
  }

  ClockRun pause(LocalDate day) {
    return pausedSince.isPresent()
        ? this
        : new ClockRun(code, started, extensions, pausedDays, Optional.of(day));
  }

  ClockRun resume(LocalDate day) {
    return pausedSince.isEmpty()
        ? this
        : new ClockRun(code, started, extensions, pausedDaysUntil(day), Optional.empty());
  }

  ClockRun extend() {
    return new ClockRun(code, started, extensions + 1, pausedDays, pausedSince);
  }

  int pausedDaysUntil(LocalDate day) {
    return pausedDays
        + pausedSince.map(since -> (int) ChronoUnit.DAYS.between(since, day)).orElse(0);
  }
}
