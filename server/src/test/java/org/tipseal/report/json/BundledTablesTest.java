package org.tipseal.report.json;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.report.Category;
import org.tipseal.report.Domain;

class BundledTablesTest {
  private static final Set<String> CATEGORIES =
      Set.of(
          "HE-01", "HE-02", "HE-03", "HE-04", "HE-05", "HE-06", "HE-07", "HE-08", "BG-01", "BG-02",
          "BG-03", "BG-04", "BG-05", "BG-06", "BG-07", "BG-08", "BG-09", "PI-01", "PI-02", "PI-03",
          "PI-04", "FN-01", "FN-02", "FN-03", "FN-04", "FR-01", "FR-02", "FR-03", "FR-04", "FR-05",
          "RG-01", "RG-02", "RG-03", "RG-04", "RG-05", "PR-01", "PR-02", "PR-03", "OT-99");

  private final Domain domain = DomainLoader.bundled();

  static Stream<String> tables() {
    return Tables.NAMES.stream();
  }

  static Stream<String> schemas() {
    return Stream.concat(tables(), Stream.of("common", "report"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void fitsItsSchema(String table) {
    assertEquals(List.of(), SchemaCheck.check(table, Resources.table(table), Resources.messages()));
  }

  @Test
  void tablesFitEachOther() {
    assertEquals(List.of(), DomainLoader.check(DomainLoader.bundledTrees(), Resources.messages()));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void schemaIsValidDraft202012(String schema) {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    var metaSchema =
        registry.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertEquals(List.of(), metaSchema.validate(Resources.schema(schema)));
  }

  @Test
  void thePublishedSchemaOfAReportStandsAlone() {
    walk(
        Resources.schema("report"),
        node -> assertTrue(node.path("$ref").asText("#").startsWith("#"), node::toString));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void schemaNamesOnlyMessagesThatExist(String schema) {
    List<String> names = new ArrayList<>();
    walk(Resources.schema(schema), node -> names.add(node.path("x-message").asText("")));
    names.removeIf(String::isEmpty);

    names.forEach(name -> assertTrue(Resources.table("messages").has(name), name));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyLabelIsInBothLanguages(String table) {
    List<JsonNode> labels = new ArrayList<>();
    walk(
        Resources.table(table),
        node -> {
          if (node.has("zh") || node.has("en")) {
            labels.add(node);
          }
        });

    assertFalse(labels.isEmpty());
    for (JsonNode label : labels) {
      assertAll(
          label.toString(),
          () -> assertEquals(2, label.size()),
          () -> assertFalse(label.path("zh").asText().isBlank()),
          () -> assertFalse(label.path("en").asText().isBlank()));
      if (!table.equals("messages")) {
        assertTrue(isChinese(label.path("zh").asText()), label::toString);
        assertFalse(isChinese(label.path("en").asText()), label::toString);
      }
    }
  }

  @Test
  void holdsEveryCategoryAndNoOther() {
    assertEquals(
        new TreeSet<>(CATEGORIES),
        new TreeSet<>(domain.categories().stream().map(Category::code).toList()));
  }

  @Test
  void organisedCrimeCategoriesDescribeWhatBelongsToThem() {
    domain.categories().stream()
        .filter(category -> category.group().equals("HE"))
        .forEach(category -> assertTrue(category.description().zh().length() > 15));
  }

  private static boolean isChinese(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  private static void walk(JsonNode node, Consumer<JsonNode> visit) {
    visit.accept(node);
    node.forEach(child -> walk(child, visit));
  }
}
