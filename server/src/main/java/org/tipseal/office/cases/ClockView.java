package org.tipseal.office.cases;

import java.time.LocalDate;

/**
 * One clock of a case that has not stopped.
 *
 * @param code such as {@code FEEDBACK}
 * @param due the last day on which it is kept; moves on while the clock is paused
 * @param paused whether it stands still, because the agency waits for the reporter
 * @param overdue whether the day has passed
 */
public record ClockView(String code, LocalDate due, boolean paused, boolean overdue) {}
