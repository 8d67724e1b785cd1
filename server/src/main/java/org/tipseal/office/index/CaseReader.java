package org.tipseal.office.index;

import java.util.List;
import java.util.Optional;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseView;
import org.tipseal.storage.StorageUnavailableException;

/** Somebody who wants to see every case once, and again after each change. */
public interface CaseReader {
  /**
   * A case as it is after a change.
   *
   * @param change the number of the change
   * @param order the place of the case in the order of arrival
   * @param id the case
   * @param view all of it; empty if it is damaged
   */
  record Read(long change, long order, CaseId id, Optional<CaseView> view) {}

  /** The number of the last change that it has seen. */
  long seen() throws StorageUnavailableException;

  /**
   * Forgets everything: the feed is one that does not hold what was seen, such as after an older
   * backup was restored.
   */
  void forget() throws StorageUnavailableException;

  /**
   * Takes what changed after {@link #seen}, in order. It has seen all of it when this returns.
   *
   * @param changed at least one
   */
  void take(List<Read> changed) throws StorageUnavailableException;
}
