package org.tipseal.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.tipseal.report.CharterChange;
import org.tipseal.report.CharterChange.Kind;
import org.tipseal.report.Label;
import org.tipseal.report.Messages;

/**
 * What a charter changes against the one before it: the agency's own texts and promises, then
 * channel by channel and notice by notice, each found again by its id. Number and day, which every
 * charter changes, are left out.
 */
public final class CharterChanges {
  private static final Set<String> EVERY_TIME = Set.of("v", "serial", "issued");
  private static final Set<String> LISTS = Set.of("channels", "notices");

  private final Messages messages = Resources.messages();
  private final List<CharterChange> changes = new ArrayList<>();

  private CharterChanges() {}

  /**
   * Finds them.
   *
   * @param before a charter's JSON text, without mistakes
   * @param after another's
   * @return all of them, in the order of the later charter; what was removed from a list comes last
   */
  public static List<CharterChange> between(byte[] before, byte[] after) {
    CharterChanges found = new CharterChanges();
    try {
      found.compare(Json.parse(before, found.messages), Json.parse(after, found.messages));
    } catch (UnreadableJson e) {
      throw new IllegalArgumentException("a charter that is no JSON", e);
    }
    return List.copyOf(found.changes);
  }

  private void compare(JsonNode before, JsonNode after) {
    Label agency = messages.text("charter.part.agency", Map.of());
    members(before, after).stream()
        .filter(name -> !EVERY_TIME.contains(name) && !LISTS.contains(name))
        .forEach(name -> member("", agency, name, before.path(name), after.path(name)));
    list("channels", "channel", "name", before, after);
    list("notices", "notice", "title", before, after);
  }

  private void list(String list, String part, String name, JsonNode before, JsonNode after) {
    Map<String, Integer> was = places(before.path(list));
    Map<String, Integer> is = places(after.path(list));
    is.forEach(
        (id, index) -> {
          JsonNode now = after.path(list).path(index);
          String place = "/" + list + "/" + index;
          Label what = part(part, now.path(name), id);
          if (was.containsKey(id)) {
            JsonNode then = before.path(list).path(was.get(id));
            members(then, now)
                .forEach(each -> member(place, what, each, then.path(each), now.path(each)));
          } else {
            add(Kind.ADDED, place, what, Optional.empty(), Optional.empty());
          }
        });
    was.forEach(
        (id, index) -> {
          if (!is.containsKey(id)) {
            JsonNode then = before.path(list).path(index);
            Label what = part(part, then.path(name), id);
            add(Kind.REMOVED, "/" + list, what, Optional.empty(), Optional.empty());
          }
        });
    if (!common(was, is).equals(common(is, was))) {
      Label order = messages.text("charter.order." + list, Map.of());
      add(Kind.MOVED, "/" + list, order, Optional.empty(), Optional.empty());
    }
  }

  private void member(String place, Label of, String name, JsonNode before, JsonNode after) {
    Map<String, String> was = texts(before);
    Map<String, String> is = texts(after);
    Set<String> keys = new LinkedHashSet<>(is.keySet());
    keys.addAll(was.keySet());
    for (String key : keys) {
      Optional<String> then = Optional.ofNullable(was.get(key));
      Optional<String> now = Optional.ofNullable(is.get(key));
      if (!then.equals(now)) {
        Kind kind = then.isEmpty() ? Kind.ADDED : now.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        add(kind, place + "/" + name, joined(of, named(name, key)), then, now);
      }
    }
  }

  private void add(
      Kind kind, String place, Label what, Optional<String> before, Optional<String> after) {
    changes.add(new CharterChange(kind, place, what, before, after));
  }

  /** A member's name, and which part of it. */
  private Label named(String name, String key) {
    Label member = messages.text("charter.member." + name, Map.of());
    if (key.isEmpty()) {
      return member;
    }
    String last = key.substring(key.lastIndexOf('/') + 1);
    String above = key.substring(0, Math.max(0, key.length() - last.length() - 1));
    boolean language = last.equals("zh") || last.equals("en");
    Label step = language ? messages.text("charter.language." + last, Map.of()) : plain(last);
    return new Label(
        member.zh() + steps(above) + " " + step.zh(), member.en() + steps(above) + " " + step.en());
  }

  private static String steps(String path) {
    return path.isEmpty() ? "" : " " + path.substring(path.startsWith("/") ? 1 : 0);
  }

  /** What a channel or a notice is called. */
  private Label part(String part, JsonNode name, String id) {
    String code = "charter.part." + part;
    return new Label(
        messages.text(code, Map.of("given", name.path("zh").asText(id))).zh(),
        messages.text(code, Map.of("given", name.path("en").asText(id))).en());
  }

  private static Label joined(Label of, Label member) {
    return new Label(of.zh() + " · " + member.zh(), of.en() + " · " + member.en());
  }

  private static Label plain(String text) {
    return new Label(text, text);
  }

  /** The index of each entry by its id. */
  private static Map<String, Integer> places(JsonNode list) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < list.size(); i++) {
      places.put(list.get(i).path("id").asText(), i);
    }
    return places;
  }

  private static List<String> common(Map<String, Integer> these, Map<String, Integer> others) {
    return these.keySet().stream().filter(others::containsKey).toList();
  }

  private static Set<String> members(JsonNode before, JsonNode after) {
    Set<String> names = new LinkedHashSet<>();
    after.fieldNames().forEachRemaining(names::add);
    before.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Every text below a member by where it stands: by code in a list that has codes. */
  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    gather(node, "", texts);
    return texts;
  }

  private static void gather(JsonNode node, String at, Map<String, String> texts) {
    if (node instanceof MissingNode) {
      return;
    }
    if (node.isObject()) {
      node.properties().forEach(e -> gather(e.getValue(), at + "/" + e.getKey(), texts));
    } else if (node.isArray() && node.path(0).isObject()) {
      for (int i = 0; i < node.size(); i++) {
        gather(node.get(i), at + "/" + node.get(i).path("code").asText("" + (i + 1)), texts);
      }
    } else if (node.isArray()) {
      texts.put(
          at,
          StreamSupport.stream(node.spliterator(), false)
              .map(JsonNode::asText)
              .collect(Collectors.joining(", ")));
    } else {
      texts.put(at, node.asText());
    }
  }
}
