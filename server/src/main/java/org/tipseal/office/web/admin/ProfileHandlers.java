package org.tipseal.office.web.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tipseal.office.charter.CharterDesk;
import org.tipseal.office.charter.PublishRefusedException;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.DeskRequest;
import org.tipseal.report.CharterChange;
import org.tipseal.report.Label;
import org.tipseal.report.Problem;
import org.tipseal.storage.StorageUnavailableException;

/** Channels and notices: a draft of them, its mistakes, and what the root has signed. */
public final class ProfileHandlers {
  private final CharterDesk desk;
  private final CharterDesk.OpenCases open;

  record Draft(String draft) {}

  record Line(String place, String zh, String en, boolean warning) {}

  record Change(
      String kind, String place, Label what, Optional<String> before, Optional<String> after) {}

  record Checked(List<Line> mistakes, List<Change> changes) {}

  /**
   * Makes them.
   *
   * @param open counts the cases of a channel that a draft removes
   */
  public ProfileHandlers(CharterDesk desk, CharterDesk.OpenCases open) {
    this.desk = desk;
    this.open = open;
  }

  /** What is in force, under the next number, as a person edits it. */
  public Answer draft(DeskRequest request) {
    return Answer.json(new Draft(new String(desk.draft(), StandardCharsets.UTF_8)));
  }

  /** Every mistake and warning of a draft, and what it changes. */
  public Answer check(DeskRequest request) throws StorageUnavailableException {
    Draft draft = request.body(Draft.class);
    CharterDesk.Found found = desk.check(draft.draft().getBytes(StandardCharsets.UTF_8), open);
    return Answer.json(
        new Checked(
            found.problems().stream().map(ProfileHandlers::line).toList(),
            found.changes().stream().map(ProfileHandlers::change).toList()));
  }

  /** Puts in force what the root has signed. */
  public Answer publish(DeskRequest request) throws IOException, StorageUnavailableException {
    JsonNode signed = request.tree();
    try {
      desk.publish(
          signed.toString().getBytes(StandardCharsets.UTF_8), Optional.of(request.officer().id()));
      return Answer.nothing();
    } catch (PublishRefusedException e) {
      return refused(e);
    }
  }

  private static Answer refused(PublishRefusedException e) {
    ObjectNode more = JsonNodeFactory.instance.objectNode();
    ArrayNode mistakes = more.putArray("mistakes");
    for (Problem problem : e.problems()) {
      mistakes
          .addObject()
          .put("place", problem.pointer())
          .put("zh", problem.message().zh())
          .put("en", problem.message().en());
    }
    String name = e.code().toUpperCase(Locale.ROOT).replace('-', '_');
    return new Answer.Refused(org.tipseal.http.Problem.valueOf(name), more);
  }

  private static Line line(Problem problem) {
    return new Line(
        problem.pointer(),
        problem.message().zh(),
        problem.message().en(),
        problem.severity() == Problem.Severity.WARNING);
  }

  private static Change change(CharterChange change) {
    return new Change(
        change.kind().name().toLowerCase(Locale.ROOT),
        change.place(),
        change.what(),
        change.before(),
        change.after());
  }
}
