package org.tipseal.office.queue;

import java.util.List;
import java.util.Map;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseRow;

/**
 * A page of the queue.
 *
 * @param total how many cases match, on all pages
 * @param overdue how many of these are overdue
 * @param rows the page, what is due first
 * @param damaged cases whose record cannot be opened: what they are nobody can tell
 * @param facets how many cases each value of {@code channel}, {@code category}, {@code status},
 *     {@code assignee}, {@code campaign} and {@code only} has, within reach and the other filters
 */
public record QueuePage(
    int total,
    int overdue,
    List<Row> rows,
    List<CaseId> damaged,
    Map<String, Map<String, Integer>> facets) {
  /**
   * A row.
   *
   * @param row the case
   * @param reach how much of it may be shown; never nothing
   * @param overdue whether a clock has run out, today
   */
  public record Row(CaseRow row, Reach reach, boolean overdue) {}

  /** Keeps its own lists. */
  public QueuePage {
    rows = List.copyOf(rows);
    damaged = List.copyOf(damaged);
    facets = Map.copyOf(facets);
  }
}
