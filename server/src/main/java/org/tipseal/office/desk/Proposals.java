package org.tipseal.office.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.cases.Answer;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseRow;
import org.tipseal.office.cases.CaseSteps;
import org.tipseal.office.cases.CaseSteps.Step;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.cases.HistoryEntry;
import org.tipseal.office.cases.StepKind;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.Right;
import org.tipseal.office.officers.Role;
import org.tipseal.office.settings.SettingsBook;

/**
 * A second person (审批): what a handler may only propose, a supervisor approves or refuses. One
 * proposal waits at a time; it lies sealed in the case's conversation.
 */
public final class Proposals {
  private final CaseGate gate;
  private final CaseDesk desk;
  private final CaseSteps steps;
  private final SettingsBook settings;

  /**
   * Makes it.
   *
   * @param gate decides and records
   * @param desk answers
   * @param steps changes
   * @param settings what needs a second person
   */
  public Proposals(CaseGate gate, CaseDesk desk, CaseSteps steps, SettingsBook settings) {
    this.gate = gate;
    this.desk = desk;
    this.steps = steps;
    this.settings = settings;
  }

  /** Whether an officer can only propose that a case gets a status. */
  boolean areNeeded(Officer officer, CaseRow row, String status) {
    return !officer.roles().contains(Role.SUPERVISOR)
        && !status.equals(row.summary().status())
        && settings.current().channel(row.handling().channel()).approvals().contains(status);
  }

  /**
   * Proposes.
   *
   * @throws DeskRefusedException {@code PROPOSAL_WAITS} if another one does
   */
  void propose(
      Officer officer,
      CaseId id,
      String status,
      Map<String, String> details,
      Optional<String> words)
      throws DeskRefusedException {
    Map<String, String> all = new HashMap<>(details);
    all.put("status", status);
    gate.record(
        AuditEvent.of(AuditAction.PROPOSED, officer.id(), id.value()).with("status", status));
    steps.take(
        id,
        row -> {
          CaseGate.stillReached(officer, row);
          if (row.handling().proposal().isPresent()) {
            throw new DeskRefusedException(
                Reason.PROPOSAL_WAITS, "Another proposal waits for a supervisor.");
          }
          return new Step(StepKind.PROPOSED, officer.id(), all, words, row.handling());
        });
  }

  /**
   * What waits, if the officer may decide on it.
   *
   * @throws DeskRefusedException {@code NO_PROPOSAL}; {@code OWN_PROPOSAL} if it is his own
   */
  HistoryEntry waiting(Officer officer, CaseId id) throws DeskRefusedException {
    gate.opened(officer, Right.APPROVE, id);
    HistoryEntry proposal =
        desk.show(id)
            .proposal()
            .orElseThrow(
                () -> new DeskRefusedException(Reason.NO_PROPOSAL, "No proposal waits here."));
    if (proposal.officer().equals(Optional.of(officer.id()))) {
      throw new DeskRefusedException(
          Reason.OWN_PROPOSAL, "Somebody else has to decide on your proposal.");
    }
    return proposal;
  }

  /** Sets what was proposed; that it waits ends in the same step. */
  void approve(Officer officer, CaseId id, HistoryEntry proposal) throws DeskRefusedException {
    String status = proposal.status().orElse("");
    gate.record(
        AuditEvent.of(AuditAction.APPROVED, officer.id(), id.value()).with("status", status));
    desk.answer(
        id,
        new Answer(
            status,
            Optional.ofNullable(proposal.details().get("detail")),
            proposal.note(),
            Optional.of(officer.id())));
  }

  /** Refuses what was proposed. */
  void disapprove(Officer officer, CaseId id, HistoryEntry proposal, Optional<String> note)
      throws DeskRefusedException {
    gate.record(
        AuditEvent.of(AuditAction.DISAPPROVED, officer.id(), id.value())
            .with("status", proposal.status().orElse("")));
    steps.take(
        id,
        row -> {
          CaseGate.stillReached(officer, row);
          return new Step(
              StepKind.DISAPPROVED,
              officer.id(),
              Map.of("status", proposal.status().orElse("")),
              note,
              row.handling().proposed(Optional.empty()));
        });
  }
}
