package org.tipseal.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.http.TestAuthority;
import org.tipseal.office.Agency;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEntry;
import org.tipseal.office.audit.AuditFilter;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;

/**
 * A session over TLS that began with a client certificate goes on with that one alone: with another
 * one, or with none, its cookie is refused, the session ends, and both are on record.
 */
class BoundSessionTest {
  private static final String SESSION = "/api/v1/session";

  @TempDir static Path folder;
  private static DeskFixture desk;
  private static int people;

  private OfficerId id;
  private SSLContext own;
  private DeskClient client;

  @BeforeAll
  static void start() {
    desk = DeskFixture.withClientCertificates(folder);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @BeforeEach
  void signIn() throws Exception {
    people++;
    id = desk.officer("officer " + people, Set.of(Role.HANDLER), Set.of(Agency.CYBER)).id();
    own = desk.authority.showing(desk.authority);
    client = desk.stranger(own);
    client.signInByLink(desk.services().access().enrolment().offerDemo(id).token());
    assertEquals(200, client.get(SESSION).status());
  }

  /** Another browser that has got hold of the cookies. */
  private void carryOff(DeskClient other) {
    client
        .cookies()
        .forEach((name, value) -> other.cookies().put(name.replace("__Host-", ""), value));
    client.cookies().forEach(other.cookies()::put);
  }

  private List<String> recorded() throws Exception {
    List<String> recorded = new ArrayList<>();
    for (AuditEntry entry :
        desk.services().audit().page(AuditFilter.ALL, Long.MAX_VALUE, 2).entries()) {
      AuditAction action = entry.event().action();
      String whose = entry.event().subject().or(() -> officer(entry)).orElse("");
      assertEquals(id.value(), whose);
      assertEquals(action == AuditAction.ACCESS_REFUSED, officer(entry).isEmpty());
      recorded.add(0, action.wireName() + " " + entry.event().details().values());
    }
    return recorded;
  }

  private static Optional<String> officer(AuditEntry entry) {
    return entry.event().officer().map(OfficerId::value);
  }

  @Test
  void itGoesOnWithTheSameCertificate() {
    DeskClient again = desk.stranger(own);
    carryOff(again);
    assertEquals(200, again.get(SESSION).status());
    assertEquals(200, client.get(SESSION).status());
  }

  @Test
  void anotherClientsCertificateIsRefusedAndOnRecord() throws Exception {
    DeskClient other = desk.stranger(desk.authority.showing(desk.authority));
    carryOff(other);
    assertEquals("signed-out", other.get("/api/v1/cases").problem());
    assertEquals(
        List.of("access-refused [other-certificate]", "signed-out [other-certificate]"),
        recorded());
    assertEquals("signed-out", client.get(SESSION).problem());
    assertTrue(
        desk.services().access().sessions().all().stream()
            .noneMatch(session -> session.officer().equals(id)));
  }

  @Test
  void noCertificateIsRefusedAndOnRecord() throws Exception {
    // Behind the listener without TLS there is no certificate at all.
    DeskClient without = desk.stranger();
    carryOff(without);
    assertEquals("signed-out", without.get("/api/v1/cases").problem());
    assertEquals(
        List.of("access-refused [other-certificate]", "signed-out [other-certificate]"),
        recorded());
    assertEquals("signed-out", client.get(SESSION).problem());
  }

  @Test
  void withTlsNobodyGetsAsFarAsACookieWithoutOne() {
    for (SSLContext tls :
        List.of(desk.authority.trusting(), desk.authority.showing(new TestAuthority()))) {
      DeskClient stranger = desk.stranger(tls);
      carryOff(stranger);
      AssertionError failed = assertThrows(AssertionError.class, () -> stranger.get(SESSION));
      assertTrue(failed.getCause() instanceof IOException, failed::toString);
    }
    assertEquals(200, client.get(SESSION).status());
  }

  @Test
  void anotherBrowserWithTheSameCertificateIsRefusedAndOnRecord() throws Exception {
    DeskClient other = desk.stranger(own);
    other.headers.put("User-Agent", "another");
    carryOff(other);
    assertEquals("signed-out", other.get("/api/v1/cases").problem());
    assertEquals(
        List.of("access-refused [other-browser]", "signed-out [other-browser]"), recorded());
  }
}
