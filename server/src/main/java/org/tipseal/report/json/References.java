package org.tipseal.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tipseal.report.Category;

/** Checks that codes are there once, and that what tables say of each other exists. */
final class References {
  /** Where codes are defined that must not stand twice beside each other. */
  private static final List<Definition> DEFINITIONS =
      List.of(
          new Definition("categories", "/groups", "code"),
          new Definition("categories", "/categories", "code"),
          new Definition("routing", "/kinds", "code"),
          new Definition("form", "/fields", "name"),
          new Definition("form", "/extra", "name"),
          new Definition("form", "/contact", "name"),
          new Definition("form", "/fields/*/options", "code"),
          new Definition("form", "/extra/*/options", "code"),
          new Definition("form", "/evidence", "code"),
          new Definition("form", "/advice", "code"),
          new Definition("filing", "/fields", "name"),
          new Definition("filing", "/flags", "code"),
          new Definition("identifiers", "/kinds", "code"),
          new Definition("statuses", "/statuses", "code"),
          new Definition("statuses", "/reasons", "code"),
          new Definition("statuses", "/findings", "code"),
          new Definition("clocks", "/clocks", "code"),
          new Definition("notices", "/notices", "id"),
          new Definition("notices", "/notices/*/requirements", "code"),
          new Definition("notices", "/notices/*/statements", "code"),
          new Definition("channels", "/channels", "id"));

  private static final Target GROUPS = new Target("categories", "/groups/*/code", "group");
  private static final Target CATEGORIES =
      new Target("categories", "/categories/*/code", "category");
  private static final Target KINDS = new Target("routing", "/kinds/*/code", "kind");
  private static final Target FLAGS = new Target("filing", "/flags/*/code", "flag");
  private static final Target IDENTIFIERS =
      new Target("identifiers", "/kinds/*/code", "identifier");
  private static final Target STATUSES = new Target("statuses", "/statuses/*/code", "status");

  private static final List<Reference> REFERENCES =
      List.of(
          new Reference("categories", "/categories/*/group", GROUPS),
          new Reference("routing", "/rules/*/when/categories/*", CATEGORIES),
          new Reference("routing", "/rules/*/when/filingFlags/*", FLAGS),
          new Reference("routing", "/rules/*/when/identifierKinds/*", IDENTIFIERS),
          new Reference("routing", "/rules/*/to", KINDS),
          new Reference("routing", "/rules/*/copies/*", KINDS),
          new Reference("routing", "/rules/*/forward", KINDS),
          new Reference("routing", "/otherwise", KINDS),
          new Reference("form", "/fields/*/categories/*", CATEGORIES),
          new Reference("form", "/extra/*/categories/*", CATEGORIES),
          new Reference("form", "/advice/*/categories/*", CATEGORIES),
          new Reference("statuses", "/statuses/*/next/*", STATUSES),
          new Reference("clocks", "/clocks/*/startedBy/*", STATUSES),
          new Reference("clocks", "/clocks/*/stoppedBy/*", STATUSES),
          new Reference("clocks", "/clocks/*/pausedBy/*", STATUSES),
          new Reference("notices", "/notices/*/categories/*", CATEGORIES),
          new Reference("channels", "/channels/*/kind", KINDS));

  private References() {}

  static void check(Map<String, JsonNode> trees, Mistakes mistakes) {
    DEFINITIONS.forEach(d -> once(trees.get(d.table()), d, mistakes));
    REFERENCES.forEach(r -> exists(trees, r, mistakes));
  }

  private static void once(JsonNode tree, Definition definition, Mistakes mistakes) {
    Places.each(
        tree,
        definition.list(),
        (list, entries) -> {
          Set<String> seen = new HashSet<>();
          Places.each(
              entries,
              "/*/" + definition.key(),
              (entry, code) -> {
                if (!seen.add(code.asText())) {
                  mistakes.add(definition.table(), list + entry, "domain.duplicate", code.asText());
                }
              });
        });
  }

  private static void exists(Map<String, JsonNode> trees, Reference reference, Mistakes mistakes) {
    Target target = reference.target();
    if (trees.get(target.table()).isMissingNode()) {
      return;
    }
    Set<String> known = new HashSet<>();
    Places.each(trees.get(target.table()), target.path(), (at, code) -> known.add(code.asText()));
    Places.each(
        trees.get(reference.table()),
        reference.path(),
        (at, code) -> {
          if (code.isTextual()
              && known.stream().noneMatch(k -> Category.matches(code.asText(), k))) {
            mistakes.add(reference.table(), at, "domain.unknown-" + target.what(), code.asText());
          }
        });
  }

  private record Definition(String table, String list, String key) {}

  private record Target(String table, String path, String what) {}

  private record Reference(String table, String path, Target target) {}
}
