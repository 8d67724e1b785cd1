package org.tipseal.office.desk;

import java.util.Map;
import java.util.Optional;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseRow;
import org.tipseal.office.cases.CaseTransfers;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.cases.Handover;
import org.tipseal.office.cases.HistoryEntry;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.Right;

/** Handing a case to another channel: by whoever works on it, perhaps with a second person. */
public final class Transfers {
  static final String STATUS = "S40";

  private static final String CHANNEL = "to";
  private static final String TELL = "tell";
  private static final int MAX_NOTE = 2000;

  private final CaseGate gate;
  private final CaseTransfers transfers;
  private final Proposals proposals;

  /**
   * Makes it.
   *
   * @param gate decides and records
   * @param transfers hands on
   * @param proposals asks a second person
   */
  public Transfers(CaseGate gate, CaseTransfers transfers, Proposals proposals) {
    this.gate = gate;
    this.transfers = transfers;
    this.proposals = proposals;
  }

  /**
   * Hands a case on, or proposes to.
   *
   * @param channel the channel that gets it
   * @param tellWhere whether the reporter is told which one that is
   * @param note for its officers
   * @return whether it was proposed
   */
  public boolean transfer(
      Officer officer, CaseId id, String channel, boolean tellWhere, Optional<String> note)
      throws DeskRefusedException {
    CaseRow row = gate.opened(officer, Right.TRANSFER, id);
    if (note.filter(words -> words.length() > MAX_NOTE).isPresent()) {
      throw new DeskRefusedException(
          Reason.TEXT_NOT_ALLOWED, "A note has " + MAX_NOTE + " characters at most.");
    }
    transfers.check(id, channel);
    if (proposals.areNeeded(officer, row, STATUS)) {
      Map<String, String> details = Map.of(CHANNEL, channel, TELL, Boolean.toString(tellWhere));
      proposals.propose(officer, id, STATUS, details, note);
      return true;
    }
    hand(officer, id, channel, tellWhere, note);
    return false;
  }

  /** Hands on what was proposed. */
  void approve(Officer officer, CaseId id, HistoryEntry proposal) throws DeskRefusedException {
    String channel = proposal.details().getOrDefault(CHANNEL, "");
    transfers.check(id, channel);
    gate.record(
        AuditEvent.of(AuditAction.APPROVED, officer.id(), id.value()).with("status", STATUS));
    boolean tellWhere = Boolean.parseBoolean(proposal.details().get(TELL));
    hand(officer, id, channel, tellWhere, proposal.note());
  }

  private void hand(
      Officer officer, CaseId id, String channel, boolean tellWhere, Optional<String> note)
      throws DeskRefusedException {
    gate.record(
        AuditEvent.of(AuditAction.TRANSFERRED, officer.id(), id.value())
            .with(CHANNEL, channel)
            .with(TELL, Boolean.toString(tellWhere)));
    var unused =
        transfers.hand(
            id,
            new Handover(channel, tellWhere, note, Optional.of(officer.id())),
            row -> CaseGate.stillReached(officer, row));
  }
}
