package org.tipseal.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.tipseal.report.Category;
import org.tipseal.report.ChannelInfo;
import org.tipseal.report.ClockRule;
import org.tipseal.report.Clocks;
import org.tipseal.report.Domain;
import org.tipseal.report.Filing;
import org.tipseal.report.Form;
import org.tipseal.report.IdentifierKind;
import org.tipseal.report.Label;
import org.tipseal.report.Messages;
import org.tipseal.report.Notice;
import org.tipseal.report.Option;
import org.tipseal.report.Routing;
import org.tipseal.report.StatusMachine;
import org.tipseal.report.WorkingCalendar;

/** Makes the records out of tables that passed their schemas. */
final class Tables {
  /** The tables' names, in the order in which their mistakes are told. */
  static final List<String> NAMES =
      List.of(
          "categories",
          "routing",
          "form",
          "filing",
          "identifiers",
          "statuses",
          "clocks",
          "calendar",
          "notices",
          "channels",
          "messages");

  private Tables() {}

  static Domain domain(Map<String, JsonNode> trees) {
    CategoryTable categories = read(trees, "categories", CategoryTable.class);
    return new Domain(
        categories.groups(),
        categories.categories(),
        read(trees, "routing", Routing.class),
        read(trees, "form", Form.class),
        read(trees, "filing", Filing.class),
        read(trees, "identifiers", IdentifierTable.class).kinds(),
        read(trees, "statuses", StatusMachine.class),
        new Clocks(
            read(trees, "clocks", ClockTable.class).clocks(),
            read(trees, "calendar", WorkingCalendar.class)),
        read(trees, "notices", NoticeTable.class).notices(),
        read(trees, "channels", ChannelTable.class).channels(),
        messages(trees.get("messages")));
  }

  static Messages messages(JsonNode tree) {
    return new Messages(
        Json.MAPPER.convertValue(
            tree,
            Json.MAPPER.getTypeFactory().constructMapType(Map.class, String.class, Label.class)));
  }

  private static <T> T read(Map<String, JsonNode> trees, String name, Class<T> type) {
    return Json.MAPPER.convertValue(trees.get(name), type);
  }

  private record CategoryTable(List<Option> groups, List<Category> categories) {}

  private record IdentifierTable(List<IdentifierKind> kinds) {}

  private record ClockTable(List<ClockRule> clocks) {}

  private record NoticeTable(List<Notice> notices) {}

  private record ChannelTable(List<ChannelInfo> channels) {}
}
