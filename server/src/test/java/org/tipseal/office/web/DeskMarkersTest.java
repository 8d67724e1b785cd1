package org.tipseal.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.Agency;
import org.tipseal.office.Arrivals;
import org.tipseal.office.TestReporter;
import org.tipseal.office.audit.AuditEntry;
import org.tipseal.office.audit.AuditFilter;
import org.tipseal.office.audit.AuditPage;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.intake.ArrivalKind;
import org.tipseal.office.officers.Role;
import org.tipseal.page.Marks;

/**
 * Whatever officers do over HTTP, and wherever they type what a report says: no word of it is in
 * the opened audit log, and none lies in plain in the office's Redis, files, logs and temporary
 * files.
 */
class DeskMarkersTest {
  private static final String API = "/api/v1";

  /** What reporters and institutions sent. */
  private static final List<String> SENT =
      List.of(
          "MARKTARGETzq",
          "MARKFACTSzq",
          "MARKFILEzq",
          "MARKCONTENTzq",
          "MARKFOLLOWzq",
          "MARKNAMEzq",
          "MARKBATCHzq",
          "13877665544",
          "8899776655");

  /** What officers write to each other and to reporters. */
  private static final List<String> WRITTEN =
      List.of(
          "MARKANSWERzq",
          "MARKNOTEzq",
          "MARKHANDOVERzq",
          "MARKCAMPAIGNzq",
          "MARKDONEzq",
          "MARKTEMPLATEzq");

  /** What stands where it does not belong, and where a browser is and what it says it is. */
  private static final List<String> ASTRAY =
      List.of("MARKASTRAYzq", "MARKAGENTzq", "MARKADDRESSzq", "MARKPASSzq");

  @TempDir Path folder;

  private final Leftovers leftovers =
      new Leftovers(Stream.of(SENT, WRITTEN, ASTRAY).flatMap(List::stream).toList());
  private DeskFixture desk;
  private Arrivals arrivals;

  @BeforeEach
  void start() {
    desk = new DeskFixture(folder);
    arrivals = desk.arrivals();
  }

  @AfterEach
  void stop() {
    leftovers.close();
  }

  @Test
  void noWordIsInTheAuditLogAndNoneLiesInPlain() throws Exception {
    CaseId first = arrived();
    CaseId second = arrived();
    DeskClient supervisor = signedIn("周审", Role.SUPERVISOR);
    DeskClient handler = signedIn("陈一", Role.HANDLER);
    seek(handler, second);
    work(handler, supervisor, second);
    group(supervisor, first, second);
    handOn(supervisor, first);
    astray(supervisor, second);

    List<String> log = log();
    assertTrue(log.size() > 40, log::toString);
    log.forEach(entry -> assertEquals(List.of(), leftovers.in(entry), entry));
    assertEquals(List.of(), leftovers.said());
    assertEquals(List.of(), leftovers.under(folder));
    arrivals.close();
    desk.close();
    assertEquals(List.of(), leftovers.under(folder));
    assertEquals(List.of(), leftovers.temporary(folder));
    // The search finds what is there.
    Files.writeString(folder.resolve("plain"), "a MARKFACTSzq b");
    assertEquals(1, leftovers.under(folder).size());
  }

  private CaseId arrived() throws Exception {
    TestReporter reporter = arrivals.reporter();
    ObjectNode form = TestReporter.form("MARKFACTSzq 联系 13877665544，商户号 8899776655");
    form.put("target", "MARKTARGETzq");
    byte[] picture = "\u0089PNG\r\n\u001a\n MARKCONTENTzq".getBytes(StandardCharsets.ISO_8859_1);
    arrivals.bring(
        reporter,
        ArrivalKind.REPORT,
        0,
        reporter.report(
            reporter.payload(
                form,
                List.of(reporter.attach("MARKFILEzq.png", picture)),
                Optional.of(reporter.identity("MARKNAMEzq")))));
    arrivals.bring(reporter, ArrivalKind.FOLLOW_UP, 1, reporter.followUp(1, "MARKFOLLOWzq 又有补充"));
    return arrivals.idOf(reporter);
  }

  private DeskClient signedIn(String name, Role role) {
    DeskClient client = desk.stranger();
    client.headers.put("User-Agent", "MARKAGENTzq");
    client.headers.put("X-Forwarded-For", "MARKADDRESSzq");
    try {
      client.signInByLink(
          desk.services()
              .access()
              .enrolment()
              .offerDemo(desk.officer(name, Set.of(role), Set.of(Agency.CYBER)).id())
              .token());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return client;
  }

  private static String path(CaseId id) {
    return API + "/cases/" + id.value();
  }

  private static DeskClient.Reply good(DeskClient.Reply reply) {
    assertTrue(reply.status() < 300, reply::text);
    return reply;
  }

  /** By the words of the report themselves. */
  private static void seek(DeskClient client, CaseId id) throws Exception {
    for (int i = 0; i < 100; i++) {
      JsonNode found = good(client.get(API + "/cases?q=MARKTARGETzq")).json();
      if (found.path("total").asInt() == 2) {
        break;
      }
      assertTrue(i < 99, found::toString);
      Thread.sleep(100);
    }
    for (String words : List.of("MARKFACTSzq", "MARKFILEzq", "13877665544", "8899776655")) {
      good(client.get(API + "/cases?q=" + words));
    }
    JsonNode opened = good(client.get(path(id))).json();
    assertTrue(opened.toString().contains("MARKFACTSzq"));
    assertTrue(opened.toString().contains("MARKFOLLOWzq"));
    good(client.get(API + "/cases?q=" + opened.path("locator").asText()));
  }

  private static void work(DeskClient handler, DeskClient supervisor, CaseId id) {
    String one = path(id);
    good(handler.post(one + "/taking"));
    assertTrue(good(handler.get(one + "/attachments/1/content")).text().contains("MARKCONTENTzq"));
    good(handler.post(one + "/answers/check", Map.of("text", "MARKFACTSzq 联系 13877665544")));
    Map<String, Object> repeating = Map.of("status", "S20", "text", "MARKANSWERzq 13877665544 已签收");
    assertEquals("text-repeats", handler.post(one + "/answers", repeating).problem());
    good(
        handler.post(
            one + "/answers",
            Map.of("status", "S20", "text", "MARKANSWERzq 13877665544", "confirmed", true)));
    Map<String, Object> declined =
        Map.of("status", "S50", "detail", "D10", "text", "MARKANSWERzq 不予受理");
    good(handler.post(one + "/answers", declined));
    good(supervisor.post(one + "/proposal", Map.of("approved", false, "note", "MARKNOTEzq 再查")));
    good(handler.post(one + "/answers", declined));
    Map<String, Object> order = Map.of("purpose", "移送检察院", "withoutTimestamp", true);
    String ticket = good(handler.post(one + "/package", order)).json().path("ticket").asText();
    byte[] taken = good(handler.get(API + "/packages/" + ticket)).body();
    assertTrue(Marks.stands("MARKFACTSzq", taken));
  }

  private void group(DeskClient supervisor, CaseId first, CaseId second) throws Exception {
    assertTrue(good(supervisor.get(path(second) + "/links")).text().contains("13877665544"));
    for (String format : List.of("json", "csv", "picture")) {
      String graph = API + "/graph?case=" + second.value() + "&format=" + format;
      assertTrue(good(supervisor.get(graph)).text().contains("13877665544"));
    }
    Map<String, Object> text =
        Map.of("name", "MARKCAMPAIGNzq", "notes", "MARKCAMPAIGNzq 13877665544", "open", true);
    String campaign = good(supervisor.post(API + "/campaigns", text)).json().path("id").asText();
    good(supervisor.put(API + "/campaigns/" + campaign, text));
    good(supervisor.put(path(second) + "/campaign", Map.of("campaign", campaign)));
    good(supervisor.get(API + "/figures?format=csv&campaign=" + campaign));
    good(supervisor.post(path(second) + "/proposal", Map.of("approved", false)));
    good(supervisor.post(path(second) + "/merge", Map.of("parent", first.value())));

    long batch = arrivals.batch("2026-1", "MARKBATCHzq 境外卡");
    assertTrue(good(supervisor.get(API + "/batches/" + batch)).text().contains("MARKBATCHzq"));
    good(supervisor.put(API + "/batches/" + batch + "/done", Map.of("note", "MARKDONEzq")));
    ObjectNode templates = (ObjectNode) good(supervisor.get(API + "/templates")).json();
    ((ObjectNode) templates.at("/templates/0/text")).put("zh", "MARKTEMPLATEzq");
    good(supervisor.put(API + "/templates", templates));
  }

  private static void handOn(DeskClient supervisor, CaseId id) {
    good(supervisor.post(path(id) + "/answers", Map.of("status", "S20")));
    good(
        supervisor.post(
            path(id) + "/transfer",
            Map.of(
                "channel", Agency.HEI, "tellWhere", true, "note", "MARKHANDOVERzq 13877665544")));
  }

  /** Words in every place where a code, an id or nothing at all belongs. */
  private void astray(DeskClient client, CaseId id) {
    String word = "MARKASTRAYzq";
    for (String query :
        List.of("channel", "category", "status", "assignee", "campaign", "only", "offset")) {
      client.get(API + "/cases?" + query + "=" + word);
    }
    for (String path : List.of("/cases/", "/batches/", "/campaigns/", "/graph?case=", "/x/")) {
      assertTrue(client.get(API + path + word).status() >= 400, path);
    }
    String one = path(id);
    assertTrue(client.get(one + "/attachments/" + word + "/content").status() >= 400);
    client.get(API + "/figures?campaign=" + word + "&from=" + word);
    for (String status : List.of("S60", word)) {
      Map<String, Object> answer = Map.of("status", status, "detail", word, "text", word);
      assertTrue(client.post(one + "/answers", answer).status() >= 400);
    }
    Map<String, Object> to = Map.of("channel", word, "tellWhere", true, "note", word);
    assertTrue(client.post(one + "/transfer", to).status() >= 400);
    assertTrue(client.put(one + "/assignee", Map.of("officer", word)).status() >= 400);
    assertTrue(client.put(one + "/campaign", Map.of("campaign", word)).status() >= 400);
    assertTrue(client.post(one + "/merge", Map.of("parent", word)).status() >= 400);
    assertTrue(client.post(one + "/answers", "{\"" + word + "\": ").status() >= 400);
    assertTrue(client.post(one + "/answers", "{\"status\": \"" + word).status() >= 400);
    assertTrue(
        client.post(one + "/purpose", Map.of("purpose", word + "\n" + word)).status() >= 400);
    Map<String, Object> name = Map.of("name", "MARKPASSzq", "passphrase", "MARKPASSzq");
    assertTrue(desk.stranger().post(API + "/sign-in/passphrase", name).status() >= 400);
    DeskClient auditor = desk.signedIn(Role.AUDIT_ADMINISTRATOR);
    good(auditor.get(API + "/audit?subject=" + word));
    DeskClient security = desk.signedIn(Role.SECURITY_ADMINISTRATOR);
    assertTrue(security.delete(API + "/sessions/" + word).status() >= 400);
    assertTrue(security.post(API + "/officers/" + word + "/enrolment").status() >= 400);
  }

  /** Every entry of the log, opened. */
  private List<String> log() throws Exception {
    List<String> entries = new ArrayList<>();
    OptionalLong before = OptionalLong.of(Long.MAX_VALUE);
    while (before.isPresent()) {
      AuditPage page = desk.services().audit().page(AuditFilter.ALL, before.getAsLong(), 100);
      assertEquals(0, page.damaged());
      page.entries().stream().map(AuditEntry::toString).forEach(entries::add);
      before = page.next();
    }
    return entries;
  }
}
