package org.tipseal.office.web.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.desk.Assignments;
import org.tipseal.office.desk.Transfers;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.DeskRequest;

/** Who works on a case. */
public final class AssignmentHandlers {
  private final Assignments assignments;
  private final Transfers transfers;

  record Handed(String channel, boolean tellWhere, Optional<String> note) {
    @Override
    public String toString() {
      return "Handed[" + channel + "]";
    }
  }

  /** Makes them. */
  public AssignmentHandlers(Assignments assignments, Transfers transfers) {
    this.assignments = assignments;
    this.transfers = transfers;
  }

  /** Takes a case that is nobody's. */
  public Answer take(DeskRequest request) throws DeskRefusedException {
    assignments.take(request.officer(), CaseNames.caseId(request));
    return Answer.nothing();
  }

  /** Gives one's own case back. */
  public Answer giveBack(DeskRequest request) throws DeskRefusedException {
    assignments.giveBack(request.officer(), CaseNames.caseId(request));
    return Answer.nothing();
  }

  /** Assigns a case, or takes it away. */
  public Answer assign(DeskRequest request) throws DeskRefusedException {
    JsonNode body = request.tree();
    JsonNode to = body.path("officer");
    if (body.size() != 1 || !(to.isNull() || to.isTextual())) {
      throw new ProblemException(Problem.MALFORMED_REQUEST);
    }
    Optional<OfficerId> officer =
        to.isNull()
            ? Optional.empty()
            : Optional.of(
                OfficerId.parse(to.asText())
                    .orElseThrow(() -> new ProblemException(Problem.ASSIGNEE_NOT_ALLOWED)));
    assignments.assign(request.officer(), CaseNames.caseId(request), officer);
    return Answer.nothing();
  }

  /** Hands a case to another channel. */
  public Answer transfer(DeskRequest request) throws DeskRefusedException {
    Handed handed = request.body(Handed.class);
    boolean proposed =
        transfers.transfer(
            request.officer(),
            CaseNames.caseId(request),
            handed.channel(),
            handed.tellWhere(),
            handed.note().filter(note -> !note.isBlank()));
    return Answer.json(Map.of("proposed", proposed));
  }

  /** Declares a conflict of interest. */
  public Answer recuse(DeskRequest request) throws DeskRefusedException {
    assignments.recuse(request.officer(), CaseNames.caseId(request));
    return Answer.nothing();
  }
}
