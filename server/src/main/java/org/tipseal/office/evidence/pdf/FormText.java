package org.tipseal.office.evidence.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tipseal.report.Domain;
import org.tipseal.report.Field;
import org.tipseal.report.Label;
import org.tipseal.report.Option;

/**
 * A report form as rows of label and text, in the order of the form. A form is never refused for
 * what it holds: what does not fit the table is shown as it is.
 */
final class FormText {
  private final Domain domain;
  private final Map<String, String> rows = new LinkedHashMap<>();

  private FormText(Domain domain) {
    this.domain = domain;
  }

  /** The rows, their labels in both languages. */
  static Map<String, String> of(ObjectNode form, Domain domain) {
    FormText text = new FormText(domain);
    ObjectNode rest = form.deepCopy();
    for (Field field : domain.form().fields()) {
      text.add(field, rest.remove(field.name()), domain.form().contact());
    }
    if (rest.get("extra") instanceof ObjectNode extra) {
      rest.remove("extra");
      text.extra(extra.deepCopy());
    }
    text.rest(rest);
    return text.rows;
  }

  private void extra(ObjectNode extra) {
    for (Field field : domain.form().extra()) {
      add(field, extra.remove(field.name()), List.of());
    }
    rest(extra);
  }

  private void rest(ObjectNode rest) {
    rest.properties().forEach(member -> rows.put(member.getKey(), plain(member.getValue())));
  }

  private void add(Field field, JsonNode value, List<Field> parts) {
    if (value != null) {
      rows.put(both(field.label()), text(field, value, parts));
    }
  }

  private String text(Field field, JsonNode value, List<Field> parts) {
    return switch (field.type()) {
      case "category" -> coded(value, domain.category(value.asText()).map(c -> c.label()));
      case "choice", "choices", "declaration", "boolean" -> choices(field.options(), value);
      case "identifiers" -> each(value, this::identifier);
      case "evidence" -> each(value, this::evidence);
      case "dates" -> dates(value);
      case "filing" -> parts(value, domain.filing().fields());
      case "contact" -> parts(value, parts);
      default -> plain(value);
    };
  }

  private String choices(List<Option> options, JsonNode value) {
    return each(
        value, item -> item.isTextual() ? coded(item, label(options, item.asText())) : plain(item));
  }

  private String identifier(JsonNode item) {
    String kind = item.path("kind").asText();
    Optional<Label> label = domain.identifierKind(kind).map(k -> k.label());
    String note = item.path("note").asText();
    return label.map(FormText::both).orElse(kind)
        + "："
        + item.path("value").asText()
        + (note.isEmpty() ? "" : "（" + note + "）");
  }

  private String evidence(JsonNode item) {
    List<String> parts = new ArrayList<>();
    item.properties()
        .forEach(
            member ->
                parts.add(
                    member.getKey().equals("kind")
                        ? coded(
                            member.getValue(),
                            label(domain.form().evidence(), member.getValue().asText()))
                        : member.getKey() + "：" + plain(member.getValue())));
    return String.join("；", parts);
  }

  private static String dates(JsonNode value) {
    String from = value.path("from").asText();
    String to = value.path("to").asText();
    return to.isEmpty() ? from : from + " – " + to;
  }

  private String parts(JsonNode value, List<Field> fields) {
    if (!(value instanceof ObjectNode object)) {
      return plain(value);
    }
    return object.properties().stream()
        .map(
            member -> {
              Optional<Field> field =
                  fields.stream().filter(f -> f.name().equals(member.getKey())).findFirst();
              String label = field.map(f -> both(f.label())).orElse(member.getKey());
              String text =
                  member.getKey().equals("flags")
                      ? choices(domain.filing().flags(), member.getValue())
                      : plain(member.getValue());
              return label + "：" + text;
            })
        .collect(Collectors.joining("\n"));
  }

  /** A code with its label, or as it is where the tables do not know it. */
  static String coded(JsonNode code, Optional<Label> label) {
    return label.map(l -> code.asText() + " " + both(l)).orElseGet(() -> plain(code));
  }

  static Optional<Label> label(List<Option> options, String code) {
    return options.stream().filter(o -> o.code().equals(code)).map(Option::label).findFirst();
  }

  static String both(Label label) {
    return label.zh() + " " + label.en();
  }

  private static String each(JsonNode value, java.util.function.Function<JsonNode, String> one) {
    if (!value.isArray()) {
      return one.apply(value);
    }
    List<String> lines = new ArrayList<>();
    value.forEach(item -> lines.add(one.apply(item)));
    return String.join("\n", lines);
  }

  private static String plain(JsonNode value) {
    if (value.isBoolean()) {
      return (value.booleanValue() ? Caption.YES : Caption.NO).both();
    }
    if (value.isNumber()) {
      return value.decimalValue().toPlainString();
    }
    if (value.isArray()) {
      return each(value, FormText::plain);
    }
    return value.isObject() ? value.toString() : value.asText();
  }
}
