package org.tipseal.office.cases;

/**
 * A case as lists and the question of who may reach it need it.
 *
 * @param summary what a list shows
 * @param handling who works on it, with all exclusions
 * @param order its place in the order in which the office took reports, from 1
 * @param finished whether nothing is left to be done
 */
public record CaseRow(CaseSummary summary, Handling handling, long order, boolean finished) {
  /** The case. */
  public CaseId id() {
    return summary.id();
  }
}
