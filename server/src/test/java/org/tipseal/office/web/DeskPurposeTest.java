package org.tipseal.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.Agency;
import org.tipseal.office.Arrivals;
import org.tipseal.office.TestReporter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;

/** A purpose holds as long as the session in which it was given: over HTTP, however that ends. */
class DeskPurposeTest {
  @TempDir static Path folder;
  private static DeskFixture desk;
  private static CaseId id;
  private static int people;

  private OfficerId officer;
  private EnrolledOfficer enrolled;
  private DeskClient client;

  @BeforeAll
  static void start() throws Exception {
    desk = new DeskFixture(folder);
    DeskClient administrator = desk.signedIn(Role.SYSTEM_ADMINISTRATOR);
    ObjectNode settings = (ObjectNode) administrator.get("/api/v1/settings").json();
    ((ObjectNode) settings.at("/channels/" + Agency.CYBER)).put("purposeNeeded", true);
    assertEquals(200, administrator.put("/api/v1/settings", settings).status());
    try (Arrivals arrivals = desk.arrivals()) {
      id = arrivals.report(r -> r.payload(TestReporter.form("some facts"), List.of()));
    }
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @BeforeEach
  void givePurpose() throws Exception {
    people++;
    officer = desk.officer("officer " + people, Set.of(Role.HANDLER), Set.of(Agency.CYBER)).id();
    String link = desk.services().access().enrolment().offer(Optional.empty(), officer).token();
    enrolled = EnrolledOfficer.enrol(desk.stranger(), desk.plainUrl(), link);
    client = signedIn();
    assertEquals("purpose-needed", client.get(path()).problem());
    assertEquals(
        204, client.post(path() + "/purpose", Map.of("purpose", "assigned to me")).status());
    assertEquals(200, client.get(path()).status());
  }

  private static String path() {
    return "/api/v1/cases/" + id.value();
  }

  private DeskClient signedIn() {
    DeskClient fresh = desk.stranger();
    enrolled.signIn(fresh);
    return fresh;
  }

  private static void requireAskedAgain(DeskClient client) {
    for (String what : List.of("", "/links", "/attachments/1/content")) {
      assertEquals("purpose-needed", client.get(path() + what).problem(), what);
    }
  }

  @Test
  void lockingEndsIt() {
    assertEquals(204, client.post("/api/v1/session/lock").status());
    enrolled.unlock(client);
    requireAskedAgain(client);
  }

  @Test
  void lockingForWantOfWorkEndsItWhereverTheOfficerGoesOn() {
    desk.pass(Duration.ofMinutes(10));
    requireAskedAgain(signedIn());
    assertEquals("session-locked", client.get(path()).problem());
    enrolled.unlock(client);
    requireAskedAgain(client);
  }

  @Test
  void signingOutEndsIt() {
    assertEquals(204, client.delete("/api/v1/session").status());
    requireAskedAgain(signedIn());
  }

  @Test
  void anAdministratorWhoEndsTheSessionEndsIt() {
    DeskClient security = desk.signedIn(Role.SECURITY_ADMINISTRATOR);
    security
        .get("/api/v1/sessions")
        .json()
        .path("sessions")
        .forEach(
            session -> {
              if (session.at("/officer/id").asText().equals(officer.value())) {
                String path = "/api/v1/sessions/" + session.get("id").asText();
                assertEquals(204, security.delete(path).status());
              }
            });
    requireAskedAgain(signedIn());
  }

  @Test
  void theEndOfTheDayEndsIt() {
    for (int minutes = 0; minutes < 8 * 60; minutes += 9) {
      desk.pass(Duration.ofMinutes(9));
      client.get("/api/v1/cases");
    }
    requireAskedAgain(signedIn());
  }

  @Test
  void aCookieThatWasCarriedOffEndsIt() {
    DeskClient other = desk.stranger();
    other.headers.put("User-Agent", "another");
    other.cookies().putAll(client.cookies());
    assertEquals("signed-out", other.get(path()).problem());
    requireAskedAgain(signedIn());
  }

  @Test
  void asLongAsTheSessionGoesOnItHolds() {
    desk.pass(Duration.ofMinutes(9));
    assertEquals(200, client.get(path()).status());
    signedIn();
    assertEquals(200, client.get(path()).status());
  }
}
