package org.tipseal.office.index;

import java.util.List;
import org.tipseal.office.cases.CaseId;
import org.tipseal.storage.StorageUnavailableException;

/** Finds cases by what somebody typed. It knows nothing of who may see them. */
@FunctionalInterface
public interface TermSearch {
  /**
   * Cases that a query may mean: those found exactly first, then those that hold its words, each
   * once. Finished cases are among them.
   *
   * @param query an identifier in any spelling, a name or a part of one, a locator, a case id, or
   *     words that stand in a report
   * @return at most 10,000, whether anybody may see them or not
   */
  List<CaseId> find(String query) throws StorageUnavailableException;
}
