package org.tipseal.office.links;

import java.util.List;
import org.tipseal.office.batches.BatchStore;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseRow;
import org.tipseal.office.index.Term;

/**
 * What a case has in common with others.
 *
 * @param links the other cases within the officer's reach, those with most in common first
 * @param hidden how many more there are that are out of his reach
 * @param more whether more are within his reach than are listed
 * @param merged the cases within his reach that were merged into this one, in order of arrival
 * @param batches entries of institutions' batches for the officer's channels that name the same
 */
public record CaseLinks(
    List<Link> links,
    int hidden,
    boolean more,
    List<CaseId> merged,
    List<BatchStore.Match> batches) {
  /** Keeps its own lists. */
  public CaseLinks {
    links = List.copyOf(links);
    merged = List.copyOf(merged);
    batches = List.copyOf(batches);
  }

  /**
   * Another case.
   *
   * @param row the case
   * @param earlier whether it arrived before the one that was asked about
   * @param shared what both name
   */
  public record Link(CaseRow row, boolean earlier, List<Term> shared) {
    /** Keeps its own list. */
    public Link {
      shared = List.copyOf(shared);
    }
  }
}
