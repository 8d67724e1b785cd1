package org.tipseal.report.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Cases that are a good document with something changed: {@code set} and {@code remove}. */
final class Patched {
  private Patched() {}

  static Stream<JsonNode> cases(String file) {
    try (InputStream in = Patched.class.getResourceAsStream("/org/tipseal/report/" + file)) {
      return StreamSupport.stream(Json.MAPPER.readTree(in).spliterator(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy with values set at JSON pointers; the index after the last one appends. */
  static JsonNode apply(JsonNode good, JsonNode change) {
    JsonNode copy = good.deepCopy();
    for (Map.Entry<String, JsonNode> set : change.path("set").properties()) {
      JsonPointer place = JsonPointer.compile(set.getKey());
      JsonNode parent = copy.at(place.head());
      String last = place.last().getMatchingProperty();
      if (parent instanceof ObjectNode object) {
        object.set(last, set.getValue());
      } else if (parent instanceof ArrayNode array && Integer.parseInt(last) == array.size()) {
        array.add(set.getValue());
      } else {
        ((ArrayNode) parent).set(Integer.parseInt(last), set.getValue());
      }
    }
    for (JsonNode remove : change.path("remove")) {
      JsonPointer place = JsonPointer.compile(remove.asText());
      JsonNode parent = copy.at(place.head());
      if (parent instanceof ObjectNode object) {
        object.remove(place.last().getMatchingProperty());
      } else {
        ((ArrayNode) parent).remove(place.last().getMatchingIndex());
      }
    }
    return copy;
  }
}
