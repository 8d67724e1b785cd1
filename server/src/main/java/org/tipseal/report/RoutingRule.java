package org.tipseal.report;

import java.util.List;
import java.util.Map;

/**
 * One rule of the routing table.
 *
 * @param when what it applies to
 * @param to the kind of channel it sends to, or null if it only adds copies
 * @param copies the kinds that should get a copy
 * @param forward a kind that the agency may pass identifiers on to, never the narrative; or null
 * @param excludeNamedUnit whether the unit that the report names must not receive it
 */
public record RoutingRule(
    When when, String to, List<String> copies, String forward, boolean excludeNamedUnit) {

  /** Copies the list. */
  public RoutingRule {
    copies = Texts.copy(copies);
  }

  /**
   * What a rule applies to: it is enough that one of the lists has a hit.
   *
   * @param categories codes or patterns of categories
   * @param filingFlags flags of the filing check
   * @param identifierKinds codes of identifier kinds
   * @param extra values of extra fields, by field
   */
  public record When(
      List<String> categories,
      List<String> filingFlags,
      List<String> identifierKinds,
      Map<String, List<String>> extra) {

    /** Takes missing lists for empty ones. */
    public When {
      categories = Texts.copy(categories);
      filingFlags = Texts.copy(filingFlags);
      identifierKinds = Texts.copy(identifierKinds);
      extra = extra == null ? Map.of() : Map.copyOf(extra);
    }

    boolean holds(RoutingFacts facts) {
      return categories.stream().anyMatch(p -> Category.matches(p, facts.category()))
          || filingFlags.stream().anyMatch(facts.filingFlags()::contains)
          || identifierKinds.stream().anyMatch(facts.identifierKinds()::contains)
          || extra.entrySet().stream()
              .anyMatch(e -> e.getValue().stream().anyMatch(facts.values(e.getKey())::contains));
    }
  }
}
