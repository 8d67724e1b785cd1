package org.tipseal.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Finds all places of a document that a path such as {@code /rules/*}{@code /to} stands for. */
final class Places {
  private Places() {}

  /**
   * Visits what a path stands for; what is missing or of another type is passed over.
   *
   * @param path names divided by slashes; a star stands for every entry of a list or object
   * @param visit gets each place's JSON pointer and value
   */
  static void each(JsonNode document, String path, BiConsumer<String, JsonNode> visit) {
    List<String> steps = List.of(path.substring(1).split("/", -1));
    each(document, "", steps, visit);
  }

  private static void each(
      JsonNode node, String pointer, List<String> steps, BiConsumer<String, JsonNode> visit) {
    if (node.isMissingNode()) {
      return;
    }
    if (steps.isEmpty()) {
      visit.accept(pointer, node);
      return;
    }
    List<String> rest = steps.subList(1, steps.size());
    String step = steps.get(0);
    if (!step.equals("*")) {
      each(node.path(step), pointer + "/" + step, rest, visit);
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        each(node.get(i), pointer + "/" + i, rest, visit);
      }
    } else {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        each(field.getValue(), pointer + "/" + field.getKey(), rest, visit);
      }
    }
  }
}
