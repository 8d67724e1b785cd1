package org.tipseal.office.web.links;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseSummary;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.index.Term;
import org.tipseal.office.links.CaseLinks;
import org.tipseal.office.links.Graph;
import org.tipseal.office.links.LinkDesk;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.Csv;
import org.tipseal.office.web.route.DeskJson;
import org.tipseal.office.web.route.DeskRequest;
import org.tipseal.storage.StorageUnavailableException;

/** Links, the graph, and merging. */
public final class LinkHandlers {
  private static final int MAX_DEPTH = 4;
  private static final int DEPTH = 2;
  private static final int MAX_EXPANDED = 30;

  private final LinkDesk links;

  record Shared(String kind, String value) {}

  record Linked(
      String id,
      String status,
      String category,
      String target,
      String channel,
      LocalDate received,
      Optional<OfficerId> assignee,
      Optional<String> parent,
      boolean earlier,
      List<Shared> shared) {}

  record Entry(String batch, int entry) {}

  record LinksView(
      List<Linked> links, int hidden, boolean more, List<String> merged, List<Entry> batches) {}

  record Merge(String parent) {}

  /** Makes them. */
  public LinkHandlers(LinkDesk links) {
    this.links = links;
  }

  /** The cases that share something with one. */
  public Answer links(DeskRequest request)
      throws StorageUnavailableException, DeskRefusedException {
    CaseLinks found = links.links(request.officer(), id(request.path("case")));
    return Answer.json(
        new LinksView(
            found.links().stream().map(LinkHandlers::linked).toList(),
            found.hidden(),
            found.more(),
            found.merged().stream().map(CaseId::value).toList(),
            found.batches().stream()
                .map(match -> new Entry(Long.toString(match.number()), match.entry()))
                .toList()));
  }

  private static Linked linked(CaseLinks.Link link) {
    CaseSummary row = link.row().summary();
    return new Linked(
        row.id().value(),
        row.status(),
        row.category(),
        row.target(),
        row.channel(),
        row.received(),
        row.assignee(),
        row.parent().map(CaseId::value),
        link.earlier(),
        link.shared().stream().map(LinkHandlers::shared).distinct().toList());
  }

  private static Shared shared(Term term) {
    return new Shared(term.kind(), term.label());
  }

  /** The graph around a case, as JSON or as a table. */
  public Answer graph(DeskRequest request)
      throws StorageUnavailableException, DeskRefusedException {
    CaseId id =
        id(
            request
                .query("case")
                .orElseThrow(() -> new ProblemException(Problem.MALFORMED_REQUEST)));
    String format = request.query("format").orElse("json");
    boolean csv = format.equals("csv");
    boolean leaves = !format.equals("json");
    Graph graph =
        links.graph(request.officer(), id, request.query("depth", 1, MAX_DEPTH, DEPTH), leaves);
    for (CaseId expanded : expanded(request)) {
      graph = graph.with(links.graph(request.officer(), expanded, 1, leaves));
    }
    if (csv) {
      byte[] table = table(graph, request.officer().mark());
      return Answer.download("text/csv; charset=utf-8", "links-" + id + ".csv", table);
    }
    ObjectNode json = DeskJson.object();
    ArrayNode nodes = json.putArray("nodes");
    for (Graph.Node node : graph.nodes()) {
      ObjectNode one = nodes.addObject();
      one.put("id", node.id()).put("kind", node.kind()).put("label", node.label());
      one.put("lane", node.lane());
      node.scheme().ifPresent(scheme -> one.put("scheme", scheme));
      node.caseId().ifPresent(found -> one.put("case", found.value()));
    }
    ArrayNode edges = json.putArray("edges");
    graph.edges().forEach(e -> edges.addObject().put("from", e.from()).put("to", e.to()));
    json.put("more", graph.more()).put("hidden", graph.hidden());
    return Answer.json(json);
  }

  /** The cases that the officer has gone on from. */
  private static List<CaseId> expanded(DeskRequest request) throws DeskRefusedException {
    List<CaseId> ids = new ArrayList<>();
    String given = request.query("expanded").orElse("");
    for (String text : given.isEmpty() ? new String[0] : given.split(",", MAX_EXPANDED + 1)) {
      ids.add(id(text));
    }
    if (ids.size() > MAX_EXPANDED) {
      throw new ProblemException(Problem.MALFORMED_REQUEST);
    }
    return ids;
  }

  /** Every row names who took it out. */
  private static byte[] table(Graph graph, String mark) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("case", "case_lane", "kind", "scheme", "value", "lane", "exported_by"));
    for (Graph.Edge edge : graph.edges()) {
      Graph.Node from = node(graph, edge.from());
      Graph.Node to = node(graph, edge.to());
      rows.add(
          List.of(
              from.caseId().map(CaseId::toString).orElse(""),
              from.lane(),
              to.kind(),
              to.scheme().orElse(""),
              to.label(),
              to.lane(),
              mark));
    }
    return Csv.of(rows);
  }

  private static Graph.Node node(Graph graph, String id) {
    return graph.nodes().stream().filter(n -> n.id().equals(id)).findFirst().orElseThrow();
  }

  /** Merges a case into an earlier one. */
  public Answer merge(DeskRequest request)
      throws StorageUnavailableException, DeskRefusedException {
    links.merge(
        request.officer(), id(request.path("case")), id(request.body(Merge.class).parent()));
    return Answer.nothing();
  }

  private static CaseId id(String text) throws DeskRefusedException {
    return CaseId.parse(text)
        .orElseThrow(() -> new DeskRefusedException(Reason.NO_SUCH_CASE, "There is no such case."));
  }
}
