package org.tipseal.office.web.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseRow;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.QuarantineView;
import org.tipseal.office.desk.OfficerDesk;
import org.tipseal.office.officers.OfficerBook;
import org.tipseal.office.officers.Role;
import org.tipseal.office.queue.CaseQueue;
import org.tipseal.office.queue.Pile;
import org.tipseal.office.queue.QueuePage;
import org.tipseal.office.queue.QueueQuery;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.DeskRequest;
import org.tipseal.storage.StorageUnavailableException;

/** The queue, its changes, and the quarantine. */
public final class QueueHandlers {
  private static final String ME = "me";
  private static final int DEFAULT_LIMIT = 50;
  private static final int QUARANTINE_PAGE = 200;

  private final OfficerDesk desk;
  private final CaseQueue queue;
  private final OfficerBook book;
  private final ToIntFunction<CaseId> links;

  record Page(
      int total,
      int overdue,
      List<RowView> rows,
      List<String> damaged,
      Map<String, Map<String, Integer>> facets) {}

  /**
   * Makes them.
   *
   * @param desk decides
   * @param queue tells of changes
   * @param book for the names of officers
   * @param links how many cases share an identifier with one
   */
  public QueueHandlers(
      OfficerDesk desk, CaseQueue queue, OfficerBook book, ToIntFunction<CaseId> links) {
    this.desk = desk;
    this.queue = queue;
    this.book = book;
    this.links = links;
  }

  /** A page of the queue, or of what was searched in it. */
  public Answer list(DeskRequest request)
      throws DeskRefusedException, StorageUnavailableException, ArchiveDamagedException {
    Optional<String> words = request.query("q");
    Optional<Predicate<CaseRow>> among =
        words.isPresent()
            ? Optional.of(desk.search(request.officer(), words.get()))
            : Optional.empty();
    QueueQuery query =
        new QueueQuery(
            request.query("channel"),
            request.query("category"),
            request.query("status"),
            request.query("assignee").map(a -> a.equals(ME) ? request.officer().id().value() : a),
            request.query("campaign"),
            request.query("only").map(QueueHandlers::pile),
            among,
            request.flag("finished"),
            request.query("offset", 0, Integer.MAX_VALUE, 0),
            request.query("limit", 1, QueueQuery.MAX_LIMIT, DEFAULT_LIMIT));
    QueuePage page = desk.page(request.officer(), query);
    CaseNames names = CaseNames.of(book);
    boolean supervisor = request.officer().roles().contains(Role.SUPERVISOR);
    return Answer.json(
        new Page(
            page.total(),
            page.overdue(),
            page.rows().stream()
                .map(row -> RowView.of(row, links.applyAsInt(row.row().id()), names))
                .toList(),
            supervisor ? page.damaged().stream().map(CaseId::value).toList() : List.of(),
            page.facets()));
  }

  private static Pile pile(String name) {
    return Pile.of(name).orElseThrow(() -> new ProblemException(Problem.MALFORMED_REQUEST));
  }

  /** Says that the queue has changed, and nothing else. */
  public Answer events(DeskRequest request) {
    return new Answer.Events(
        event -> {
          Runnable listener = () -> event.accept("queue");
          queue.listen(listener);
          return () -> queue.forget(listener);
        });
  }

  /** What was refused at intake. */
  public Answer quarantine(DeskRequest request) throws DeskRefusedException {
    int offset = request.query("offset", 0, Integer.MAX_VALUE, 0);
    List<Map<String, Object>> rows =
        desk.quarantine(request.officer(), offset, QUARANTINE_PAGE).stream()
            .map(QueueHandlers::refused)
            .toList();
    return Answer.json(Map.of("refused", rows));
  }

  private static Map<String, Object> refused(QuarantineView view) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", view.id());
    json.put("kind", view.kind());
    json.put("defect", view.defect());
    json.put("day", view.day());
    view.caseId().ifPresent(id -> json.put("case", id.value()));
    json.put("attachments", view.attachments());
    return json;
  }
}
