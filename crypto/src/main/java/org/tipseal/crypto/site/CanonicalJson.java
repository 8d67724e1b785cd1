package org.tipseal.crypto.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one way to write a JSON value that WEBCAT signs: members in the order of their names, no
 * white space, and in texts only quotation marks and backslashes escaped (canonical JSON as OLPC
 * has it).
 */
final class CanonicalJson {
  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /**
   * Writes a value.
   *
   * @param value of objects, arrays, texts and whole numbers
   * @return UTF-8
   * @throws IllegalArgumentException if it holds anything else, or a control character, which could
   *     not stand unescaped
   */
  static byte[] write(JsonNode value) {
    CanonicalJson writer = new CanonicalJson();
    writer.add(value);
    return writer.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void add(JsonNode value) {
    if (value.isTextual()) {
      add(value.textValue());
    } else if (value.isIntegralNumber()) {
      out.append(value.asText());
    } else if (value.isArray()) {
      out.append('[');
      String between = "";
      for (JsonNode item : value) {
        out.append(between);
        add(item);
        between = ",";
      }
      out.append(']');
    } else if (value instanceof ObjectNode object) {
      add(object);
    } else {
      throw new IllegalArgumentException("no canonical form for " + value.getNodeType());
    }
  }

  private void add(ObjectNode object) {
    Map<String, JsonNode> members = new TreeMap<>();
    object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    out.append('{');
    Iterator<Map.Entry<String, JsonNode>> next = members.entrySet().iterator();
    while (next.hasNext()) {
      Map.Entry<String, JsonNode> member = next.next();
      add(member.getKey());
      out.append(':');
      add(member.getValue());
      out.append(next.hasNext() ? "," : "");
    }
    out.append('}');
  }

  private void add(String text) {
    if (text.chars().anyMatch(c -> c < ' ')) {
      throw new IllegalArgumentException("no canonical form for a control character");
    }
    out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }
}
