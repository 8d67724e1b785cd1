package org.tipseal.office.queue;

import java.util.HashMap;
import java.util.Map;
import org.tipseal.office.cases.CaseRow;
import org.tipseal.office.cases.CaseSummary;

/** Codes, days and lists of channels that many rows have, each once in memory. */
final class SharedValues {
  private final Map<Object, Object> known = new HashMap<>();

  CaseRow share(CaseRow row) {
    CaseSummary summary = row.summary();
    return new CaseRow(
        new CaseSummary(
            summary.id(),
            one(summary.status()),
            one(summary.reward()),
            one(summary.category()),
            one(summary.region()),
            one(summary.mode()),
            summary.target(),
            one(summary.channels()),
            one(summary.channel()),
            one(summary.assignee()),
            one(summary.campaign()),
            summary.parent(),
            summary.proposed(),
            one(summary.received()),
            one(summary.due()),
            one(summary.dueClock()),
            summary.overdue(),
            summary.followUps(),
            summary.unanswered(),
            summary.urgent(),
            summary.links(),
            one(summary.reminded()),
            summary.mailboxEnded()),
        row.handling().isUntouched() ? one(row.handling()) : row.handling(),
        row.order(),
        row.finished());
  }

  @SuppressWarnings("unchecked") // What is equal to a value has its type.
  private <T> T one(T value) {
    return (T) known.computeIfAbsent(value, itself -> itself);
  }
}
