package org.tipseal.office.web.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.tipseal.http.Problem;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.desk.CaseGate;
import org.tipseal.office.desk.OfficerDesk;
import org.tipseal.office.desk.OfficerDesk.Answered;
import org.tipseal.office.officers.OfficerBook;
import org.tipseal.office.showing.Showings;
import org.tipseal.office.showing.ShownKind;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.DeskJson;
import org.tipseal.office.web.route.DeskRequest;
import org.tipseal.storage.StorageUnavailableException;

/** One case: opened, answered, decided on. */
public final class CaseHandlers {
  private final OfficerDesk desk;
  private final CaseGate gate;
  private final Showings showings;
  private final OfficerBook book;
  private final ToIntFunction<CaseId> links;

  record Purpose(String purpose) {}

  record NewAnswer(
      String status, Optional<String> detail, Optional<String> text, Optional<Boolean> confirmed) {
    @Override
    public String toString() {
      return "NewAnswer[" + status + "]";
    }
  }

  record Text(String text) {
    @Override
    public String toString() {
      return "[REDACTED]";
    }
  }

  record Decision(boolean approved, Optional<String> note) {}

  record Done(boolean proposed, long number) {}

  /**
   * Makes them.
   *
   * @param desk decides and answers
   * @param gate takes purposes
   * @param showings tells how attachments are shown
   * @param book for the names of officers
   * @param links how many cases share an identifier with one
   */
  public CaseHandlers(
      OfficerDesk desk,
      CaseGate gate,
      Showings showings,
      OfficerBook book,
      ToIntFunction<CaseId> links) {
    this.desk = desk;
    this.gate = gate;
    this.showings = showings;
    this.book = book;
    this.links = links;
  }

  /** Opens a case. */
  public Answer open(DeskRequest request)
      throws DeskRefusedException, StorageUnavailableException, ArchiveDamagedException {
    CaseId id = CaseNames.caseId(request);
    CaseView view = desk.open(request.officer(), id);
    List<ShownKind> kinds = showings.kinds(id, view.attachments());
    return new Answer.Json(
        CaseFileView.of(
            view,
            links.applyAsInt(id),
            CaseNames.of(book),
            attachment -> kinds.get(attachment - 1).wireName()));
  }

  /** Takes the purpose of an opening. */
  public Answer purpose(DeskRequest request) throws DeskRefusedException {
    gate.givePurpose(
        request.officer(), CaseNames.caseId(request), request.body(Purpose.class).purpose());
    return Answer.nothing();
  }

  /** Answers the reporter. */
  public Answer answer(DeskRequest request) throws DeskRefusedException {
    NewAnswer wanted = request.body(NewAnswer.class);
    Answered answered =
        desk.answer(
            request.officer(),
            CaseNames.caseId(request),
            new org.tipseal.office.cases.Answer(
                wanted.status(),
                wanted.detail().filter(code -> !code.isEmpty()),
                wanted.text().filter(text -> !text.isBlank()),
                Optional.empty()),
            wanted.confirmed().orElse(false));
    if (answered instanceof Answered.Repeating repeating) {
      ObjectNode more = DeskJson.object();
      repeating.passages().forEach(more.putArray("repeats")::add);
      return new Answer.Refused(Problem.TEXT_REPEATS, more);
    }
    return answered instanceof Answered.Sent sent
        ? Answer.json(new Done(false, sent.number()))
        : Answer.json(new Done(true, 0));
  }

  /** Tells what of a text repeats the report. */
  public Answer check(DeskRequest request) throws DeskRefusedException {
    List<String> repeats =
        desk.check(request.officer(), CaseNames.caseId(request), request.body(Text.class).text());
    return Answer.json(Map.of("repeats", repeats));
  }

  /** Decides on what was proposed. */
  public Answer decide(DeskRequest request) throws DeskRefusedException {
    Decision decision = request.body(Decision.class);
    desk.decide(request.officer(), CaseNames.caseId(request), decision.approved(), decision.note());
    return Answer.nothing();
  }

  /** Extends the completion clock. */
  public Answer extend(DeskRequest request) throws DeskRefusedException {
    desk.extend(request.officer(), CaseNames.caseId(request));
    return Answer.nothing();
  }
}
