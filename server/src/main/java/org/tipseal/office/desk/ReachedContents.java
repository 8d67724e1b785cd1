package org.tipseal.office.desk;

import java.io.IOException;
import java.util.Optional;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.cases.AttachmentContent;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseRow;
import org.tipseal.office.cases.CaseRows;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.queue.Reach;
import org.tipseal.office.showing.Showings;
import org.tipseal.storage.StorageUnavailableException;

/** The attachments of cases that an officer reaches whole; what he does not reach is not there. */
public final class ReachedContents implements Showings.Contents {
  private final CaseDesk desk;
  private final CaseRows rows;
  private final AuditLog audit;

  /**
   * Makes it.
   *
   * @param desk opens attachments
   * @param rows who works on a case
   * @param audit the record of refusals
   */
  public ReachedContents(CaseDesk desk, CaseRows rows, AuditLog audit) {
    this.desk = desk;
    this.rows = rows;
    this.audit = audit;
  }

  @Override
  public AttachmentContent open(Officer officer, CaseId id, int attachment)
      throws DeskRefusedException,
          StorageUnavailableException,
          ArchiveDamagedException,
          IOException {
    Optional<CaseRow> row = rows.find(id);
    if (row.isEmpty() || NeedToKnow.of(officer).of(row.get()) != Reach.ALL) {
      if (row.isPresent()) {
        audit.record(AuditEvent.of(AuditAction.ACCESS_REFUSED, officer.id(), id.value()));
      }
      throw new DeskRefusedException(Reason.NO_SUCH_CASE, "There is no case " + id + ".");
    }
    return desk.content(id, attachment);
  }
}
