package org.tipseal.office.cases;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tipseal.office.officers.OfficerId;

/**
 * One thing that the agency did with a case.
 *
 * @param day when
 * @param what {@code answered}, {@code decided} (a status was set that the reporter was not told),
 *     {@code withdrawn}, or the wire name of a {@link StepKind}
 * @param status the status that was set, if one was
 * @param officer who did it; empty where it was a command at the office's machine, or the reporter
 * @param details as {@link StepKind} names them
 * @param note what the officer wrote for colleagues
 */
public record HistoryEntry(
    LocalDate day,
    String what,
    Optional<String> status,
    Optional<OfficerId> officer,
    Map<String, String> details,
    Optional<String> note) {
  /** Keeps its own map. */
  public HistoryEntry {
    details = Map.copyOf(details);
  }

  static Optional<HistoryEntry> of(Entry entry) {
    if (entry instanceof Entry.Reply reply) {
      return Optional.of(status(reply.day(), "answered", reply.status(), reply.by()));
    }
    if (entry instanceof Entry.Decision decision) {
      return Optional.of(status(decision.day(), "decided", decision.status(), decision.by()));
    }
    if (entry instanceof Entry.Withdrawal withdrawal) {
      return Optional.of(
          status(withdrawal.day(), "withdrawn", withdrawal.status(), Optional.empty()));
    }
    if (entry instanceof Entry.Step step) {
      return Optional.of(
          new HistoryEntry(
              step.day(),
              step.kind().wireName(),
              Optional.ofNullable(step.details().get("status")),
              step.by(),
              step.details(),
              step.note()));
    }
    return Optional.empty();
  }

  private static HistoryEntry status(
      LocalDate day, String what, String status, Optional<OfficerId> officer) {
    return new HistoryEntry(day, what, Optional.of(status), officer, Map.of(), Optional.empty());
  }
}
