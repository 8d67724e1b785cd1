package org.tipseal.crypto.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;

/** Holds what PROTOCOL.md quotes against the code and the vectors. */
class ProtocolDocumentTest {
  /** {@code name = value}, {@code name = start…end (n bytes)}. */
  private static final Pattern QUOTED =
      Pattern.compile("(?m)^(\\w+) += ([^\\s…]+)(?:…(\\w+) \\((\\d+) bytes\\))?$");

  /** {@code | offset | bytes | …}, {@code | offset | start…end | …}. */
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (\\d+) \\| ([0-9a-f ]+)(?:…([0-9a-f]+))? \\|");

  /** Members that the example tells in words, or that its text begins with. */
  private static final Set<String> TOLD = Set.of("about", "agency", "epoch");

  private static String document;

  @BeforeAll
  static void read() throws IOException {
    document = Files.readString(Path.of("PROTOCOL.md"));
  }

  @Test
  void everyDefectIsListed() {
    Set<String> listed =
        quotes(section("12. Defects"), "`([a-z-]+)`")
            .map(match -> match.group(1))
            .collect(Collectors.toSet());
    Set<String> known =
        Arrays.stream(Defect.values()).map(Defect::wireName).collect(Collectors.toSet());

    assertEquals(known, listed);
  }

  @Test
  void theWorkedExampleQuotesItsVector() throws IOException {
    Path file = Vectors.FOLDER.resolve("worked-example/report.json");
    var json = new ObjectMapper().readTree(Files.readAllBytes(file));
    Vector vector = new Vector(json);
    Set<String> quoted = new TreeSet<>(TOLD);
    QUOTED
        .matcher(section("13. Worked example"))
        .results()
        .forEach(
            match -> {
              quoted.add(match.group(1));
              assertQuote(vector, match);
            });

    Set<String> members = new TreeSet<>();
    json.fieldNames().forEachRemaining(members::add);
    assertEquals(members, quoted);
  }

  @Test
  void theTableCoversTheEnvelope() throws IOException {
    Path file = Vectors.FOLDER.resolve("worked-example/report.json");
    byte[] envelope =
        new Vector(new ObjectMapper().readTree(Files.readAllBytes(file))).b64u("envelope");
    String hex = Bytes.hex(envelope);
    MatchResult[] rows =
        ROW.matcher(section("13. Worked example")).results().toArray(MatchResult[]::new);

    assertEquals(10, rows.length);
    for (int i = 0; i < rows.length; i++) {
      int start = 2 * Integer.parseInt(rows[i].group(1));
      int end = i + 1 < rows.length ? 2 * Integer.parseInt(rows[i + 1].group(1)) : hex.length();
      String field = hex.substring(start, end);
      String quoted = rows[i].group(2).replace(" ", "");
      if (rows[i].group(3) == null) {
        assertEquals(field, quoted);
      } else {
        assertTrue(field.startsWith(quoted), quoted);
        assertTrue(field.endsWith(rows[i].group(3)), rows[i].group(3));
      }
    }
  }

  private static void assertQuote(Vector vector, MatchResult match) {
    String value = vector.text(match.group(1));
    if (match.group(3) == null) {
      assertEquals(value, match.group(2));
    } else {
      byte[] bytes =
          value.length() == 128 ? vector.hex(match.group(1)) : vector.b64u(match.group(1));
      String hex = Bytes.hex(bytes);
      assertTrue(hex.startsWith(match.group(2)), match.group(1));
      assertTrue(hex.endsWith(match.group(3)), match.group(1));
      assertEquals(Integer.parseInt(match.group(4)), bytes.length);
    }
  }

  private static Stream<MatchResult> quotes(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results();
  }

  private static String section(String title) {
    int start = document.indexOf("\n## " + title + "\n");
    assertTrue(start >= 0, title);
    int end = document.indexOf("\n## ", start + 1);
    return document.substring(start, end < 0 ? document.length() : end);
  }
}
