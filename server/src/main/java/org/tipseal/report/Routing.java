package org.tipseal.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The routing table (对口举报).
 *
 * @param kinds the kinds of channel
 * @param rules in order: the first that names a channel gives the primary, all others that apply
 *     give copies
 * @param otherwise the kind for what no rule sends anywhere: the duty channel
 */
public record Routing(List<ChannelKind> kinds, List<RoutingRule> rules, String otherwise) {

  /** Copies the lists. */
  public Routing {
    kinds = Texts.copy(kinds);
    rules = Texts.copy(rules);
  }

  /** A kind by its code. */
  public Optional<ChannelKind> kind(String code) {
    return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** Where a report should go. */
  public Suggestion suggest(RoutingFacts facts) {
    String primary = null;
    Set<String> copies = new LinkedHashSet<>();
    Set<String> forward = new LinkedHashSet<>();
    boolean excludeNamedUnit = false;
    for (RoutingRule rule : rules) {
      if (!rule.when().holds(facts)) {
        continue;
      }
      if (rule.to() != null && primary == null) {
        primary = rule.to();
      } else if (rule.to() != null) {
        copies.add(rule.to());
      }
      copies.addAll(rule.copies());
      if (rule.forward() != null) {
        forward.add(rule.forward());
      }
      excludeNamedUnit |= rule.excludeNamedUnit();
    }
    primary = primary == null ? otherwise : primary;
    copies.remove(primary);
    return new Suggestion(primary, List.copyOf(copies), List.copyOf(forward), excludeNamedUnit);
  }
}
