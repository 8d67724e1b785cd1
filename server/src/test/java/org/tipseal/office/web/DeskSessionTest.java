package org.tipseal.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.access.Officers;
import org.tipseal.office.audit.AuditEntry;
import org.tipseal.office.audit.AuditFilter;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;

/** Sessions, over HTTP: what begins one, what it is bound to, what locks and ends it. */
class DeskSessionTest {
  private static final String SESSION = "/api/v1/session";
  private static final String OFFICERS = "/api/v1/officers";

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
  void withoutASessionNobodyIsAnswered() {
    DeskClient.Reply reply = desk.stranger().get(SESSION);

    assertEquals(401, reply.status());
    assertEquals("signed-out", reply.problem());
  }

  @Test
  void aDemoLinkSignsInOnce() throws Exception {
    OfficerId id = desk.officer(Role.HANDLER).id();
    String link = desk.services().access().enrolment().offerDemo(id).token();
    DeskClient client = desk.stranger();
    client.signInByLink(link);

    assertEquals("handler", client.session().get("roles").get(0).asText());
    assertEquals(200, client.get(SESSION).status());
    DeskClient.Reply again = desk.stranger().post("/api/v1/sign-in/demo", Map.of("token", link));
    assertEquals("link-refused", again.problem());
  }

  @Test
  void signingOutEndsIt() {
    DeskClient client = desk.signedIn(Role.HANDLER);
    Map<String, String> cookies = Map.copyOf(client.cookies());

    assertEquals(204, client.delete(SESSION).status());
    assertFalse(client.cookies().containsKey("tipseal"));
    client.cookies().putAll(cookies);
    assertEquals("signed-out", client.get(SESSION).problem());
  }

  @Test
  void itLocksWhenIdleAndThePageAskingOnItsOwnDoesNotKeepItOpen() {
    DeskClient client = desk.signedIn(Role.SECURITY_ADMINISTRATOR);
    desk.pass(Duration.ofMinutes(9));
    assertEquals(200, client.get(OFFICERS).status());
    desk.pass(Duration.ofMinutes(9));
    client.headers.put("X-Tipseal-Background", "1");
    assertEquals(200, client.get(OFFICERS).status());
    client.headers.remove("X-Tipseal-Background");
    // As a browser that listens for news: nobody touched anything when it connects again.
    client.headers.put("Accept", "text/event-stream");
    assertEquals(200, client.get(OFFICERS).status());
    client.headers.remove("Accept");
    desk.pass(Duration.ofMinutes(2));

    assertEquals("session-locked", client.get(OFFICERS).problem());
    assertTrue(client.get(SESSION).json().get("locked").asBoolean());
  }

  @Test
  void itEndsAfterEightHoursHoweverBusy() {
    DeskClient client = desk.signedIn(Role.SECURITY_ADMINISTRATOR);
    for (int minutes = 0; minutes < 8 * 60 - 9; minutes += 9) {
      assertEquals(200, client.get(OFFICERS).status());
      desk.pass(Duration.ofMinutes(9));
    }
    desk.pass(Duration.ofMinutes(9));

    assertEquals("signed-out", client.get(OFFICERS).problem());
  }

  @Test
  void itIsBoundToItsBrowser() {
    DeskClient client = desk.signedIn(Role.HANDLER);
    client.headers.put("User-Agent", "another");

    assertEquals("signed-out", client.get(SESSION).problem());
  }

  @Test
  void whatChangesSomethingNeedsTheTokenAndTheOwnPage() {
    DeskClient client = desk.signedIn(Role.HANDLER);
    client.forgeToken("forged");
    assertEquals("request-forged", client.post(SESSION + "/lock").problem());

    DeskClient foreign = desk.signedIn(Role.HANDLER);
    foreign.headers.put("Origin", "https://elsewhere.example");
    assertEquals("request-forged", foreign.post(SESSION + "/lock").problem());
    foreign.headers.remove("Origin");
    assertEquals("request-forged", foreign.post(SESSION + "/lock").problem());
    foreign.headers.put("Sec-Fetch-Site", "cross-site");
    assertEquals("request-forged", foreign.get(SESSION).problem());
  }

  @Test
  void aChangeOfRolesAndADisablingCountFromTheNextRequestOn() throws Exception {
    OfficerId id = desk.officer("changing", Set.of(Role.SECURITY_ADMINISTRATOR), Set.of()).id();
    DeskClient client = desk.signedIn(id);
    assertEquals(200, client.get(OFFICERS).status());
    desk.officer(Role.SECURITY_ADMINISTRATOR);
    Officers officers = desk.services().access().officers();

    officers.change(
        Optional.empty(), id, new Officers.Duties(Set.of(Role.HANDLER), Set.of(), false));
    assertEquals("not-allowed", client.get(OFFICERS).problem());
    officers.change(
        Optional.empty(), id, new Officers.Duties(Set.of(Role.HANDLER), Set.of(), true));
    assertEquals("signed-out", client.get(SESSION).problem());
    assertFalse(
        desk.services().access().sessions().all().stream().anyMatch(s -> s.officer().equals(id)));
  }

  @Test
  void everySignInLockEndAndRefusalIsOnRecord() throws Exception {
    OfficerId id = desk.officer("on record", Set.of(Role.CUSTODIAN), Set.of()).id();
    DeskClient client = desk.signedIn(id);
    assertEquals("not-allowed", client.get(OFFICERS).problem());
    desk.pass(Duration.ofMinutes(10));
    assertTrue(client.get(SESSION).json().get("locked").asBoolean());
    desk.pass(Duration.ofHours(8));
    assertEquals("signed-out", client.get(SESSION).problem());
    DeskClient again = desk.signedIn(id);
    again.delete(SESSION);

    assertEquals(
        List.of(
            "signed-in demo-link",
            "access-refused GET /api/v1/officers",
            "signed-out idle",
            "signed-out time",
            "signed-in demo-link",
            "signed-out ended"),
        recorded(id));
  }

  /** What an officer did, the oldest first. */
  private static List<String> recorded(OfficerId id) throws Exception {
    AuditFilter his = new AuditFilter(Optional.empty(), Optional.of(id), Optional.empty());
    List<String> recorded = new ArrayList<>();
    for (AuditEntry entry : desk.services().audit().page(his, Long.MAX_VALUE, 100).entries()) {
      Map<String, String> details = entry.event().details();
      String what =
          Stream.of("by", "how", "route")
              .map(details::get)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse("");
      recorded.add(0, entry.event().action().wireName() + " " + what);
    }
    return recorded;
  }
}
