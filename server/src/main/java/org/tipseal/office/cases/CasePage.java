package org.tipseal.office.cases;

import java.util.List;

/**
 * A page of the list of cases.
 *
 * @param rows the cases
 * @param damaged cases whose record cannot be opened, as far as they were met on the way to the end
 *     of the page: whether they match a filter nobody can tell, so that no filter leaves them out
 */
public record CasePage(List<CaseSummary> rows, List<CaseId> damaged) {
  /** Keeps its own lists. */
  public CasePage {
    rows = List.copyOf(rows);
    damaged = List.copyOf(damaged);
  }
}
