package org.tipseal.office.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Templates as JSON, as openapi.yaml describes them. They are stored in the same form. */
public final class TemplatesJson {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
  private static final int MAX = 200;
  private static final int MAX_LABEL = 60;
  private static final int MAX_TEXT = 2000;

  private TemplatesJson() {}

  /** Writes templates. */
  public static ObjectNode of(List<Template> templates) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putArray("templates");
    for (Template template : templates) {
      ObjectNode one = json.withArray("templates").addObject();
      one.put("id", template.id()).put("status", template.status());
      one.putObject("label").put("zh", template.label().zh()).put("en", template.label().en());
      one.putObject("text").put("zh", template.text().zh()).put("en", template.text().en());
    }
    return json;
  }

  /**
   * Reads templates.
   *
   * @param json as {@link #of} writes it
   * @param statuses the status codes that there are
   * @throws SettingsRefusedException with everything that is wrong
   */
  public static List<Template> read(JsonNode json, Set<String> statuses)
      throws SettingsRefusedException {
    Reading reading = new Reading();
    reading.members(json, "", Set.of("templates"));
    JsonNode list = json.path("templates");
    List<Template> templates = new ArrayList<>();
    if (!list.isMissingNode() && (!list.isArray() || list.size() > MAX)) {
      reading.wrong(
          "/templates",
          "此处应为至多 " + MAX + " 项的列表。",
          "This should be a list of at most " + MAX + ".");
    } else {
      Set<String> ids = new HashSet<>();
      for (int i = 0; i < list.size(); i++) {
        templates.add(template(reading, list.get(i), "/templates/" + i, statuses, ids));
      }
    }
    reading.end();
    return templates;
  }

  private static Template template(
      Reading reading, JsonNode json, String place, Set<String> statuses, Set<String> ids) {
    reading.members(json, place, Set.of("id", "status", "label", "text"));
    String id = json.path("id").asText("");
    if (json.has("id") && !ID.matcher(id).matches()) {
      reading.wrong(
          place + "/id",
          "应为 1 至 40 个小写字母、数字或短横线。",
          "This should be 1 to 40 small letters, digits and dashes.");
    } else if (!ids.add(id)) {
      reading.wrong(place + "/id", "此名称重复。", "Another template has this name.");
    }
    String status = json.path("status").asText("");
    if (json.has("status") && !statuses.contains(status)) {
      reading.wrong(place + "/status", "没有此状态。", "There is no such status.");
    }
    return new Template(
        id,
        status,
        reading.label(json.path("label"), place + "/label", MAX_LABEL),
        reading.label(json.path("text"), place + "/text", MAX_TEXT));
  }
}
