package org.tipseal.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tipseal.report.Label;
import org.tipseal.report.Messages;
import org.tipseal.report.Problem;

/**
 * Holds a charter as a person has edited it against its schema and the agency's tables: channels of
 * kinds that there are, notices for categories that there are, no id twice, no end before its
 * beginning. Places are JSON pointers into the charter.
 */
public final class CharterCheck {
  /** What of a charter the tables know about. */
  private static final List<String> PARTS = List.of("channels", "notices");

  private CharterCheck() {}

  /**
   * Checks a charter.
   *
   * @param charter the JSON text
   * @param tables the agency's tables, by name
   * @return all mistakes; empty if there is none
   */
  public static List<Problem> check(byte[] charter, Map<String, JsonNode> tables) {
    Messages messages = Resources.messages();
    JsonNode tree;
    try {
      tree = Json.parse(charter, messages);
    } catch (UnreadableJson e) {
      return List.of(e.problem());
    }
    List<Problem> problems = new ArrayList<>(SchemaCheck.check("charter", tree, messages));
    Map<String, JsonNode> both = new LinkedHashMap<>(tables);
    PARTS.forEach(part -> both.put(part, part(tree, part)));
    Mistakes mistakes = new Mistakes(messages);
    References.check(both, mistakes);
    TableRules.check(both, mistakes);
    Set<String> files = Set.of(DomainLoader.file("channels"), DomainLoader.file("notices"));
    mistakes.problems().stream()
        .filter(problem -> files.contains(problem.file()))
        .map(problem -> problem.inFile(""))
        .forEach(problems::add);
    return problems;
  }

  /**
   * Holds a charter against the one in force.
   *
   * @param charter the JSON text, without mistakes
   * @param inForce the JSON text of the one in force
   * @return errors where it cannot follow that one, warnings where it takes something away
   */
  public static List<Problem> compare(byte[] charter, byte[] inForce) {
    Messages messages = Resources.messages();
    JsonNode tree;
    JsonNode present;
    try {
      tree = Json.parse(charter, messages);
      present = Json.parse(inForce, messages);
    } catch (UnreadableJson e) {
      return List.of(e.problem());
    }
    List<Problem> problems = new ArrayList<>();
    if (!tree.path("agency").equals(present.path("agency"))) {
      problems.add(Problem.error("charter.agency", "/agency", say(messages, "agency", "")));
    }
    long next = present.path("serial").asLong() + 1;
    if (tree.path("serial").asLong() < next) {
      problems.add(Problem.error("charter.serial", "/serial", say(messages, "serial", "" + next)));
    }
    if (!tree.path("identityKey").equals(present.path("identityKey"))) {
      problems.add(
          Problem.warning(
              "charter.identity-changed", "/identityKey", say(messages, "identity-changed", "")));
    }
    removed(tree, present)
        .forEach(
            id ->
                problems.add(
                    Problem.warning(
                        "charter.channel-removed",
                        "/channels",
                        say(messages, "channel-removed", id))));
    return problems;
  }

  /**
   * The channels that a charter no longer has.
   *
   * @param charter the JSON text, without mistakes
   * @param inForce the JSON text of the one in force
   * @return their ids
   */
  public static List<String> removedChannels(byte[] charter, byte[] inForce) {
    Messages messages = Resources.messages();
    try {
      return removed(Json.parse(charter, messages), Json.parse(inForce, messages));
    } catch (UnreadableJson e) {
      return List.of();
    }
  }

  /**
   * Warns that a removed channel has cases that are not finished, and says what becomes of them.
   */
  public static Problem openCases(String channel, long count) {
    String code = "charter.channel-cases";
    Map<String, String> values = Map.of("given", channel, "count", Long.toString(count));
    return Problem.warning(code, "/channels", Resources.messages().text(code, values));
  }

  private static List<String> removed(JsonNode charter, JsonNode inForce) {
    Set<String> kept = new HashSet<>();
    Places.each(charter, "/channels/*/id", (at, id) -> kept.add(id.asText()));
    List<String> removed = new ArrayList<>();
    Places.each(inForce, "/channels/*/id", (at, id) -> removed.add(id.asText()));
    removed.removeAll(kept);
    return removed;
  }

  private static Label say(Messages messages, String code, String given) {
    return messages.text("charter." + code, Map.of("given", given));
  }

  private static JsonNode part(JsonNode charter, String name) {
    if (!charter.has(name)) {
      return MissingNode.getInstance();
    }
    ObjectNode table = Json.MAPPER.createObjectNode();
    table.set(name, charter.get(name));
    return table;
  }
}
