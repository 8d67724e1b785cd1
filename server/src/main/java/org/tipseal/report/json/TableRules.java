package org.tipseal.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks what neither a schema nor a reference can say of a table. */
final class TableRules {
  /** Statuses that the office sets by itself. */
  private static final List<String> STATUSES = List.of("S10", "S20", "S90", "S99");

  private static final List<String> CLOCKS =
      List.of("ACKNOWLEDGE", "DECIDE", "TRANSFER", "FEEDBACK", "COMPLETE", "REWARD_CLAIM");

  /** Fields that no report can do without, or whose options reports are checked against. */
  private static final List<String> FIELDS =
      List.of("category", "facts", "known", "role", "demand", "mode", "declaration");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)\\}");

  private final Map<String, JsonNode> trees;
  private final Mistakes mistakes;

  private TableRules(Map<String, JsonNode> trees, Mistakes mistakes) {
    this.trees = trees;
    this.mistakes = mistakes;
  }

  static void check(Map<String, JsonNode> trees, Mistakes mistakes) {
    TableRules rules = new TableRules(trees, mistakes);
    rules.routing();
    rules.form();
    rules.needed("form", "/fields", "name", FIELDS, "domain.missing-field");
    rules.needed("statuses", "/statuses", "code", STATUSES, "domain.missing-code");
    rules.needed("clocks", "/clocks", "code", CLOCKS, "domain.missing-code");
    rules.calendar();
    rules.notices();
    rules.span("channels", "/channels/*", "validFrom", "validTo");
    rules.recipients("channels", "/channels/*/kind", true);
    rules.messages();
  }

  private void routing() {
    recipients("routing", "/rules/*/to", true);
    recipients("routing", "/rules/*/copies/*", true);
    recipients("routing", "/otherwise", true);
    recipients("routing", "/rules/*/forward", false);
    each(
        "routing",
        "/rules/*",
        (at, rule) -> {
          if (!rule.has("to") && !rule.has("copies") && !rule.has("forward")) {
            mistakes.add("routing", at, "domain.rule-does-nothing", "");
          }
        });
    each("routing", "/rules/*/when/extra", this::extraCondition);
  }

  private void extraCondition(String at, JsonNode condition) {
    if (trees.get("form").isMissingNode()) {
      return;
    }
    condition
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!values("form", "/extra/*/name").contains(name)) {
                mistakes.add("routing", at + "/" + name, "domain.unknown-field", name);
                return;
              }
              Set<String> options = new HashSet<>();
              each(
                  "form",
                  "/extra/*",
                  (place, field) -> {
                    if (field.path("name").asText().equals(name)) {
                      Places.each(field, "/options/*/code", (o, c) -> options.add(c.asText()));
                    }
                  });
              Places.each(
                  condition.path(name),
                  "/*",
                  (entry, value) -> {
                    if (!options.contains(value.asText())) {
                      mistakes.add(
                          "routing",
                          at + "/" + name + entry,
                          "domain.unknown-option",
                          value.asText());
                    }
                  });
            });
  }

  /** Whether each kind at a path may, or may not, receive a report. */
  private void recipients(String table, String path, boolean wanted) {
    Set<String> others = new HashSet<>();
    each(
        "routing",
        "/kinds/*",
        (at, kind) -> {
          if (kind.path("recipient").asBoolean() != wanted) {
            others.add(kind.path("code").asText());
          }
        });
    each(
        table,
        path,
        (at, kind) -> {
          if (others.contains(kind.asText())) {
            String code = wanted ? "domain.not-recipient" : "domain.recipient";
            mistakes.add(table, at, code, kind.asText());
          }
        });
  }

  private void form() {
    for (String list : List.of("/fields/*", "/extra/*", "/contact/*")) {
      each(
          "form",
          list,
          (at, field) -> {
            if (field.path("type").asText().startsWith("choice")
                && field.path("options").isEmpty()) {
              mistakes.add("form", at, "domain.no-options", "");
            }
            Set<String> options = new HashSet<>();
            Places.each(field, "/options/*/code", (o, code) -> options.add(code.asText()));
            JsonNode chosen = field.path("default");
            if (!chosen.isMissingNode() && !options.contains(chosen.asText())) {
              mistakes.add("form", at + "/default", "domain.unknown-option", chosen.asText());
            }
          });
    }
  }

  private void needed(String table, String list, String key, List<String> codes, String message) {
    if (trees.get(table).isMissingNode()) {
      return;
    }
    Set<String> there = values(table, list + "/*/" + key);
    codes.stream()
        .filter(code -> !there.contains(code))
        .forEach(code -> mistakes.add(table, list, message, code));
  }

  private void calendar() {
    Set<String> weekend = values("calendar", "/weekend/*");
    Set<String> holidays = values("calendar", "/holidays/*");
    each(
        "calendar",
        "/makeUpDays/*",
        (at, day) -> {
          LocalDate date = day(day);
          if (date != null && !weekend.contains(date.getDayOfWeek().name())) {
            mistakes.add("calendar", at, "domain.makeup-not-weekend", day.asText());
          }
          if (holidays.contains(day.asText())) {
            mistakes.add("calendar", at, "domain.holiday-and-makeup", day.asText());
          }
        });
  }

  private void notices() {
    span("notices", "/notices/*", "intakeFrom", "intakeTo");
    each(
        "notices",
        "/notices/*",
        (at, notice) -> {
          JsonNode title = notice.path("title");
          boolean said =
              title.path("zh").asText().contains("虚构")
                  && title.path("en").asText().matches("(?i).*fictional.*");
          if (notice.path("fictional").asBoolean() && !said) {
            mistakes.add("notices", at + "/title", "domain.fictional-unsaid", "");
          }
        });
  }

  private void span(String table, String path, String from, String to) {
    each(
        table,
        path,
        (at, entry) -> {
          LocalDate first = day(entry.path(from));
          LocalDate last = day(entry.path(to));
          if (first != null && last != null && last.isBefore(first)) {
            mistakes.add(table, at + "/" + to, "domain.to-before-from", "");
          }
        });
  }

  private void messages() {
    if (trees.get("messages").isMissingNode()) {
      return;
    }
    JsonNode own = Resources.table("messages");
    own.fieldNames()
        .forEachRemaining(
            code -> {
              if (!trees.get("messages").has(code)) {
                mistakes.add("messages", "", "domain.missing-message", code);
                return;
              }
              for (String language : List.of("zh", "en")) {
                String text = trees.get("messages").path(code).path(language).asText();
                Matcher name = PLACEHOLDER.matcher(own.path(code).path(language).asText());
                while (name.find()) {
                  if (!text.contains(name.group())) {
                    String at = "/" + code + "/" + language;
                    mistakes.add("messages", at, "domain.placeholder", name.group(1));
                  }
                }
              }
            });
  }

  private void each(String table, String path, BiConsumer<String, JsonNode> visit) {
    Places.each(trees.get(table), path, visit);
  }

  private Set<String> values(String table, String path) {
    Set<String> values = new HashSet<>();
    each(table, path, (at, value) -> values.add(value.asText()));
    return values;
  }

  /** The day, or null where it is missing or none; the schema has said so. */
  private static LocalDate day(JsonNode node) {
    try {
      return node.isTextual() ? LocalDate.parse(node.asText()) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
