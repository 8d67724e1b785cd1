package org.tipseal.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.Agency;
import org.tipseal.office.Arrivals;
import org.tipseal.office.TestReporter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.OfficerRecord;
import org.tipseal.office.officers.Role;

/** The queue and the cases, over HTTP, against a running office. */
class DeskCasesTest {
  @TempDir static Path folder;
  private static DeskFixture desk;
  private static Arrivals arrivals;

  @BeforeAll
  static void start() {
    desk = new DeskFixture(folder);
    arrivals = desk.arrivals();
  }

  @AfterAll
  static void stop() {
    arrivals.close();
    desk.close();
  }

  private static CaseId arrived(String facts) throws Exception {
    return arrivals.report(r -> r.payload(TestReporter.form(facts), List.of()));
  }

  private static String path(CaseId id) {
    return "/api/v1/cases/" + id.value();
  }

  private static OfficerRecord officer(String name, Role role, String channel) {
    return desk.officer(name, Set.of(role), Set.of(channel));
  }

  @Test
  void aCaseFromTheQueueToItsAnswer() throws Exception {
    CaseId id = arrived("平台发卡商户号 8899001122 收款");
    DeskClient handler = desk.signedIn(officer("陈一", Role.HANDLER, Agency.CYBER).id());
    JsonNode queue = handler.get("/api/v1/cases?status=S10&limit=200").json();
    assertTrue(queue.path("total").asInt() >= 1);
    assertTrue(queue.path("rows").findValuesAsText("id").contains(id.value()), queue.toString());
    assertTrue(queue.path("facets").path("status").has("S10"));

    JsonNode opened = handler.get(path(id)).json();
    assertEquals(id.value(), opened.path("row").path("id").asText());
    assertEquals("[\"S20\"]", opened.path("next").toString());
    assertEquals(204, handler.post(path(id) + "/taking").status());
    Map<String, Object> repeating = Map.of("status", "S20", "text", "商户号8899001122收到");
    DeskClient.Reply held = handler.post(path(id) + "/answers", repeating);
    assertEquals("text-repeats", held.problem());
    assertTrue(held.json().path("repeats").size() > 0);
    assertEquals(
        0,
        handler
            .post(path(id) + "/answers/check", Map.of("text", "已收到"))
            .json()
            .path("repeats")
            .size());
    JsonNode sent =
        handler.post(path(id) + "/answers", Map.of("status", "S20", "text", "已签收")).json();
    assertEquals(1, sent.path("number").asInt());
    JsonNode proposed =
        handler.post(path(id) + "/answers", Map.of("status", "S50", "detail", "D10")).json();
    assertTrue(proposed.path("proposed").asBoolean());

    DeskClient supervisor = desk.signedIn(officer("周审", Role.SUPERVISOR, Agency.CYBER).id());
    JsonNode waiting = supervisor.get("/api/v1/cases?only=proposed").json();
    assertTrue(waiting.path("rows").findValuesAsText("id").contains(id.value()));
    JsonNode proposal = supervisor.get(path(id)).json().path("proposal");
    assertEquals("S50", proposal.path("status").asText());
    assertEquals("D10", proposal.path("detail").asText());
    assertEquals("陈一", proposal.path("by").path("name").asText());
    assertEquals(204, supervisor.post(path(id) + "/proposal", Map.of("approved", true)).status());
    assertEquals("S50", handler.get(path(id)).json().path("row").path("status").asText());
  }

  @Test
  void whatIsOutOfReachIsTheSameAsNothingInEveryByte() throws Exception {
    CaseId id = arrived("some facts");
    DeskClient elsewhere = desk.signedIn(officer("吴外", Role.SUPERVISOR, Agency.HEI).id());
    CaseId unknown = new CaseId("0000000000000000");
    for (String what : List.of("", "/links")) {
      assertEquals(
          elsewhere.get(path(unknown) + what).text(), elsewhere.get(path(id) + what).text(), what);
      assertEquals(404, elsewhere.get(path(id) + what).status(), what);
    }
    for (String what : List.of("/taking", "/recusal", "/extension")) {
      assertEquals(
          elsewhere.post(path(unknown) + what).text(), elsewhere.post(path(id) + what).text());
    }
    Map<String, Object> body = Map.of("channel", Agency.HEI, "tellWhere", false);
    assertEquals("case-not-found", elsewhere.post(path(id) + "/transfer", body).problem());
    assertEquals(0, elsewhere.get("/api/v1/cases").json().path("total").asInt());
  }

  @Test
  void aCaseIsHandedToAnotherChannel() throws Exception {
    CaseId id = arrived("some facts");
    DeskClient first = desk.signedIn(officer("赵甲", Role.SUPERVISOR, Agency.CYBER).id());
    DeskClient second = desk.signedIn(officer("赵乙", Role.SUPERVISOR, "hei").id());
    first.post(path(id) + "/answers", Map.of("status", "S20"));
    Map<String, Object> body =
        Map.of("channel", Agency.HEI, "tellWhere", false, "note", "please take it");
    assertFalse(first.post(path(id) + "/transfer", body).json().path("proposed").asBoolean());
    assertEquals("case-not-found", first.get(path(id)).problem());
    JsonNode stub =
        first.get("/api/v1/cases?finished=true&status=S40&limit=200").json().path("rows").get(0);
    assertEquals(Agency.HEI, stub.path("transferred").path("to").asText());
    assertEquals("", stub.path("target").asText());
    // To be found by a word, or by an id, would tell the first channel that it is in the case.
    String search = "/api/v1/cases?finished=true&q=" + id;
    assertEquals(1, second.get(search).json().path("total").asInt());
    assertEquals(0, first.get(search).json().path("total").asInt());
    JsonNode moved = second.get(path(id)).json();
    assertEquals(Agency.HEI, moved.path("row").path("channel").asText());
    assertEquals("please take it", moved.path("transfers").get(0).path("note").asText());
  }

  @Test
  void settingsAreReadChangedAndRefusedWithEveryMistake() {
    DeskClient administrator = desk.signedIn(Role.SYSTEM_ADMINISTRATOR);
    ObjectNode settings = (ObjectNode) administrator.get("/api/v1/settings").json();
    assertTrue(settings.path("channels").has(Agency.HEI));
    ((ObjectNode) settings.path("calendar")).withArray("holidays").add("2026-12-31");
    JsonNode changed = administrator.put("/api/v1/settings", settings).json();
    assertEquals(settings.path("version").asInt() + 1, changed.path("version").asInt());
    assertEquals("conflict", administrator.put("/api/v1/settings", settings).problem());
    ObjectNode wrong = changed.deepCopy();
    ((ObjectNode) wrong.path("calendar")).withArray("holidays").add("2026-31-12").add("2026-12-31");
    DeskClient.Reply refused = administrator.put("/api/v1/settings", wrong);
    assertEquals("settings-refused", refused.problem());
    assertEquals(2, refused.json().path("mistakes").size());
    DeskClient handler = desk.signedIn(Role.HANDLER);
    assertTrue(handler.get("/api/v1/templates").json().path("templates").size() > 0);
    assertEquals("not-allowed", handler.get("/api/v1/settings").problem());
  }
}
