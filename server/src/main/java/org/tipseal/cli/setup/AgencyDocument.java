package org.tipseal.cli.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.tipseal.crypto.profile.RootFingerprint;

/**
 * What an agency says in the reporter's page: {@code agency.json}. Everything in it is public.
 *
 * @param fingerprint of its root key
 * @param exit where the page's quick exit leads, https
 * @param drops where a page that was saved reaches the drop; the best first
 * @param tables all tables of the agency as JSON, by name
 */
record AgencyDocument(
    RootFingerprint fingerprint, String exit, List<String> drops, Map<String, JsonNode> tables) {
  /** The tables that the page works with, whole. */
  private static final List<String> WHOLE =
      List.of("categories", "form", "routing", "filing", "identifiers", "statuses");

  /** Of the messages the page needs those that stand beside a field. */
  private static final String WARNING = "warning.";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Copies the tables. */
  AgencyDocument {
    drops = List.copyOf(drops);
    tables = Map.copyOf(tables);
  }

  /** The JSON text. */
  byte[] toBytes() {
    ObjectNode document = JSON.createObjectNode();
    document.put("fingerprint", fingerprint.toString());
    document.put("exit", exit);
    ArrayNode reached = document.putArray("drops");
    drops.forEach(reached::add);
    ObjectNode shown = document.putObject("tables");
    WHOLE.forEach(name -> shown.set(name, tables.get(name)));
    ObjectNode messages = shown.putObject("messages");
    tables
        .get("messages")
        .properties()
        .forEach(
            message -> {
              if (message.getKey().startsWith(WARNING)) {
                messages.set(message.getKey(), message.getValue());
              }
            });
    try {
      return JSON.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that cannot be written", e);
    }
  }
}
