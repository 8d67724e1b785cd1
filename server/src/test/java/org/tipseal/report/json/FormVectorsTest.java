package org.tipseal.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.report.Problem;
import org.tipseal.report.ReportResult;
import org.tipseal.report.Vectors;

/**
 * The forms that the web client makes of its drafts are read here as they are meant, and with the
 * warnings that it shows.
 */
class FormVectorsTest {
  private final ReportReader reader = new ReportReader(DomainLoader.bundled());

  static Stream<Vectors.Case> cases() {
    return Stream.concat(Vectors.cases("drafts"), Vectors.cases("warnings"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFormOfThePageIsRead(Vectors.Case one) throws IOException {
    ObjectNode whole = one.json().path("form").deepCopy();
    if (one.json().has("contact")) {
      whole.set("contact", one.json().path("contact"));
    }

    ReportResult result = reader.read(Json.MAPPER.writeValueAsBytes(whole), Vectors.TODAY);

    assertEquals(one.texts("errors").stream().sorted().toList(), lines(result.errors()));
    assertEquals(one.texts("warnings").stream().sorted().toList(), lines(result.warnings()));
  }

  private static List<String> lines(List<Problem> problems) {
    return problems.stream().map(p -> p.code() + " " + p.pointer()).sorted().toList();
  }
}
