package org.tipseal.office.queue;

import java.util.Optional;
import java.util.function.Predicate;
import org.tipseal.office.cases.CaseRow;

/**
 * Which page of the queue. An empty member does not restrict.
 *
 * @param channel the channel that works on a case
 * @param category a category code
 * @param status a status code
 * @param assignee an officer id, or {@link #NOBODY}
 * @param campaign a campaign id
 * @param pile one of the piles
 * @param among only these cases
 * @param finished finished cases too, and what was handed on, behind all others
 * @param offset how many rows to leave out
 * @param limit how many rows at most
 */
public record QueueQuery(
    Optional<String> channel,
    Optional<String> category,
    Optional<String> status,
    Optional<String> assignee,
    Optional<String> campaign,
    Optional<Pile> pile,
    Optional<Predicate<CaseRow>> among,
    boolean finished,
    int offset,
    int limit) {
  /** Cases that are nobody's yet. */
  public static final String NOBODY = "nobody";

  /** The longest page. */
  public static final int MAX_LIMIT = 200;

  /** Checks the page. */
  public QueueQuery {
    if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("a page starts at 0 or later and has 1 to 200 rows");
    }
  }

  /** A page of all cases that have something left to be done. */
  public static QueueQuery unfinished(int offset, int limit) {
    Optional<String> any = Optional.empty();
    return new QueueQuery(
        any, any, any, any, any, Optional.empty(), Optional.empty(), false, offset, limit);
  }
}
