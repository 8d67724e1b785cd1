package org.tipseal.office.figures;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tipseal.office.cases.CaseSummary;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.ConversationEntry;
import org.tipseal.office.cases.HistoryEntry;

/**
 * What is counted of a case: no word of the report.
 *
 * @param channel that works on it
 * @param category of the report
 * @param campaign that it belongs to
 * @param received the day on which it came
 * @param status that it has
 * @param finding code of the finding with which it was closed, while it is
 * @param due the day on which its first running clock ends
 * @param reached the first day on which it had each status
 */
record CaseFigure(
    String channel,
    String category,
    Optional<String> campaign,
    LocalDate received,
    String status,
    Optional<String> finding,
    Optional<LocalDate> due,
    Map<String, LocalDate> reached) {
  private static final String CLOSED = "S80";

  CaseFigure {
    reached = Map.copyOf(reached);
  }

  static CaseFigure of(CaseView view) {
    CaseSummary summary = view.summary();
    Map<String, LocalDate> reached = new TreeMap<>();
    for (HistoryEntry entry : view.history()) {
      boolean set = !entry.what().equals("proposed") && !entry.what().equals("disapproved");
      if (set && entry.status().isPresent()) {
        reached.putIfAbsent(entry.status().get(), entry.day());
      }
    }
    Optional<String> finding = Optional.empty();
    for (ConversationEntry entry : view.conversation()) {
      Optional<String> found = finding(entry);
      finding = found.isPresent() ? found : finding;
    }
    return new CaseFigure(
        summary.channel(),
        summary.category(),
        summary.campaign(),
        summary.received(),
        summary.status(),
        summary.status().equals(CLOSED) ? finding : Optional.empty(),
        summary.due(),
        reached);
  }

  private static Optional<String> finding(ConversationEntry entry) {
    if (entry instanceof ConversationEntry.Reply reply && reply.status().equals(CLOSED)) {
      return reply.reason();
    }
    if (entry instanceof ConversationEntry.Decision decision && decision.status().equals(CLOSED)) {
      return decision.reason();
    }
    return Optional.empty();
  }
}
