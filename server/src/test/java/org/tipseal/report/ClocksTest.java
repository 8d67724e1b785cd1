package org.tipseal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tipseal.report.json.DomainLoader;

class ClocksTest {
  private final Clocks clocks = DomainLoader.bundled().clocks();

  @ParameterizedTest
  @CsvSource({
    "ACKNOWLEDGE, 2026-11-23, 2026-11-30",
    "DECIDE, 2026-11-23, 2026-12-14",
    "DECIDE, 2026-11-21, 2026-12-11",
    "TRANSFER, 2026-11-23, 2026-11-24",
    "FEEDBACK, 2026-11-23, 2026-12-23",
    "FEEDBACK, 2028-02-01, 2028-03-02",
    "COMPLETE, 2026-11-23, 2027-01-22",
    "REWARD_CLAIM, 2026-08-31, 2027-02-28",
  })
  void defaults(String clock, LocalDate start, LocalDate due) {
    assertEquals(due, clocks.due(clock, start));
  }

  @Test
  void completionIsExtendedOnceByThirtyDays() {
    ClockRule complete = clocks.clock("COMPLETE");
    LocalDate start = LocalDate.of(2026, 1, 1);

    assertEquals(start.plusDays(90), complete.due(start, clocks.calendar(), 1, 0));
    assertThrows(
        IllegalArgumentException.class, () -> complete.due(start, clocks.calendar(), 2, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> clocks.clock("FEEDBACK").due(start, clocks.calendar(), 1, 0));
  }

  @Test
  void waitingForTheReporterPausesCompletionAndNeverTheFeedback() {
    LocalDate start = LocalDate.of(2026, 1, 1);

    assertEquals(start.plusDays(70), clocks.clock("COMPLETE").due(start, clocks.calendar(), 0, 10));
    assertEquals(start.plusDays(30), clocks.clock("FEEDBACK").due(start, clocks.calendar(), 0, 10));
    assertEquals(
        List.of("COMPLETE"),
        clocks.clocks().stream()
            .filter(clock -> clock.pausedBy().contains("S25"))
            .map(ClockRule::code)
            .toList());
  }

  @Test
  void onlyAnAnswerByAPersonStopsTheFeedback() {
    assertTrue(clocks.clock("FEEDBACK").stoppedByAnswer());
    assertFalse(clocks.clock("FEEDBACK").stoppedBy().contains("S20"));
  }

  @Test
  void holidaysAndMakeUpDaysMoveTheDay() {
    LocalDate friday = LocalDate.of(2026, 11, 20);
    WorkingCalendar calendar =
        new WorkingCalendar(
            new Label("试验", "test"),
            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Set.of(friday.plusDays(3)),
            Set.of(friday.plusDays(2)));

    assertTrue(calendar.isWorkingDay(friday.plusDays(2)));
    assertFalse(calendar.isWorkingDay(friday.plusDays(3)));
    assertEquals(friday, calendar.plusWorkingDays(friday, 0));
    assertEquals(friday.plusDays(2), calendar.plusWorkingDays(friday, 1));
    assertEquals(friday.plusDays(4), calendar.plusWorkingDays(friday, 2));
  }

  @Test
  void aCalendarWithoutWorkingDaysIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new WorkingCalendar(
                new Label("试验", "test"), EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of()));
  }
}
