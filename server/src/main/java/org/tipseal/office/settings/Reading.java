package org.tipseal.office.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tipseal.report.Label;

/** Reads an input to its end and collects everything that is wrong with it. */
final class Reading {
  private final List<Mistake> mistakes = new ArrayList<>();

  void wrong(String place, String zh, String en) {
    mistakes.add(new Mistake(place, zh, en));
  }

  /** Throws if anything was wrong. */
  void end() throws SettingsRefusedException {
    if (!mistakes.isEmpty()) {
      throw new SettingsRefusedException(mistakes);
    }
  }

  /** Says which members are unknown or missing. */
  void members(JsonNode node, String place, Set<String> known) {
    if (!node.isObject()) {
      wrong(place, "此处应为一个对象。", "This should be an object.");
      return;
    }
    Iterator<String> names = node.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!known.contains(name)) {
        wrong(place + "/" + pointer(name), "没有此设置项。", "There is no such setting.");
      }
    }
    for (String name : known) {
      if (!node.has(name)) {
        wrong(place + "/" + name, "缺少此项。", "This is missing.");
      }
    }
  }

  /** A list of different values; those that are wrong are named and left out. */
  <T> Set<T> set(JsonNode list, String place, int max, Function<String, Optional<T>> value) {
    Set<T> values = new HashSet<>();
    if (list.isMissingNode()) {
      return values;
    }
    if (!list.isArray()) {
      wrong(place, "此处应为一个列表。", "This should be a list.");
      return values;
    }
    if (list.size() > max) {
      wrong(place, "最多 " + max + " 项。", "There can be " + max + " at most.");
      return values;
    }
    for (int i = 0; i < list.size(); i++) {
      String here = place + "/" + i;
      Optional<T> read =
          list.get(i).isTextual() ? value.apply(list.get(i).asText()) : Optional.empty();
      if (read.isEmpty()) {
        wrong(here, "此值无效。", "This value is none of the possible ones.");
      } else if (!values.add(read.get())) {
        wrong(here, "此值重复。", "This value stands here twice.");
      }
    }
    return values;
  }

  /** A text of 1 to so many characters. */
  String text(JsonNode node, String place, int max) {
    String text = node.asText("").strip();
    if (node.isMissingNode()) {
      return text;
    }
    if (!node.isTextual() || text.isEmpty() || text.codePointCount(0, text.length()) > max) {
      wrong(place, "应为 1 至 " + max + " 个字符。", "This should have 1 to " + max + " characters.");
    }
    return text;
  }

  /** A text in both languages. */
  Label label(JsonNode node, String place, int max) {
    if (!node.isMissingNode()) {
      members(node, place, Set.of("zh", "en"));
    }
    return new Label(
        text(node.path("zh"), place + "/zh", max), text(node.path("en"), place + "/en", max));
  }

  static String pointer(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
