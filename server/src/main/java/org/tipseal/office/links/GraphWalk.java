package org.tipseal.office.links;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.index.CaseIndex;
import org.tipseal.office.index.ChangeFollower;
import org.tipseal.office.index.LinkCounts;
import org.tipseal.office.index.Term;
import org.tipseal.office.index.TermStore;
import org.tipseal.storage.StorageUnavailableException;

/**
 * One walk from a case to others. It goes through cases that the officer reaches, and through no
 * other: nothing is shown that stands only in a case out of his reach.
 */
final class GraphWalk {
  private static final int MAX_CASES = 60;
  private static final int MAX_NODES = 180;

  /** What stands in one case alone is shown as long as the graph is smaller than this. */
  private static final int FEW_NODES = 60;

  /** Decides whether a case may be shown with what is named in it. */
  @FunctionalInterface
  interface Reading {
    boolean allowed(CaseId id) throws StorageUnavailableException, DeskRefusedException;
  }

  private final Reading reading;
  private final CaseIndex index;
  private final ChangeFollower.Opener opener;
  private final Lanes lanes;

  private final Map<String, Graph.Node> nodes = new LinkedHashMap<>();
  private final Set<Graph.Edge> edges = new LinkedHashSet<>();
  private final Set<CaseId> seen = new HashSet<>();
  private final Set<CaseId> hidden = new HashSet<>();
  private boolean more;

  GraphWalk(Reading reading, CaseIndex index, ChangeFollower.Opener opener, Lanes lanes) {
    this.reading = reading;
    this.index = index;
    this.opener = opener;
    this.lanes = lanes;
  }

  Graph from(CaseId start, int depth) throws StorageUnavailableException, DeskRefusedException {
    List<CaseId> border = List.of(start);
    seen.add(start);
    for (int step = 0; step <= depth && !border.isEmpty(); step++) {
      List<CaseId> next = new ArrayList<>();
      for (CaseId id : border) {
        next.addAll(add(id, step == 0, step < depth));
      }
      border = next;
    }
    return new Graph(List.copyOf(nodes.values()), List.copyOf(edges), more, hidden.size());
  }

  /** Adds a case with what is named in it; gives the cases to go on to. */
  private List<CaseId> add(CaseId id, boolean first, boolean goOn)
      throws StorageUnavailableException, DeskRefusedException {
    CaseView view = opener.open(id);
    String lane = lanes.lane(view);
    nodes.put(
        "case:" + id.value(),
        new Graph.Node(
            "case:" + id.value(),
            "case",
            Optional.empty(),
            view.summary().target(),
            lane,
            Optional.of(id)));
    Map<String, TermStore.Shared> shared = new HashMap<>();
    for (TermStore.Shared each : index.store().shared(id, LinkCounts.COMMON + 1)) {
      shared.put(each.name(), each);
    }
    List<CaseId> next = new ArrayList<>();
    for (Term term : index.terms().of(view)) {
      TermStore.Shared others = shared.get(index.name(term));
      boolean joins = others != null && others.count() <= LinkCounts.COMMON;
      if (!term.joins() || (!first && !joins && nodes.size() >= FEW_NODES)) {
        continue;
      }
      if (nodes.size() >= MAX_NODES && !nodes.containsKey(node(term))) {
        more = true;
        continue;
      }
      nodes.computeIfAbsent(node(term), key -> termNode(key, term, lane));
      edges.add(new Graph.Edge("case:" + id.value(), node(term)));
      if (joins && goOn) {
        next.addAll(unseen(others.cases()));
      } else if (joins) {
        more |= others.cases().stream().anyMatch(other -> !seen.contains(other));
      }
    }
    return next;
  }

  private List<CaseId> unseen(List<CaseId> cases)
      throws StorageUnavailableException, DeskRefusedException {
    List<CaseId> found = new ArrayList<>();
    for (CaseId id : cases) {
      if (seen.contains(id) || hidden.contains(id)) {
        continue;
      }
      if (seen.size() >= MAX_CASES) {
        more = true;
      } else if (!reading.allowed(id)) {
        hidden.add(id);
      } else {
        seen.add(id);
        found.add(id);
      }
    }
    return found;
  }

  /** Two keys that read the same to people are one node. */
  private static String node(Term term) {
    return "term:" + term.label();
  }

  private Graph.Node termNode(String id, Term term, String lane) {
    return new Graph.Node(
        id,
        lanes.node(term.kind()),
        Optional.of(term.kind()),
        term.label(),
        lane,
        Optional.empty());
  }
}
