package org.tipseal.office.batches.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tipseal.office.batches.format.BatchMistake.Fault;
import org.tipseal.report.Identifier;

/** Reads one entry, and notes everything that is wrong with it. */
final class EntryReader {
  private static final Set<String> MEMBERS =
      Set.of("reference", "category", "identifiers", "facts", "from", "to");
  private static final Set<String> IDENTIFIER_MEMBERS = Set.of("kind", "value", "note");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final int MAX_REFERENCE = 100;
  private static final int MAX_CODE = 40;
  private static final int MAX_IDENTIFIERS = 50;
  private static final int MAX_VALUE = 500;
  private static final int MAX_FACTS = 4000;

  private final int number;
  private final BatchRules rules;
  private final Set<String> references;
  private final List<BatchMistake> mistakes;
  private final int before;

  /**
   * Reads an entry.
   *
   * @param references those of earlier entries; takes this one's
   * @param mistakes takes what is wrong
   */
  EntryReader(int number, BatchRules rules, Set<String> references, List<BatchMistake> mistakes) {
    this.number = number;
    this.rules = rules;
    this.references = references;
    this.mistakes = mistakes;
    this.before = mistakes.size();
  }

  /** The entry; empty if something is wrong with it. */
  Optional<BatchEntry> read(JsonNode json) {
    if (!json.isObject()) {
      wrong("", Fault.WRONG_TYPE);
      return Optional.empty();
    }
    requireKnown(json, MEMBERS, "");
    String reference = text(json, "reference", "reference", MAX_REFERENCE, true);
    if (!reference.isEmpty() && !references.add(reference)) {
      wrong("reference", Fault.TWICE);
    }
    String category = category(json);
    List<Identifier> identifiers = identifiers(json.path("identifiers"));
    String facts = text(json, "facts", "facts", MAX_FACTS, false);
    Optional<LocalDate> from = day(json, "from");
    Optional<LocalDate> to = day(json, "to");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      wrong("to", Fault.WRONG_ORDER);
    }
    return mistakes.size() > before
        ? Optional.empty()
        : Optional.of(new BatchEntry(reference, category, identifiers, facts, from, to));
  }

  private String category(JsonNode json) {
    String category = text(json, "category", "category", MAX_CODE, true);
    if (!category.isEmpty() && !rules.category().test(category)) {
      wrong("category", Fault.UNKNOWN_CODE);
    } else if (!category.isEmpty() && !rules.allowed().test(category)) {
      wrong("category", Fault.NOT_ALLOWED);
    }
    return category;
  }

  private List<Identifier> identifiers(JsonNode list) {
    List<Identifier> identifiers = new ArrayList<>();
    if (list.isMissingNode()) {
      wrong("identifiers", Fault.MISSING);
    } else if (!list.isArray()) {
      wrong("identifiers", Fault.WRONG_TYPE);
    } else if (list.isEmpty() || list.size() > MAX_IDENTIFIERS) {
      wrong("identifiers", Fault.WRONG_LENGTH);
    } else {
      for (int i = 0; i < list.size(); i++) {
        identifiers.add(identifier(list.get(i), "identifiers/" + (i + 1)));
      }
    }
    return identifiers;
  }

  private Identifier identifier(JsonNode json, String at) {
    if (!json.isObject()) {
      wrong(at, Fault.WRONG_TYPE);
      return new Identifier("", "", "");
    }
    requireKnown(json, IDENTIFIER_MEMBERS, at + "/");
    String kind = text(json, "kind", at + "/kind", MAX_CODE, true);
    if (!kind.isEmpty() && !rules.identifierKind().test(kind)) {
      wrong(at + "/kind", Fault.UNKNOWN_CODE);
    }
    return new Identifier(
        kind,
        text(json, "value", at + "/value", MAX_VALUE, true),
        text(json, "note", at + "/note", MAX_VALUE, false));
  }

  private void requireKnown(JsonNode json, Set<String> known, String at) {
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                wrong(at, Fault.UNKNOWN_MEMBER);
              }
            });
  }

  private String text(JsonNode json, String name, String at, int longest, boolean required) {
    JsonNode value = json.path(name);
    if (value.isMissingNode()) {
      if (required) {
        wrong(at, Fault.MISSING);
      }
      return "";
    }
    if (!value.isTextual()) {
      wrong(at, Fault.WRONG_TYPE);
      return "";
    }
    String text = value.textValue();
    if (text.isBlank() || text.codePointCount(0, text.length()) > longest) {
      wrong(at, Fault.WRONG_LENGTH);
      return "";
    }
    return text;
  }

  private Optional<LocalDate> day(JsonNode json, String name) {
    if (!json.has(name)) {
      return Optional.empty();
    }
    String text = json.path(name).asText();
    try {
      if (DAY.matcher(text).matches()) {
        return Optional.of(LocalDate.parse(text));
      }
    } catch (DateTimeException e) {
      // Noted below.
    }
    wrong(name, Fault.NOT_A_DAY);
    return Optional.empty();
  }

  private void wrong(String field, Fault fault) {
    mistakes.add(new BatchMistake(number, field, fault));
  }
}
