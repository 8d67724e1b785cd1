package org.tipseal.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The little of a report that routing looks at.
 *
 * @param category its category's code
 * @param filingFlags the flags of its filing check
 * @param identifierKinds the kinds of its identifiers
 * @param extra the codes chosen in its extra fields, by field
 */
public record RoutingFacts(
    String category,
    Set<String> filingFlags,
    Set<String> identifierKinds,
    Map<String, Set<String>> extra) {

  /** Copies the sets. */
  public RoutingFacts {
    filingFlags = Set.copyOf(filingFlags);
    identifierKinds = Set.copyOf(identifierKinds);
    extra = Map.copyOf(extra);
  }

  /** A report of which only the category is known yet. */
  public static RoutingFacts ofCategory(String category) {
    return new RoutingFacts(category, Set.of(), Set.of(), Map.of());
  }

  /** What routing looks at in a report. */
  public static RoutingFacts of(Report report) {
    Map<String, Set<String>> chosen = new LinkedHashMap<>();
    report.extra().forEach((name, value) -> chosen.put(name, codes(value)));
    return new RoutingFacts(
        report.category(),
        report.filing() == null ? Set.of() : Set.copyOf(report.filing().flags()),
        report.identifiers().stream().map(Identifier::kind).collect(Collectors.toSet()),
        chosen);
  }

  Set<String> values(String field) {
    return extra.getOrDefault(field, Set.of());
  }

  private static Set<String> codes(Object value) {
    return value instanceof Collection<?> many
        ? many.stream().map(Object::toString).collect(Collectors.toSet())
        : Set.of(value.toString());
  }
}
