package org.tipseal.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tipseal.office.officers.Role;
import org.tipseal.office.web.route.Route;

/** Every route, tried as every role and without signing in: the result equals the rights table. */
class RightsTableTest {
  private static final Set<String> STREAMS = Set.of("/api/v1/events");

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

  private static List<Route> routes() {
    return DeskRoutes.of(desk.services()).all();
  }

  private static DeskClient.Reply call(DeskClient client, Route route) {
    // Of the right form, and naming nothing that there is.
    String path = route.path().replaceAll("\\{[a-z]+}", "0000000000000000");
    Optional<Object> body =
        DeskGate.isReading(route.method()) ? Optional.empty() : Optional.of(Map.of());
    return client.send(route.method().name(), path, body);
  }

  @Test
  void withoutASessionOpenRoutesAloneAnswer() {
    for (Route route : routes()) {
      DeskClient.Reply reply = call(desk.stranger(), route);
      String where = route.method() + " " + route.path();
      if (route instanceof Route.Open) {
        assertNotEquals("signed-out", reply.problem(), where);
      } else {
        assertEquals("signed-out", reply.problem(), where);
        assertEquals(401, reply.status(), where);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyRoleReachesWhatTheTableGivesIt(Role role) {
    for (Route route : routes()) {
      if (STREAMS.contains(route.path())) {
        continue; // Without an end; tried below.
      }
      DeskClient.Reply reply = call(desk.signedIn(role), route);
      String where = role + " " + route.method() + " " + route.path() + " " + reply.text();
      assertTrue(reply.status() < 500, where);
      if (route instanceof Route.Guarded guarded && !guarded.right().roles().contains(role)) {
        assertEquals(403, reply.status(), where);
        assertEquals("not-allowed", reply.problem(), where);
      } else {
        assertNotEquals("not-allowed", reply.problem(), where);
        assertNotEquals("signed-out", reply.problem(), where);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStreamIsRefusedToThoseWithoutItsRight(Role role) {
    for (Route route : routes()) {
      if (STREAMS.contains(route.path())
          && !((Route.Guarded) route).right().roles().contains(role)) {
        assertEquals("not-allowed", call(desk.signedIn(role), route).problem(), route.path());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLockedSessionReachesItselfAlone(Role role) {
    DeskClient client = desk.signedIn(role);
    for (Route route : routes()) {
      if (route instanceof Route.Guarded) {
        client.post("/api/v1/session/lock");
        String where = role + " " + route.method() + " " + route.path();
        assertEquals("session-locked", call(client, route).problem(), where);
      }
    }
  }

  @Test
  void administratorsReachNoCaseWhateverTheirRoutes() {
    for (Route route : routes()) {
      if (route instanceof Route.Guarded guarded && route.path().startsWith("/api/v1/cases")) {
        assertFalse(guarded.right().roles().stream().anyMatch(Role::isAdministrator), route.path());
      }
    }
  }
}
