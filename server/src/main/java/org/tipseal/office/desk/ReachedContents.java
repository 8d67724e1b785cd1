package org.tipseal.office.desk;

import org.tipseal.office.cases.AttachmentContent;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.Right;
import org.tipseal.office.showing.Showings;

/** The attachments of cases that an officer has opened; what he does not reach is not there. */
public final class ReachedContents implements Showings.Contents {
  private final CaseDesk desk;
  private final CaseGate gate;

  /**
   * Makes it.
   *
   * @param desk opens attachments
   * @param gate decides, and records refusals
   */
  public ReachedContents(CaseDesk desk, CaseGate gate) {
    this.desk = desk;
    this.gate = gate;
  }

  @Override
  public AttachmentContent open(Officer officer, CaseId id, int attachment)
      throws DeskRefusedException {
    gate.opened(officer, Right.OPEN_CASE, id);
    return desk.content(id, attachment);
  }
}
