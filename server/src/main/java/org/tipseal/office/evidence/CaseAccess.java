package org.tipseal.office.evidence;

import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.officers.Officer;

/** Whether a case is within an officer's reach. */
@FunctionalInterface
public interface CaseAccess {
  /**
   * Lets pass, or refuses.
   *
   * @throws DeskRefusedException as if there were no such case
   */
  void require(Officer officer, CaseId id) throws DeskRefusedException;
}
