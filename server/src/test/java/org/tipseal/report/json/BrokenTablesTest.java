package org.tipseal.report.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.report.Problem;

/** An agency's own files with mistakes; {@code broken-tables.json} names each by its defect. */
class BrokenTablesTest {
  @TempDir Path folder;

  static Stream<Defect> defects() {
    return Patched.cases("broken-tables.json").map(Defect::new);
  }

  record Defect(JsonNode json) {
    @Override
    public String toString() {
      return json.path("name").asText();
    }
  }

  @ParameterizedTest
  @MethodSource("defects")
  void isRefusedWithEveryMistakeAndItsPlace(Defect defect) throws IOException {
    for (JsonNode change : defect.json().path("changes")) {
      String table = change.path("table").asText();
      JsonNode broken = Patched.apply(Resources.table(table), change);
      Files.write(folder.resolve(table + ".json"), Json.MAPPER.writeValueAsBytes(broken));
    }

    DomainException refusal =
        assertThrows(DomainException.class, () -> DomainLoader.folder(folder));

    assertEquals(expected(defect.json()), found(refusal.problems()));
    refusal.problems().forEach(BrokenTablesTest::isASentence);
  }

  @Test
  void anAgencysOwnFileReplacesOneTable() throws Exception {
    JsonNode clocks = Resources.table("clocks").deepCopy();
    ((ObjectNode) clocks.at("/clocks/3")).put("amount", 20);
    Files.write(folder.resolve("clocks.json"), Json.MAPPER.writeValueAsBytes(clocks));
    Files.writeString(folder.resolve("README.txt"), "left alone");

    assertEquals(20, DomainLoader.folder(folder).clocks().clock("FEEDBACK").amount());
    assertEquals(39, DomainLoader.folder(folder).categories().size());
  }

  @Test
  void aBuiltInTableThatNoLongerFitsIsCalledSo() throws Exception {
    ObjectNode filing = Resources.table("filing").deepCopy();
    filing.withArray("/flags").remove(5);
    Files.write(folder.resolve("filing.json"), Json.MAPPER.writeValueAsBytes(filing));

    DomainException refusal =
        assertThrows(DomainException.class, () -> DomainLoader.folder(folder));

    assertEquals(
        "routing.json (built in)#/rules/9/when/filingFlags/5:"
            + " There is no filing flag “DYNAMIC_DOMAIN”.",
        refusal.getMessage());
  }

  @Test
  void brokenSyntaxIsToldWithItsLineBesideTheMistakesOfOtherFiles() throws Exception {
    Files.writeString(folder.resolve("routing.json"), "{\n  \"kinds\": [,\n");
    Files.writeString(folder.resolve("calendar.json"), "{\"weekend\": 6}");

    DomainException refusal =
        assertThrows(DomainException.class, () -> DomainLoader.folder(folder));

    assertTrue(
        refusal.getMessage().contains("routing.json: This is no valid JSON near line 2"),
        refusal.getMessage());
    assertTrue(refusal.getMessage().contains("calendar.json#/weekend: "), refusal.getMessage());
  }

  @Test
  void namesTwiceTrailingTextOtherEncodingsAndEmptyFilesAreRefused() throws Exception {
    assertEquals("json.twice", refuse("{\"clocks\": [], \"clocks\": []}".getBytes(UTF_8)));
    assertEquals("json.syntax", refuse("{} {}".getBytes(UTF_8)));
    assertEquals("json.encoding", refuse("{\"a\": \"卡盟\"}".getBytes(UTF_16)));
    assertEquals("json.empty", refuse(new byte[0]));
    assertEquals("json.syntax", refuse("[".repeat(100_000).getBytes(UTF_8)));
  }

  @Test
  void anUnknownFileIsRefusedWithTheNamesOfTheOthers() throws Exception {
    Files.writeString(folder.resolve("categorys.json"), "{}");

    DomainException refusal =
        assertThrows(DomainException.class, () -> DomainLoader.folder(folder));

    assertTrue(refusal.getMessage().contains("categories.json"), refusal.getMessage());
  }

  @Test
  void aMissingFolderIsRefused() {
    assertThrows(DomainException.class, () -> DomainLoader.folder(folder.resolve("nowhere")));
  }

  private String refuse(byte[] clocks) throws IOException {
    Files.write(folder.resolve("clocks.json"), clocks);
    List<Problem> problems =
        assertThrows(DomainException.class, () -> DomainLoader.folder(folder)).problems();
    assertEquals(1, problems.size());
    return problems.get(0).code();
  }

  private static Set<String> expected(JsonNode defect) {
    Set<String> lines = new TreeSet<>();
    StreamSupport.stream(defect.path("expect").spliterator(), false)
        .map(JsonNode::asText)
        .forEach(lines::add);
    return lines;
  }

  private static Set<String> found(List<Problem> problems) {
    Set<String> lines = new TreeSet<>();
    problems.forEach(
        p -> lines.add(p.code() + " " + p.file().replace(" (built in)", "") + "#" + p.pointer()));
    return lines;
  }

  private static void isASentence(Problem problem) {
    assertFalse(problem.line("zh").isBlank());
    assertTrue(problem.message().en().endsWith("."), problem.message().en());
    assertFalse(problem.message().en().matches(".*(regex|schema ).*"), problem.message().en());
  }
}
