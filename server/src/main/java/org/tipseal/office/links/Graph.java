package org.tipseal.office.links;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tipseal.office.cases.CaseId;

/**
 * What joins cases, as nodes and edges.
 *
 * @param nodes cases, and what is named in them
 * @param edges each from a case to something that is named in it
 * @param more whether something was left out
 * @param hidden how many further cases share something shown and are out of the officer's reach
 */
public record Graph(List<Node> nodes, List<Edge> edges, boolean more, int hidden) {
  /** Keeps its own lists. */
  public Graph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** This graph and another one; what is in both is in it once. */
  public Graph with(Graph other) {
    Map<String, Node> all = new LinkedHashMap<>();
    nodes.forEach(node -> all.put(node.id(), node));
    other.nodes.forEach(node -> all.putIfAbsent(node.id(), node));
    Set<Edge> joins = new LinkedHashSet<>(edges);
    joins.addAll(other.edges);
    return new Graph(
        List.copyOf(all.values()),
        List.copyOf(joins),
        more || other.more,
        Math.max(hidden, other.hidden));
  }

  /**
   * A node.
   *
   * @param id within this graph
   * @param kind {@code case}, {@code person}, {@code account}, {@code platform}, {@code money},
   *     {@code device} or {@code other}
   * @param scheme the kind of identifier; empty for a case
   * @param label to be shown
   * @param lane {@code upstream}, {@code midstream}, {@code downstream} or {@code none}
   * @param caseId of a case
   */
  public record Node(
      String id,
      String kind,
      Optional<String> scheme,
      String label,
      String lane,
      Optional<CaseId> caseId) {
    @Override
    public String toString() {
      return "Node[" + kind + ", REDACTED]";
    }
  }

  /**
   * An edge.
   *
   * @param from id of a case's node
   * @param to id of another node
   */
  public record Edge(String from, String to) {}
}
