package org.tipseal.office.index;

import java.util.function.Predicate;
import org.tipseal.office.cases.CaseRow;
import org.tipseal.storage.StorageUnavailableException;

/** Finds cases by what somebody typed. It knows nothing of who may see them. */
@FunctionalInterface
public interface TermSearch {
  /**
   * Tells which cases a query may mean, finished ones among them. Whoever asks for a row decides
   * first whether the asker reaches it: what he does not reach is then not even looked at, and
   * however many others are found, none of his is left out.
   *
   * @param query an identifier in any spelling, a name or a part of one, a locator, a case id, or
   *     words that stand in a report
   * @return whether a case is meant; good for the question at hand, not for keeping
   */
  Predicate<CaseRow> find(String query) throws StorageUnavailableException;
}
