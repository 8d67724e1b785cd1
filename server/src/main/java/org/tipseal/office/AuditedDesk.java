package org.tipseal.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.cases.Answer;
import org.tipseal.office.cases.AttachmentContent;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseFilter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CasePage;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.Delivery;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.QuarantineView;
import org.tipseal.office.cases.SealedIdentity;
import org.tipseal.storage.StorageUnavailableException;

/**
 * A desk for commands, which know no officer: whatever is done with it is recorded first, with
 * {@code by=command} and the account of the operating system.
 */
final class AuditedDesk implements CaseDesk {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final CaseDesk desk;
  private final AuditLog log;

  AuditedDesk(CaseDesk desk, AuditLog log) {
    this.desk = desk;
    this.log = log;
  }

  @Override
  public CasePage page(CaseFilter filter, int offset, int limit) throws DeskRefusedException {
    record(event(AuditAction.SEARCHED, Optional.empty()));
    return desk.page(filter, offset, limit);
  }

  @Override
  public CaseView show(CaseId id) throws DeskRefusedException {
    record(event(AuditAction.CASE_OPENED, Optional.of(id)));
    return desk.show(id);
  }

  @Override
  public long answer(CaseId id, Answer answer) throws DeskRefusedException {
    AuditEvent event = event(AuditAction.ANSWERED, Optional.of(id));
    event = withCode(event, "status", Optional.of(answer.status()));
    event = withCode(event, "detail", answer.detail());
    record(event.with("text", answer.text().isPresent() ? "yes" : "no"));
    return desk.answer(id, answer);
  }

  @Override
  public void check(CaseId id, Answer answer) throws DeskRefusedException {
    desk.check(id, answer);
  }

  @Override
  public Delivery delivery(CaseId id, long number) throws DeskRefusedException {
    return desk.delivery(id, number);
  }

  @Override
  public void extend(CaseId id) throws DeskRefusedException {
    record(event(AuditAction.EXTENDED, Optional.of(id)));
    desk.extend(id);
  }

  @Override
  public void save(CaseId id, int attachment, OutputStream out)
      throws DeskRefusedException, IOException {
    record(opened(id, attachment));
    desk.save(id, attachment, out);
  }

  @Override
  public AttachmentContent content(CaseId id, int attachment) throws DeskRefusedException {
    record(opened(id, attachment));
    return desk.content(id, attachment);
  }

  @Override
  public SealedIdentity identity(CaseId id) throws DeskRefusedException {
    record(event(AuditAction.IDENTITY_TAKEN, Optional.of(id)));
    return desk.identity(id);
  }

  @Override
  public List<QuarantineView> quarantine(int offset, int limit) throws DeskRefusedException {
    record(event(AuditAction.QUARANTINE_SEEN, Optional.empty()));
    return desk.quarantine(offset, limit);
  }

  @Override
  public void close() {
    desk.close();
  }

  private static AuditEvent opened(CaseId id, int attachment) {
    return event(AuditAction.ATTACHMENT_OPENED, Optional.of(id))
        .with("attachment", Integer.toString(attachment));
  }

  private static AuditEvent event(AuditAction action, Optional<CaseId> id) {
    AuditEvent event = AuditTrail.ofCommand(action);
    return new AuditEvent(event.action(), event.officer(), id.map(CaseId::value), event.details());
  }

  /** Whatever was typed that is no code may be anything: it is not recorded. */
  private static AuditEvent withCode(AuditEvent event, String key, Optional<String> typed) {
    Optional<String> code = typed.filter(text -> CODE.matcher(text).matches());
    return code.isPresent() ? event.with(key, code.get()) : event;
  }

  private void record(AuditEvent event) throws DeskRefusedException {
    try {
      log.record(event);
    } catch (StorageUnavailableException e) {
      throw new DeskRefusedException(
          DeskRefusedException.Reason.OFFICE_NOT_RUNNING,
          "This cannot be recorded in the audit log, so it is not done: " + e.getMessage(),
          e);
    }
  }
}
