package org.tipseal.report.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.report.Vectors;

/** What the web client finds in a text, and makes of an identifier, is the same here. */
class IdentifierVectorsTest {
  static Stream<Vectors.Case> identifiers() {
    return Vectors.cases("identifiers");
  }

  static Stream<Vectors.Case> personalData() {
    return Vectors.cases("personal-data");
  }

  static Stream<Vectors.Case> fileNames() {
    return Vectors.cases("file-names");
  }

  @ParameterizedTest
  @MethodSource("identifiers")
  void bringsSpellingsToOne(Vectors.Case one) {
    Scheme scheme = Scheme.valueOf(one.text("scheme"));
    NormalIdentifier normal = scheme.normalise(one.text("spelling"));

    assertEquals(one.text("value"), normal.value());
    assertEquals(Set.copyOf(one.texts("keys")), normal.keys());
    assertEquals(one.text("oddity"), normal.oddity().map(Oddity::name).orElse(""));
    assertEquals(normal, scheme.normalise(normal.value()));
  }

  @ParameterizedTest
  @MethodSource("personalData")
  void findsPersonalData(Vectors.Case one) {
    String text = one.text("text");
    List<String> expected =
        StreamSupport.stream(one.json().path("found").spliterator(), false)
            .map(found -> found.path(0).asText() + " " + found.path(1).asText())
            .toList();

    assertEquals(
        expected,
        PersonalData.find(text).stream()
            .map(hit -> hit.kind() + " " + text.substring(hit.start(), hit.end()))
            .toList());
  }

  @ParameterizedTest
  @MethodSource("fileNames")
  void findsUserNames(Vectors.Case one) {
    assertEquals(
        Optional.of(one.text("user")).filter(user -> !user.isEmpty()),
        UserName.in(one.text("file")));
  }

  @Test
  void aHostileFileNameTakesNoTime() {
    for (String part : List.of("张三的", "X's ", "简历-", "Aa Bb CV ", "的", "wxid_", "/home/", "a")) {
      assertTimeout(Duration.ofSeconds(2), () -> UserName.in(part.repeat(3_000)), part);
    }
  }
}
