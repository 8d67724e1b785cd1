package org.tipseal.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;

/** The audit administrator's work, over HTTP. */
class DeskAuditTest {
  private static final String AUDIT = "/api/v1/audit";

  @TempDir static Path folder;
  private static DeskFixture desk;

  @BeforeAll
  static void start() {
    desk = new DeskFixture(folder);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void whatOfficersDoIsReadNewestFirstWithTheirNames() {
    desk.signedIn(Role.SECURITY_ADMINISTRATOR).get("/api/v1/officers");
    OfficerId handler = desk.officer(Role.HANDLER).id();
    // A refusal is on record before it is answered.
    assertEquals("not-allowed", desk.signedIn(handler).get(AUDIT).problem());
    DeskClient auditor = desk.signedIn(Role.AUDIT_ADMINISTRATOR);
    JsonNode page = auditor.get(AUDIT).json();
    JsonNode first = page.path("entries").get(0);
    assertEquals("audit-read", first.path("action").asText());
    assertEquals("audit-administrator", first.path("officer").path("name").asText());
    assertEquals(0, page.path("damaged").asInt());
    for (int i = 1; i < page.path("entries").size(); i++) {
      assertEquals(
          page.path("entries").get(i - 1).path("number").asLong() - 1,
          page.path("entries").get(i).path("number").asLong());
    }
    JsonNode refused =
        auditor
            .get(AUDIT + "?action=access-refused&officer=" + handler)
            .json()
            .path("entries")
            .get(0);
    assertEquals("audit", refused.path("details").path("right").asText());
    assertEquals("2026-11-26T10:17:31Z", refused.path("time").asText());
    JsonNode started = auditor.get(AUDIT + "?action=office-started").json().path("entries");
    assertEquals(1, started.size());
    assertFalse(started.get(0).has("officer"));
  }

  @Test
  void pagesFollowEachOther() {
    DeskClient auditor = desk.signedIn(Role.AUDIT_ADMINISTRATOR);
    JsonNode page = auditor.get(AUDIT + "?limit=2").json();
    assertEquals(2, page.path("entries").size());
    long next = page.path("next").asLong();
    JsonNode following = auditor.get(AUDIT + "?limit=2&before=" + next).json();
    assertEquals(next - 1, following.path("entries").get(0).path("number").asLong());
    assertEquals(
        page.path("entries").get(1).path("number").asLong(),
        following.path("entries").get(0).path("number").asLong() + 1);
    JsonNode last = auditor.get(AUDIT + "?before=2").json();
    assertEquals(1, last.path("entries").size());
    assertFalse(last.has("next"));
  }

  @Test
  void whatIsAskedForWronglyIsRefused() {
    DeskClient auditor = desk.signedIn(Role.AUDIT_ADMINISTRATOR);
    for (String query : List.of("action=none", "officer=x", "limit=0", "limit=201", "before=0")) {
      assertEquals("malformed-request", auditor.get(AUDIT + "?" + query).problem(), query);
    }
    assertEquals("malformed-request", auditor.post(AUDIT + "/check", Map.of()).problem());
    assertEquals(
        "malformed-request",
        auditor.post(AUDIT + "/check", Map.of("heads", List.of(1), "x", 1)).problem());
  }

  @Test
  void theHeadIsExportedAndTheLogCheckedAgainstIt() {
    DeskClient auditor = desk.signedIn(Role.AUDIT_ADMINISTRATOR);
    JsonNode head = auditor.post(AUDIT + "/head").json();
    assertEquals("application/vnd.tipseal.audit-head+json", head.path("payloadType").asText());
    JsonNode checked =
        auditor.post(AUDIT + "/check", Map.of("heads", List.of(head, Map.of("no", "head")))).json();
    assertEquals(1, checked.path("first").asLong());
    assertTrue(checked.path("last").asLong() > 1);
    assertEquals(1, checked.path("flaws").size());
    assertEquals("head-forged", checked.path("flaws").get(0).path("flaw").asText());
    assertEquals(2, checked.path("flaws").get(0).path("entry").asLong());
    JsonNode good = auditor.post(AUDIT + "/check", Map.of("heads", List.of(head))).json();
    assertEquals(0, good.path("flaws").size());
    JsonNode entries = auditor.get(AUDIT + "?limit=4").json().path("entries");
    assertEquals("audit-checked", entries.get(1).path("action").asText());
    assertEquals("0", entries.get(1).path("details").path("flaws").asText());
    assertEquals("1", entries.get(2).path("details").path("flaws").asText());
    assertEquals("audit-head-exported", entries.get(3).path("action").asText());
  }
}
