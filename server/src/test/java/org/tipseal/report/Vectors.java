package org.tipseal.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The cases that the web client's tests run too, so that both do the same on the same data. */
public final class Vectors {
  /** The day on which every report is read. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Vectors() {}

  /** One case, known by its name. */
  public record Case(JsonNode json) {
    public String text(String member) {
      return json.path(member).asText();
    }

    public List<String> texts(String member) {
      return stream(json.path(member)).map(JsonNode::asText).toList();
    }

    @Override
    public String toString() {
      return text("name");
    }
  }

  /** The cases of a file. Long texts are written as {@code {"repeat": …, "times": n}}. */
  public static Stream<Case> cases(String file) {
    try (InputStream in =
        Vectors.class.getResourceAsStream("/org/tipseal/report/vectors/" + file + ".json")) {
      return stream(expanded(MAPPER.readTree(in))).map(Case::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static JsonNode expanded(JsonNode value) {
    if (value instanceof ArrayNode array) {
      ArrayNode copy = MAPPER.createArrayNode();
      array.forEach(entry -> copy.add(expanded(entry)));
      return copy;
    }
    if (!(value instanceof ObjectNode object)) {
      return value;
    }
    if (object.has("repeat") && object.has("times")) {
      String text = object.path("repeat").asText().repeat(object.path("times").asInt());
      return MAPPER.getNodeFactory().textNode(text + object.path("end").asText());
    }
    ObjectNode copy = MAPPER.createObjectNode();
    object.properties().forEach(member -> copy.set(member.getKey(), expanded(member.getValue())));
    return copy;
  }
}
