package org.tipseal.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tipseal.report.Domain;
import org.tipseal.report.Field;
import org.tipseal.report.IdentifierKind;
import org.tipseal.report.Label;
import org.tipseal.report.Option;
import org.tipseal.report.Problem;

/** What the schema cannot say of a report, because it depends on the deployment's tables. */
final class ReportErrors {
  private static final int MIN_FACTS = 30;
  private static final int DAY_CHARS = "2026-03-09".length();

  private final Domain domain;
  private final List<Problem> problems = new ArrayList<>();

  private ReportErrors(Domain domain) {
    this.domain = domain;
  }

  static List<Problem> find(JsonNode report, Domain domain) {
    ReportErrors errors = new ReportErrors(domain);
    errors.category(report);
    errors.facts(report);
    errors.codes(report, "/known", options("known", domain));
    errors.codes(report, "/role", options("role", domain));
    errors.codes(report, "/mode", options("mode", domain));
    errors.codes(report, "/evidence/*/kind", codes(domain.form().evidence()));
    errors.codes(report, "/filing/flags/*", codes(domain.filing().flags()));
    errors.codes(
        report,
        "/identifiers/*/kind",
        domain.identifierKinds().stream().map(IdentifierKind::code).toList());
    Places.each(report, "/dates/*", errors::day);
    Places.each(report, "/extra/*", errors::extra);
    return List.copyOf(errors.problems);
  }

  private void category(JsonNode report) {
    Places.each(
        report,
        "/category",
        (at, code) -> {
          if (domain.category(code.asText()).isEmpty()) {
            add("report.unknown-category", at, Map.of());
          }
        });
  }

  private void facts(JsonNode report) {
    Places.each(
        report,
        "/facts",
        (at, facts) -> {
          String text = facts.asText().strip();
          int count = text.codePointCount(0, text.length());
          if (count < MIN_FACTS) {
            Map<String, String> values =
                Map.of("min", Integer.toString(MIN_FACTS), "count", Integer.toString(count));
            add("schema.too-short", at, values);
          }
        });
  }

  private void codes(JsonNode report, String path, Collection<String> allowed) {
    Places.each(report, path, (at, code) -> code(at, code, allowed));
  }

  private void code(String at, JsonNode code, Collection<String> allowed) {
    if (!allowed.contains(code.asText())) {
      add("report.unknown-code", at, Map.of("allowed", String.join(", ", allowed)));
    }
  }

  /** A month and {@code unknown} are fine; a day has to be in the calendar. */
  private void day(String at, JsonNode value) {
    if (value.asText().length() == DAY_CHARS && !isDay(value.asText())) {
      add("form.day", at, Map.of());
    }
  }

  private void extra(String at, JsonNode value) {
    String name = at.substring("/extra/".length());
    Optional<Field> field = domain.form().extraField(name);
    if (field.isEmpty()) {
      add("report.unknown-extra", at, Map.of("name", name));
      return;
    }
    String expected = expected(field.get().type());
    if (!fits(expected, value)) {
      Label type = domain.messages().text("type." + expected, Map.of());
      Label sentence = domain.messages().text("report.extra-type", Map.of());
      problems.add(
          Problem.error(
              "report.extra-type",
              at,
              new Label(
                  sentence.zh().replace("{allowed}", type.zh()),
                  sentence.en().replace("{allowed}", type.en()))));
      return;
    }
    if (value.isNumber() && value.decimalValue().signum() < 0) {
      add("report.negative", at, Map.of());
    }
    if (field.get().type().equals("day") && !isDay(value.asText())) {
      add("form.day", at, Map.of());
    }
    if (!field.get().options().isEmpty()) {
      Set<String> allowed = codes(field.get().options());
      if (value.isTextual()) {
        code(at, value, allowed);
      } else {
        Places.each(value, "/*", (entry, code) -> code(at + entry, code, allowed));
      }
    }
  }

  private static String expected(String fieldType) {
    return switch (fieldType) {
      case "boolean" -> "boolean";
      case "integer" -> "integer";
      case "money" -> "number";
      case "texts", "choices" -> "array";
      default -> "string";
    };
  }

  private static boolean fits(String type, JsonNode value) {
    return switch (type) {
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "array" -> value.isArray();
      default -> value.isTextual();
    };
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Set<String> options(String field, Domain domain) {
    return codes(domain.form().field(field).map(Field::options).orElse(List.of()));
  }

  private static Set<String> codes(List<Option> options) {
    return options.stream().map(Option::code).collect(Collectors.toCollection(TreeSet::new));
  }

  private void add(String code, String at, Map<String, String> values) {
    problems.add(Problem.error(code, at, domain.messages().text(code, values)));
  }
}
