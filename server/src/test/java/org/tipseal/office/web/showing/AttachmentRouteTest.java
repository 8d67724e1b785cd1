package org.tipseal.office.web.showing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tipseal.crypto.payload.AttachmentEntry;
import org.tipseal.crypto.payload.ReportPayload;
import org.tipseal.office.Agency;
import org.tipseal.office.Arrivals;
import org.tipseal.office.TestReporter;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditFilter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;
import org.tipseal.office.web.DeskClient;
import org.tipseal.office.web.DeskFixture;

class AttachmentRouteTest {
  private static final int MIB = 1 << 20;
  private static final byte[] VIDEO = new byte[9 * MIB];
  private static final String NAME = "\"; filename=x.html\u202egnp.<script>.mp4";

  @TempDir static Path folder;

  private static DeskFixture desk;
  private static CaseId id;

  @BeforeAll
  static void arrive() throws Exception {
    new Random(1).nextBytes(VIDEO);
    byte[] head = "....ftypisom".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, VIDEO, 0, head.length);
    desk = new DeskFixture(folder);
    try (Arrivals arrivals = desk.arrivals()) {
      id = arrivals.report(AttachmentRouteTest::payload);
    }
  }

  private static ReportPayload payload(TestReporter reporter) {
    byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    byte[] zip = {'P', 'K', 3, 4, 0, 0};
    List<AttachmentEntry> files =
        List.of(
            reporter.attach(NAME, VIDEO),
            reporter.attach("picture.png", page),
            reporter.attach("bomb.zip", zip));
    return reporter.payload(TestReporter.form("some facts"), files);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void theWholeComesWithWhatKeepsItFromBeingRunOrFramed() {
    DeskClient.Reply reply = desk.signedIn(Role.HANDLER).get(content(1));
    assertEquals(200, reply.status());
    assertArrayEquals(VIDEO, reply.body());
    assertEquals("video/mp4", header(reply, "content-type"));
    assertEquals("nosniff", header(reply, "x-content-type-options"));
    assertEquals("no-store", header(reply, "cache-control"));
    assertEquals("same-origin", header(reply, "cross-origin-resource-policy"));
    String policy = header(reply, "content-security-policy");
    assertTrue(policy.startsWith("default-src 'none'") && policy.contains("sandbox"), policy);
    String disposition = header(reply, "content-disposition");
    assertTrue(
        disposition.matches("attachment; filename\\*=UTF-8''[A-Za-z0-9%._~-]+"), disposition);
  }

  @Test
  void aPartIsThatPart() {
    int from = 5 * MIB - 3;
    DeskClient.Reply reply = part("bytes=" + from + "-" + (from + 99));
    assertEquals(206, reply.status());
    assertEquals(
        "bytes " + from + "-" + (from + 99) + "/" + VIDEO.length, header(reply, "content-range"));
    assertArrayEquals(Arrays.copyOfRange(VIDEO, from, from + 100), reply.body());
  }

  @Test
  void aPlayerIsGivenNoMoreThanItTakes() {
    DeskClient.Reply reply = part("bytes=0-");
    assertEquals(206, reply.status());
    assertEquals(4 * MIB, reply.body().length);
    assertEquals("bytes 0-" + (4 * MIB - 1) + "/" + VIDEO.length, header(reply, "content-range"));
    assertEquals(416, part("bytes=" + VIDEO.length + "-").status());
  }

  @Test
  void aPlayingIsOnRecordOnceHoweverManyPartsAreAskedFor() throws Exception {
    OfficerId watching = desk.officer("watching", Set.of(Role.HANDLER), Set.of(Agency.CYBER)).id();
    DeskClient client = desk.signedIn(watching);
    for (String range : List.of("bytes=0-99", "bytes=100-199", "bytes=5000-")) {
      client.headers.put("Range", range);
      assertEquals(206, client.get(content(1)).status());
    }
    assertEquals(List.of(Map.of("attachment", "1")), showings(watching));
    desk.pass(Duration.ofMinutes(31));
    client = desk.signedIn(watching);
    client.headers.put("Range", "bytes=0-99");
    assertEquals(206, client.get(content(1)).status());
    assertEquals(2, showings(watching).size());
    // What is not shown leaves nothing.
    assertEquals("only-in-package", client.get(content(2)).problem());
    assertEquals(2, showings(watching).size());
  }

  /** What the log says of an officer's showings of the case, the newest first. */
  private static List<Map<String, String>> showings(OfficerId officer) throws Exception {
    AuditFilter filter =
        new AuditFilter(
            Optional.of(AuditAction.ATTACHMENT_OPENED),
            Optional.of(officer),
            Optional.of(id.value()));
    return desk.services().audit().page(filter, Long.MAX_VALUE, 100).entries().stream()
        .map(entry -> entry.event().details())
        .toList();
  }

  @Test
  void whatIsNotShownIsRefusedByName() {
    DeskClient client = desk.signedIn(Role.HANDLER);
    for (int attachment : List.of(2, 3)) {
      assertEquals("only-in-package", client.get(content(attachment)).problem());
    }
    for (String other : List.of("0", "4", "-1", "99999999999", "x")) {
      assertEquals("attachment-not-found", client.get(content(other)).problem(), other);
    }
    String elsewhere = "/api/v1/cases/0000000000000000/attachments/1/content";
    assertEquals("case-not-found", client.get(elsewhere).problem());
  }

  @Test
  void nobodyGoesToItsAddress() {
    DeskClient client = desk.signedIn(Role.HANDLER);
    client.headers.put("Sec-Fetch-Mode", "navigate");
    client.headers.put("Sec-Fetch-Site", "none");
    client.headers.remove("Origin");
    DeskClient.Reply reply = client.get(content(1));
    assertEquals(404, reply.status());
    assertEquals("not-found", reply.problem());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyHandlersAndSupervisorsMay(Role role) {
    DeskClient.Reply reply = desk.signedIn(role).get(content(1));
    boolean may = role == Role.HANDLER || role == Role.SUPERVISOR;
    assertEquals(may ? 200 : 403, reply.status());
  }

  @Test
  void aHandlerOfAnotherChannelFindsNothing() {
    var other = desk.officer("of another channel", Set.of(Role.HANDLER), Set.of(Agency.HEI));
    assertEquals("case-not-found", desk.signedIn(other.id()).get(content(1)).problem());
    assertEquals(401, desk.stranger().get(content(1)).status());
  }

  private static DeskClient.Reply part(String range) {
    DeskClient client = desk.signedIn(Role.HANDLER);
    client.headers.put("Range", range);
    return client.get(content(1));
  }

  private static String content(Object attachment) {
    return "/api/v1/cases/" + id.value() + "/attachments/" + attachment + "/content";
  }

  private static String header(DeskClient.Reply reply, String name) {
    return Optional.of(reply)
        .flatMap(r -> r.response().headers().firstValue(name))
        .orElse("(none)");
  }
}
