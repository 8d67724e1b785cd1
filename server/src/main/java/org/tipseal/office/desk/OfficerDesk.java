package org.tipseal.office.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.cases.Answer;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseRow;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.Delivery;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.cases.HistoryEntry;
import org.tipseal.office.cases.QuarantineView;
import org.tipseal.office.index.TermSearch;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.Right;
import org.tipseal.office.queue.CaseQueue;
import org.tipseal.office.queue.QueuePage;
import org.tipseal.office.queue.QueueQuery;
import org.tipseal.storage.StorageUnavailableException;

/** The desk of officers: what they read and what they answer. Every method blocks. */
public final class OfficerDesk {
  private static final String MERGED = "S35";

  private final CaseGate gate;
  private final CaseDesk desk;
  private final CaseQueue queue;
  private final TermSearch search;
  private final Proposals proposals;
  private final Transfers transfers;
  private final AnswerCheck check;

  /**
   * Makes it.
   *
   * @param gate decides and records
   * @param desk does
   * @param queue lists
   * @param search finds
   * @param proposals asks a second person
   * @param transfers hands on what was proposed
   * @param check finds what of an answer repeats the report
   */
  public OfficerDesk(
      CaseGate gate,
      CaseDesk desk,
      CaseQueue queue,
      TermSearch search,
      Proposals proposals,
      Transfers transfers,
      AnswerCheck check) {
    this.gate = gate;
    this.desk = desk;
    this.queue = queue;
    this.search = search;
    this.proposals = proposals;
    this.transfers = transfers;
    this.check = check;
  }

  /** A page of the queue. */
  public QueuePage page(Officer officer, QueueQuery query) throws DeskRefusedException {
    gate.require(officer, Right.SEE_QUEUE);
    try {
      return queue.page(query, NeedToKnow.of(officer));
    } catch (StorageUnavailableException e) {
      throw new DeskRefusedException(Reason.OFFICE_NOT_RUNNING, e.getMessage(), e);
    }
  }

  /**
   * Tells which cases a search may mean: {@link #page} among these shows those that the officer
   * reaches. That something was searched is recorded, what was is not.
   */
  public Predicate<CaseRow> search(Officer officer, String terms) throws DeskRefusedException {
    gate.require(officer, Right.SEE_QUEUE);
    gate.record(AuditEvent.of(AuditAction.SEARCHED, officer.id()));
    try {
      return search.find(terms);
    } catch (StorageUnavailableException e) {
      throw new DeskRefusedException(Reason.OFFICE_NOT_RUNNING, e.getMessage(), e);
    }
  }

  /** Opens a case. */
  public CaseView open(Officer officer, CaseId id) throws DeskRefusedException {
    var unused = gate.opened(officer, Right.OPEN_CASE, id);
    gate.recordOpening(officer.id(), id);
    return desk.show(id);
  }

  /** What became of an answer. */
  public sealed interface Answered {
    /**
     * It is on its way.
     *
     * @param number of the reply; 0 if the reporter is not told
     */
    record Sent(long number) implements Answered {}

    /** A second person has to approve it. */
    record Proposed() implements Answered {}

    /**
     * It repeats the report, so that nothing was done.
     *
     * @param passages of it
     */
    record Repeating(List<String> passages) implements Answered {
      /** Keeps its own list. */
      public Repeating {
        passages = List.copyOf(passages);
      }
    }
  }

  /**
   * Answers the reporter.
   *
   * @param answer what to say; by whom is added here
   * @param confirmed that it may repeat the report all the same
   */
  public Answered answer(Officer officer, CaseId id, Answer answer, boolean confirmed)
      throws DeskRefusedException {
    CaseRow row = gate.opened(officer, Right.ANSWER, id);
    boolean changes = !answer.status().equals(row.summary().status());
    if (changes && Set.of(MERGED, Transfers.STATUS).contains(answer.status())) {
      throw new DeskRefusedException(
          Reason.STATUS_NOT_ALLOWED, "A case is merged or handed on, not answered, to get there.");
    }
    desk.check(id, answer);
    List<String> passages = repeats(officer, id, answer.text());
    if (!confirmed && !passages.isEmpty()) {
      return new Answered.Repeating(passages);
    }
    if (proposals.areNeeded(officer, row, answer.status())) {
      Map<String, String> details =
          answer.detail().map(code -> Map.of("detail", code)).orElse(Map.of());
      proposals.propose(officer, id, answer.status(), details, answer.text());
      return new Answered.Proposed();
    }
    AuditEvent event =
        AuditEvent.of(AuditAction.ANSWERED, officer.id(), id.value())
            .with("status", answer.status())
            .with("text", answer.text().isPresent() ? "yes" : "no");
    if (!passages.isEmpty()) {
      event = event.with("repeats", "confirmed");
    }
    gate.record(event);
    return new Answered.Sent(
        desk.answer(
            id,
            new Answer(
                answer.status(), answer.detail(), answer.text(), Optional.of(officer.id()))));
  }

  /** What of a text repeats the report of a case. */
  public List<String> check(Officer officer, CaseId id, String text) throws DeskRefusedException {
    gate.opened(officer, Right.ANSWER, id);
    return repeats(officer, id, Optional.of(text));
  }

  /** Approves or refuses what waits for a second person. */
  public void decide(Officer officer, CaseId id, boolean approved, Optional<String> note)
      throws DeskRefusedException {
    HistoryEntry proposal = proposals.waiting(officer, id);
    if (approved && proposal.status().equals(Optional.of(Transfers.STATUS))) {
      transfers.approve(officer, id, proposal);
    } else if (approved) {
      proposals.approve(officer, id, proposal);
    } else {
      proposals.disapprove(officer, id, proposal, note);
    }
  }

  /** How far a reply has come. */
  public Delivery delivery(Officer officer, CaseId id, long number) throws DeskRefusedException {
    gate.opened(officer, Right.OPEN_CASE, id);
    return desk.delivery(id, number);
  }

  /** Extends the completion clock, once. */
  public void extend(Officer officer, CaseId id) throws DeskRefusedException {
    gate.opened(officer, Right.ANSWER, id);
    gate.record(AuditEvent.of(AuditAction.EXTENDED, officer.id(), id.value()));
    desk.extend(id);
  }

  /** What was refused at intake and kept, the newest first. */
  public List<QuarantineView> quarantine(Officer officer, int offset, int limit)
      throws DeskRefusedException {
    gate.require(officer, Right.SEE_QUARANTINE);
    gate.record(AuditEvent.of(AuditAction.QUARANTINE_SEEN, officer.id()));
    return desk.quarantine(offset, limit);
  }

  /** What repeats the report tells what stands in it: whoever guesses at it has opened the case. */
  private List<String> repeats(Officer officer, CaseId id, Optional<String> text)
      throws DeskRefusedException {
    if (text.isEmpty()) {
      return List.of();
    }
    gate.recordGlimpse(officer.id(), id);
    return check.repeats(desk.show(id), text.get());
  }
}
