package org.tipseal.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.Agency;
import org.tipseal.office.Arrivals;
import org.tipseal.office.TestReporter;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.Right;
import org.tipseal.office.officers.Role;
import org.tipseal.office.web.route.Route;

/** P8 over HTTP: what is refused for want of a right or of need to know is on record, too. */
class AuditRefusalsTest {
  private static final String API = "/api/v1";

  @TempDir static Path folder;
  private static DeskFixture desk;
  private static Arrivals arrivals;

  private final AuditedCalls calls = new AuditedCalls(desk);

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

  @Test
  void whoLacksARightIsOnRecordWhateverTheRoute() {
    for (Route route : DeskRoutes.of(desk.services()).all()) {
      if (route instanceof Route.Guarded guarded && without(guarded.right()).isPresent()) {
        Role without = without(guarded.right()).orElseThrow();
        String path = route.path().replaceAll("\\{[a-z]+}", "0000000000000000");
        DeskClient client = desk.signedIn(without);
        long before = calls.last();
        Object body = DeskGate.isReading(route.method()) ? null : Map.of();
        client.send(route.method().name(), path, Optional.ofNullable(body));
        var entry = calls.since(before).get(0).event();
        assertEquals(AuditAction.ACCESS_REFUSED, entry.action(), path);
        assertEquals(guarded.right().wireName(), entry.details().get("right"), path);
        assertEquals(route.method() + " " + route.path(), entry.details().get("route"));
      }
    }
  }

  /** Some role that lacks a right; every role may have it. */
  private static Optional<Role> without(Right right) {
    return Arrays.stream(Role.values()).filter(role -> !right.roles().contains(role)).findFirst();
  }

  /** What each operation on a case is sent, of the right form. */
  private static Object body(String operation, CaseId other) {
    Map<String, Object> bodies = new HashMap<>();
    bodies.put("POST /purpose", Map.of("purpose", "to see it"));
    bodies.put("POST /answers", Map.of("status", "S20"));
    bodies.put("POST /answers/check", Map.of("text", "a guess"));
    bodies.put("POST /proposal", Map.of("approved", true));
    bodies.put("PUT /assignee", Map.of("officer", "0000000000"));
    bodies.put("POST /transfer", Map.of("channel", Agency.HEI, "tellWhere", false));
    bodies.put("PUT /campaign", Map.of("campaign", "0000000000"));
    bodies.put("POST /merge", Map.of("parent", other.value()));
    bodies.put("POST /package", Map.of("purpose", "to have it", "withoutTimestamp", true));
    return bodies.get(operation);
  }

  @Test
  void whoIsKeptFromACaseIsOnRecordWhateverHeTries() throws Exception {
    CaseId id = arrived("some facts");
    CaseId other = arrived("other facts");
    long batch = arrivals.batch("2026-2", "facts of a batch");
    DeskClient elsewhere =
        desk.signedIn(
            desk.officer("吴外", Set.of(Role.HANDLER, Role.SUPERVISOR), Set.of(Agency.HEI)).id());
    String cases = API + "/cases/{case}";
    for (Route route : DeskRoutes.of(desk.services()).all()) {
      String path = route.path().replace("{case}", id.value()).replaceAll("\\{attachment}", "1");
      if (route.path().startsWith(cases)) {
        String operation = route.method() + " " + route.path().substring(cases.length());
        Object body = body(operation, other);
        calls.refused(
            elsewhere,
            route.method().name(),
            path,
            body,
            "case-not-found",
            AuditAction.ACCESS_REFUSED);
      } else if (route.path().contains("{batch}")) {
        calls.refused(
            elsewhere,
            route.method().name(),
            path.replace("{batch}", Long.toString(batch)),
            DeskGate.isReading(route.method()) ? null : Map.of(),
            "batch-not-found",
            AuditAction.ACCESS_REFUSED);
      }
    }
    calls.refused(
        elsewhere,
        "GET",
        API + "/graph?case=" + id.value(),
        null,
        "case-not-found",
        AuditAction.ACCESS_REFUSED);
  }
}
