package org.tipseal.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.profile.Charter;
import org.tipseal.crypto.profile.ProfileSigner;
import org.tipseal.office.officers.Role;

/** The system administrator's work, over HTTP. */
class DeskAdministrationTest {
  private static final String PROFILE = "/api/v1/profile";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path folder;
  private static DeskFixture desk;
  private static DeskClient administrator;

  @BeforeAll
  static void start() {
    desk = new DeskFixture(folder);
    administrator = desk.signedIn(Role.SYSTEM_ADMINISTRATOR);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void mistakesOfADraftAreNamedWithTheirPlaces() throws Exception {
    ObjectNode draft = draft();
    ((ObjectNode) draft.path("channels").get(0)).put("telephone", "ring me").put("kind", "CIRCUS");
    draft.put("mailboxDays", 0);
    JsonNode mistakes = check(draft.toString());
    assertEquals(3, mistakes.size(), mistakes::toString);
    assertTrue(mistakes.toString().contains("/channels/0/telephone"), mistakes::toString);
    assertTrue(mistakes.toString().contains("没有渠道种类“CIRCUS”"), mistakes::toString);
    assertTrue(mistakes.toString().contains("/mailboxDays"), mistakes::toString);
    mistakes.forEach(mistake -> assertFalse(mistake.path("warning").asBoolean()));
    assertEquals(1, check("{\"v\": ").size());
    assertEquals(0, check(draft().toString()).size());
  }

  @Test
  void whatTakesSomethingAwayIsAWarning() throws Exception {
    ObjectNode draft = draft();
    draft.withArray("channels").remove(1);
    JsonNode mistakes = check(draft.toString());
    assertEquals(1, mistakes.size(), mistakes::toString);
    assertTrue(mistakes.get(0).path("warning").asBoolean());
    draft.put("serial", 1);
    assertTrue(check(draft.toString()).toString().contains("/serial"));
  }

  @Test
  void whatTheRootSignedIsInForceAtOnceAndOnRecord() throws Exception {
    ObjectNode draft = draft();
    ((ObjectNode) draft.path("channels").get(0).path("name")).put("zh", "新港");
    Charter charter = Charter.parse(draft.toString().getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "signed-forged", publish(SigningKey.generate(desk.agency.random), charter).problem());
    assertEquals(204, publish(desk.agency.root, charter).status());
    JsonNode next = draft();
    assertEquals("新港", next.path("channels").get(0).path("name").path("zh").asText());
    assertEquals(charter.serial() + 1, next.path("serial").asLong());
    assertEquals("signed-older", publish(desk.agency.root, charter).problem());
    assertEquals("signed-malformed", administrator.post(PROFILE + "/signed", Map.of()).problem());
    JsonNode entries =
        desk.signedIn(Role.AUDIT_ADMINISTRATOR)
            .get("/api/v1/audit?action=published")
            .json()
            .path("entries");
    assertEquals(1, entries.size());
    assertEquals(
        Long.toString(charter.serial()), entries.get(0).path("details").path("charter").asText());
    assertEquals("system-administrator", entries.get(0).path("officer").path("name").asText());
  }

  @Test
  void aSignedCharterWithMistakesIsNotPutInForce() throws Exception {
    ObjectNode draft = draft();
    ((ObjectNode) draft.path("channels").get(0)).put("kind", "CIRCUS");
    Charter charter = Charter.parse(draft.toString().getBytes(StandardCharsets.UTF_8));
    DeskClient.Reply reply = publish(desk.agency.root, charter);
    assertEquals("signed-mistakes", reply.problem());
    assertEquals("/channels/0/kind", reply.json().path("mistakes").get(0).path("place").asText());
  }

  @Test
  void healthTellsWhatEndsWhen() {
    JsonNode health = administrator.get("/api/v1/health").json();
    assertFalse(health.path("drop").path("connected").asBoolean());
    assertEquals("2026-11-26T10:17:31Z", health.path("drop").path("since").asText());
    assertFalse(health.path("drop").has("heard"));
    assertEquals(0, health.path("index").path("behind").asInt());
    assertFalse(health.path("index").has("renewing"));
    assertEquals(0, health.path("cases").path("unfinished").asInt());
    assertEquals(5, health.path("epochs").size());
    assertEquals("2026-11-26", health.path("epochs").get(0).path("from").asText());
    assertEquals("delegation", health.path("endings").get(0).path("what").asText());
    assertEquals("2027-11-26", health.path("endings").get(0).path("day").asText());
    assertEquals(4, health.path("endings").size());
  }

  @Test
  void nobodyElseSeesItAndHeSeesNoCase() {
    for (Role role : Role.values()) {
      if (role != Role.SYSTEM_ADMINISTRATOR) {
        DeskClient other = desk.signedIn(role);
        assertEquals("not-allowed", other.get(PROFILE).problem(), role::toString);
        assertEquals("not-allowed", other.get("/api/v1/health").problem(), role::toString);
        assertEquals(
            "not-allowed", other.post(PROFILE + "/signed", Map.of()).problem(), role::toString);
      }
    }
    assertEquals(
        "not-allowed",
        administrator.get("/api/v1/cases/0123456789ABCDEF/attachments/1/content").problem());
  }

  private static ObjectNode draft() throws Exception {
    JsonNode answered = administrator.get(PROFILE).json();
    return (ObjectNode) JSON.readTree(answered.path("draft").asText());
  }

  private static JsonNode check(String draft) {
    return administrator.post(PROFILE + "/draft", Map.of("draft", draft)).json().path("mistakes");
  }

  private static DeskClient.Reply publish(SigningKey key, Charter charter) {
    byte[] signed = StrictJson.write(ProfileSigner.charter(key, charter).toJson());
    return administrator.post(PROFILE + "/signed", new String(signed, StandardCharsets.UTF_8));
  }
}
