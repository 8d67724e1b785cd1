package org.tipseal.office.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tipseal.report.ClockRule;
import org.tipseal.report.Clocks;
import org.tipseal.report.WorkingCalendar;

/**
 * Starts, holds and stops the clocks of a case by the tables of the domain. An answer restarts a
 * clock that answers stop, as long as the case is not finished: the reporter of an open case is
 * owed the next answer, just as the mailbox counts it.
 */
final class CaseClocks {
  private static final String COMPLETE = "COMPLETE";

  private final Clocks rules;
  private final Supplier<WorkingCalendar> calendar;

  /**
   * Makes them.
   *
   * @param rules the tables
   * @param calendar the working days in force, asked for each time
   */
  CaseClocks(Clocks rules, Supplier<WorkingCalendar> calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * Whether a case of this status has nothing left to be done: those that end the completion clock.
   */
  boolean finished(String status) {
    return rules.clock(COMPLETE).stoppedBy().contains(status);
  }

  /** The clocks of a new case. */
  List<ClockRun> start(String status, LocalDate day) {
    return changed(List.of(), status, day);
  }

  /** The clocks after a status was set. */
  List<ClockRun> changed(List<ClockRun> runs, String status, LocalDate day) {
    List<ClockRun> result = new ArrayList<>();
    for (ClockRule rule : rules.clocks()) {
      Optional<ClockRun> run = find(runs, rule.code());
      if (rule.stoppedBy().contains(status)) {
        continue;
      }
      if (run.isEmpty() && rule.startedBy().contains(status)) {
        run = Optional.of(ClockRun.start(rule.code(), day));
      }
      boolean held = rule.pausedBy().contains(status);
      run.map(r -> held ? r.pause(day) : r.resume(day)).ifPresent(result::add);
    }
    return result;
  }

  /** The clocks after a person answered with this status. */
  List<ClockRun> answered(List<ClockRun> runs, String status, LocalDate day) {
    List<ClockRun> result = new ArrayList<>();
    for (ClockRule rule : rules.clocks()) {
      if (rule.stoppedByAnswer()) {
        if (!finished(status)) {
          result.add(ClockRun.start(rule.code(), day));
        }
      } else {
        find(runs, rule.code()).ifPresent(result::add);
      }
    }
    return result;
  }

  /** The clocks after the mailbox has ended: nobody can be answered any more. */
  List<ClockRun> unanswerable(List<ClockRun> runs) {
    return runs.stream().filter(run -> !rules.clock(run.code()).stoppedByAnswer()).toList();
  }

  /**
   * The clocks with the completion clock extended; empty if it does not run or may not be extended
   * again.
   */
  Optional<List<ClockRun>> extended(List<ClockRun> runs) {
    Optional<ClockRun> run = find(runs, COMPLETE);
    ClockRule.Extension extension = rules.clock(COMPLETE).extension();
    if (run.isEmpty() || extension == null || run.get().extensions() >= extension.times()) {
      return Optional.empty();
    }
    return Optional.of(runs.stream().map(r -> r.code().equals(COMPLETE) ? r.extend() : r).toList());
  }

  /** How the clocks stand, the first due first; those that are held come last. */
  List<ClockView> view(List<ClockRun> runs, LocalDate today) {
    return runs.stream()
        .map(run -> view(run, today))
        .sorted(Comparator.comparing(ClockView::paused).thenComparing(ClockView::due))
        .toList();
  }

  /** The day on which the first clock that is not held ends. */
  Optional<ClockView> firstDue(List<ClockRun> runs, LocalDate today) {
    return view(runs, today).stream().filter(clock -> !clock.paused()).findFirst();
  }

  private ClockView view(ClockRun run, LocalDate today) {
    ClockRule rule = rules.clock(run.code());
    LocalDate due =
        rule.due(run.started(), calendar.get(), run.extensions(), run.pausedDaysUntil(today));
    boolean paused = run.pausedSince().isPresent();
    return new ClockView(run.code(), due, paused, !paused && today.isAfter(due));
  }

  private static Optional<ClockRun> find(List<ClockRun> runs, String code) {
    return runs.stream().filter(run -> run.code().equals(code)).findFirst();
  }
}
