package org.tipseal.office.desk;

import java.util.Map;
import java.util.Optional;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseRow;
import org.tipseal.office.cases.CaseSteps;
import org.tipseal.office.cases.CaseSteps.Step;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.cases.Handling;
import org.tipseal.office.cases.StepKind;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.OfficerBook;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.OfficerRecord;
import org.tipseal.office.officers.Right;
import org.tipseal.office.officers.Role;
import org.tipseal.storage.StorageUnavailableException;

/** Who works on a case, and who must not. */
public final class Assignments {
  private final CaseGate gate;
  private final CaseSteps steps;
  private final OfficerBook officers;

  /**
   * Makes it.
   *
   * @param gate decides and records
   * @param steps changes
   * @param officers to whom cases can be assigned
   */
  public Assignments(CaseGate gate, CaseSteps steps, OfficerBook officers) {
    this.gate = gate;
    this.steps = steps;
    this.officers = officers;
  }

  /** Takes a case that is nobody's. */
  public void take(Officer officer, CaseId id) throws DeskRefusedException {
    gate.reach(officer, Right.TAKE_CASE, id);
    gate.record(assigned(officer, id, "to", officer.id().value()));
    steps.take(
        id,
        row -> {
          CaseGate.stillReached(officer, row);
          if (row.handling().assignee().filter(other -> !other.equals(officer.id())).isPresent()) {
            throw new DeskRefusedException(Reason.NOT_FREE, "The case is somebody else's.");
          }
          return Step.of(
              StepKind.TAKEN, officer.id(), row.handling().assigned(Optional.of(officer.id())));
        });
  }

  /** Gives one's own case back, so that it is nobody's. */
  public void giveBack(Officer officer, CaseId id) throws DeskRefusedException {
    gate.reach(officer, Right.TAKE_CASE, id);
    gate.record(assigned(officer, id, "to", "nobody"));
    steps.take(
        id,
        row -> {
          CaseGate.stillReached(officer, row);
          if (!row.handling().assignee().equals(Optional.of(officer.id()))) {
            throw new DeskRefusedException(Reason.NOT_FREE, "The case is not yours.");
          }
          return Step.of(
              StepKind.GIVEN_BACK, officer.id(), row.handling().assigned(Optional.empty()));
        });
  }

  /**
   * Assigns a case, or takes it away.
   *
   * @param to whose it is to be; empty for nobody's
   * @throws DeskRefusedException {@code ASSIGNEE_NOT_ALLOWED} if he does not work on cases of the
   *     channel, or must not see this one
   */
  public void assign(Officer officer, CaseId id, Optional<OfficerId> to)
      throws DeskRefusedException {
    CaseRow seen = gate.reach(officer, Right.ASSIGN, id);
    Optional<Officer> assignee = to.isPresent() ? Optional.of(find(to.get())) : Optional.empty();
    if (assignee.isPresent()) {
      requireFit(assignee.get(), seen.handling());
    }
    gate.record(assigned(officer, id, "to", to.map(OfficerId::value).orElse("nobody")));
    steps.take(
        id,
        row -> {
          CaseGate.stillReached(officer, row);
          if (assignee.isPresent()) {
            requireFit(assignee.get(), row.handling());
          }
          return new Step(
              StepKind.ASSIGNED,
              officer.id(),
              to.map(value -> Map.of("to", value.value())).orElse(Map.of()),
              Optional.empty(),
              row.handling().assigned(to));
        });
  }

  /**
   * Declares a conflict of interest (回避): the case is out of the officer's reach from now on, for
   * good, and if it was his it is nobody's.
   */
  public void recuse(Officer officer, CaseId id) throws DeskRefusedException {
    gate.reach(officer, Right.TAKE_CASE, id);
    gate.record(AuditEvent.of(AuditAction.RECUSED, officer.id(), id.value()));
    steps.take(
        id,
        row -> {
          CaseGate.stillReached(officer, row);
          if (row.handling().recused().size() >= Handling.MAX_RECUSED) {
            throw new DeskRefusedException(
                Reason.NOT_FREE,
                "As many officers are recused as a case can hold. Hand it to another channel.");
          }
          return Step.of(StepKind.RECUSED, officer.id(), row.handling().recused(officer.id()));
        });
  }

  private Officer find(OfficerId id) throws DeskRefusedException {
    try {
      return officers
          .find(id)
          .map(OfficerRecord::officer)
          .orElseThrow(Assignments::assigneeNotAllowed);
    } catch (StorageUnavailableException e) {
      throw new DeskRefusedException(Reason.OFFICE_NOT_RUNNING, e.getMessage(), e);
    } catch (ArchiveDamagedException e) {
      throw new DeskRefusedException(Reason.ARCHIVE_DAMAGED, e.getMessage(), e);
    }
  }

  private static void requireFit(Officer officer, Handling handling) throws DeskRefusedException {
    boolean works =
        officer.roles().contains(Role.HANDLER) || officer.roles().contains(Role.SUPERVISOR);
    if (officer.disabled()
        || !works
        || !officer.channels().contains(handling.channel())
        || NeedToKnow.of(officer).bars(handling)) {
      throw assigneeNotAllowed();
    }
  }

  private static DeskRefusedException assigneeNotAllowed() {
    return new DeskRefusedException(
        Reason.ASSIGNEE_NOT_ALLOWED, "This officer cannot be given this case.");
  }

  private static AuditEvent assigned(Officer officer, CaseId id, String key, String value) {
    return AuditEvent.of(AuditAction.ASSIGNED, officer.id(), id.value()).with(key, value);
  }
}
