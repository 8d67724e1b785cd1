package org.tipseal.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.tipseal.report.Messages;

/** The project's own tables and schemas, which are in the jar. */
final class Resources {
  private static final String ROOT = "/org/tipseal/report/";

  private Resources() {}

  static JsonNode table(String name) {
    return tree(name + ".json");
  }

  static JsonNode schema(String name) {
    return tree("schema/" + name + ".schema.json");
  }

  /** The sentences in which mistakes are told before an agency's own are known to be whole. */
  static Messages messages() {
    return Tables.messages(table("messages"));
  }

  private static JsonNode tree(String path) {
    try (InputStream in = Resources.class.getResourceAsStream(ROOT + path)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + path);
      }
      return Json.MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar holds a broken " + path, e);
    }
  }
}
