package org.tipseal.office.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What the list of cases shows of a report. A form is never refused for what it says: what is
 * missing or too long is shown empty or cut.
 *
 * @param channels the channels that it was sealed to, in the order of the envelope
 * @param category category code
 * @param region region code
 * @param mode how much of the reporter the agency gets to know
 * @param target whom or what it is about
 */
record ReportFacts(
    List<String> channels, String category, String region, String mode, String target) {
  private static final int MAX_CODE = 32;
  private static final int MAX_TARGET = 60;

  ReportFacts {
    channels = List.copyOf(channels);
  }

  static ReportFacts of(List<String> channels, ObjectNode form) {
    String target = form.path("target").asText("");
    if (target.isBlank()) {
      JsonNode first = form.path("identifiers").path(0);
      target = first.path("value").asText("");
    }
    String mode = text(form, "mode");
    return new ReportFacts(
        channels,
        text(form, "category"),
        text(form, "region"),
        mode.isEmpty() ? "anonymous" : mode,
        cut(target, MAX_TARGET));
  }

  private static String text(ObjectNode form, String name) {
    return cut(form.path(name).asText(""), MAX_CODE);
  }

  private static String cut(String text, int length) {
    return text.codePoints()
        .limit(length)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
