package org.tipseal.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
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
import org.tipseal.office.officers.Role;

/** Search, links, the graph, campaigns and figures, over HTTP, against a running office. */
class DeskLinksTest {
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

  private static CaseId arrived(String target, String facts) throws Exception {
    return arrivals.report(
        r -> r.payload(TestReporter.form(facts).put("target", target), List.of()));
  }

  private static String path(CaseId id) {
    return "/api/v1/cases/" + id.value();
  }

  /** The index follows a moment behind. */
  private static JsonNode found(DeskClient client, String query, int count) throws Exception {
    JsonNode queue = null;
    for (int i = 0; i < 100; i++) {
      queue = client.get("/api/v1/cases?finished=true&q=" + query).json();
      if (queue.path("total").asInt() == count) {
        return queue;
      }
      Thread.sleep(100);
    }
    throw new AssertionError(query + ": " + queue);
  }

  @Test
  void fromASearchToTheGraphTheCampaignAndTheFigures() throws Exception {
    CaseId first = arrived("青藤铺", "他的电话是 +86 138-0013-8000，QQ：２２３３４４５５");
    CaseId second = arrived("白藤铺", "打①③⑧⓪⓪①③⑧⓪⓪⓪联系");
    DeskClient handler =
        desk.signedIn(desk.officer("陈一", Set.of(Role.HANDLER), Set.of(Agency.CYBER)).id());
    DeskClient elsewhere =
        desk.signedIn(desk.officer("吴外", Set.of(Role.SUPERVISOR), Set.of(Agency.HEI)).id());
    DeskClient supervisor =
        desk.signedIn(desk.officer("周审", Set.of(Role.SUPERVISOR), Set.of(Agency.CYBER)).id());

    found(handler, "13800138000", 2);
    found(handler, "%E9%9D%92%E8%97%A4", 1);
    assertEquals(0, elsewhere.get("/api/v1/cases?q=13800138000").json().path("total").asInt());
    JsonNode row = handler.get("/api/v1/cases?q=22334455").json().path("rows").get(0);
    assertEquals(1, row.path("links").asInt());

    JsonNode links = handler.get(path(second) + "/links").json();
    assertEquals(first.value(), links.path("links").get(0).path("id").asText());
    assertTrue(links.path("links").get(0).path("earlier").asBoolean());
    assertEquals(
        "+8613800138000", links.path("links").get(0).path("shared").get(0).path("value").asText());
    JsonNode graph = handler.get("/api/v1/graph?case=" + second.value()).json();
    assertEquals(2, graph.path("edges").findValuesAsText("from").stream().distinct().count());
    String csv = handler.get("/api/v1/graph?format=csv&case=" + second.value()).text();
    assertTrue(csv.contains("\"'+8613800138000\""), csv);
    assertTrue(csv.lines().skip(1).allMatch(line -> line.contains("陈一 ")), csv);
    assertEquals("case-not-found", elsewhere.get("/api/v1/graph?case=" + second).problem());
    assertEquals(400, handler.get("/api/v1/graph?depth=5&case=" + second).status());

    assertEquals(
        "not-allowed",
        handler.post("/api/v1/campaigns", Map.of("name", "x", "open", true)).problem());
    String campaign =
        supervisor
            .post("/api/v1/campaigns", Map.of("name", "清源", "open", true, "amount", "12.50"))
            .json()
            .path("id")
            .asText();
    assertEquals(
        204, handler.put(path(first) + "/campaign", Map.of("campaign", campaign)).status());
    assertEquals(
        "campaign-not-found",
        handler.put(path(first) + "/campaign", Map.of("campaign", "0000000000")).problem());
    assertEquals(1, handler.get("/api/v1/cases?campaign=" + campaign).json().path("total").asInt());

    assertEquals("not-earlier", handler.post(path(first) + "/merge", parent(second)).problem());
    handler.post(path(second) + "/answers", Map.of("status", "S20"));
    assertEquals(204, handler.post(path(second) + "/merge", parent(first)).status());
    JsonNode merged = handler.get(path(second)).json().path("row");
    assertEquals("S35", merged.path("status").asText());
    assertEquals(first.value(), merged.path("parent").asText());

    JsonNode figures = supervisor.get("/api/v1/figures").json();
    assertTrue(figures.path("tables").size() >= 6);
    JsonNode published = supervisor.get("/api/v1/figures?publishable=true").json();
    assertFalse(published.path("tables").toString().contains("\"cells\":[1"));
    assertEquals("not-allowed", handler.get("/api/v1/figures").problem());
    Map<String, Object> out = new HashMap<>();
    out.put("campaign", null);
    assertEquals(204, handler.put(path(first) + "/campaign", out).status());
    expandedInTheTable(handler);
  }

  /** One step from the first leads to the second; to go on from there leads to the third. */
  private static void expandedInTheTable(DeskClient handler) throws Exception {
    CaseId first = arrived("红藤铺", "他的电话是13911112222");
    CaseId second = arrived("紫藤铺", "电话13911112222，支付宝 zhao.third@example.org");
    CaseId third = arrived("黑藤铺", "支付宝 zhao.third@example.org，QQ：99887766");
    found(handler, "99887766", 1);
    String near = "/api/v1/graph?format=csv&depth=1&case=" + first.value();
    String further = handler.get(near + "&expanded=" + second.value()).text();
    assertFalse(handler.get(near).text().contains(third.toString()));
    assertTrue(further.contains(third.toString()) && further.contains("99887766"), further);
    assertEquals(further.lines().distinct().count(), further.lines().count());
    assertEquals("case-not-found", handler.get(near + "&expanded=0000000000000000").problem());
  }

  private static Map<String, Object> parent(CaseId id) {
    return Map.of("parent", id.value());
  }
}
