package org.tipseal.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tipseal.report.CharterChange;

/** What a charter changes is said whole, in words, and no more. */
class CharterChangesTest {
  private static final String CHARTER =
      """
      {"v": 1, "agency": "a", "serial": 1, "issued": "2026-01-01", "name": {"zh": "甲", "en": "A"}, "answerDays": 30,
       "channels": [{"id": "one", "name": {"zh": "一", "en": "One"}, "telephone": "1"},
                    {"id": "two", "name": {"zh": "二", "en": "Two"}, "telephone": "2", "validTo": "2026-02-01"}],
       "notices": [{"id": "n", "fictional": false, "title": {"zh": "通告", "en": "Notice"}, "categories": ["BG-01", "BG-02"],
                    "requirements": [{"code": "links", "required": true, "label": {"zh": "链接", "en": "links"}}]}]}
      """;

  @Test
  void numberAndDayAreNoChange() throws Exception {
    assertEquals(List.of(), changes(c -> c.put("serial", 2).put("issued", "2026-02-02")));
  }

  @Test
  void aTextIsNamedWithItsChannelAndBothOfItsValues() throws Exception {
    List<String> said = changes(c -> channel(c, 1).put("telephone", "3").remove("validTo"));
    assertEquals(
        List.of(
            "CHANGED /channels/1/telephone Channel “Two” · telephone [2] [3]",
            "REMOVED /channels/1/validTo Channel “Two” · last day [2026-02-01] []"),
        said);
  }

  @Test
  void aLanguageAndAnEntryOfAListAreNamed() throws Exception {
    List<String> said =
        changes(
            c -> {
              ((ObjectNode) c.at("/notices/0/requirements/0/label")).put("zh", "网址");
              ((ArrayNode) c.at("/notices/0/categories")).remove(0);
              c.put("answerDays", 20);
            });
    assertEquals(
        List.of(
            "CHANGED /answerDays Agency · days to answer [30] [20]",
            "CHANGED /notices/0/categories Notice “Notice” · categories [BG-01, BG-02] [BG-02]",
            "CHANGED /notices/0/requirements Notice “Notice” · what is asked for links/label (Chinese) [链接] [网址]"),
        said);
  }

  @Test
  void whatCameWentOrMovedIsSaidOnce() throws Exception {
    List<String> added =
        changes(c -> ((ArrayNode) c.get("channels")).add(channel(c, 0).deepCopy().put("id", "x")));
    assertEquals(List.of("ADDED /channels/2 Channel “One” [] []"), added);
    List<String> removed = changes(c -> ((ArrayNode) c.get("channels")).remove(0));
    assertEquals(List.of("REMOVED /channels Channel “One” [] []"), removed);
    List<String> moved =
        changes(
            c -> {
              ArrayNode channels = (ArrayNode) c.get("channels");
              channels.add(channels.remove(0));
            });
    assertEquals(List.of("MOVED /channels Order of the channels [] []"), moved);
  }

  @Test
  void everyMemberOfACharterHasAName() {
    Set<String> apart = Set.of("channels", "notices", "v", "serial", "issued");
    Set<String> names = new TreeSet<>();
    Resources.schema("charter").at("/properties").fieldNames().forEachRemaining(names::add);
    Resources.schema("charter")
        .at("/properties/channels/items/properties")
        .fieldNames()
        .forEachRemaining(names::add);
    Resources.schema("notices")
        .at("/properties/notices/items/properties")
        .fieldNames()
        .forEachRemaining(names::add);
    names.removeAll(apart);
    assertTrue(names.size() > 20, names.toString());
    names.removeIf(name -> Resources.messages().texts().containsKey("charter.member." + name));
    assertEquals(Set.of(), names);
  }

  private static ObjectNode channel(ObjectNode charter, int index) {
    return (ObjectNode) charter.get("channels").get(index);
  }

  private static List<String> changes(Consumer<ObjectNode> edit) throws Exception {
    ObjectNode edited = (ObjectNode) Json.MAPPER.readTree(CHARTER);
    edit.accept(edited);
    byte[] after = edited.toString().getBytes(StandardCharsets.UTF_8);
    return CharterChanges.between(CHARTER.getBytes(StandardCharsets.UTF_8), after).stream()
        .map(CharterChangesTest::line)
        .toList();
  }

  private static String line(CharterChange change) {
    return change.kind()
        + " "
        + change.place()
        + " "
        + change.what().en()
        + " ["
        + change.before().orElse("")
        + "] ["
        + change.after().orElse("")
        + "]";
  }
}
