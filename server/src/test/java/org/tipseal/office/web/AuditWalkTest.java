package org.tipseal.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.profile.Charter;
import org.tipseal.crypto.profile.ProfileSigner;
import org.tipseal.office.Agency;
import org.tipseal.office.Arrivals;
import org.tipseal.office.TestReporter;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;

/**
 * P8 over HTTP: every operation of openapi.yaml is called, and leaves in the audit log exactly what
 * is said of it there.
 */
class AuditWalkTest {
  private static final String API = "/api/v1";
  private static final JsonMapper JSON = JsonMapper.builder().build();

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
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    return arrivals.report(
        r -> r.payload(TestReporter.form(facts), List.of(r.attach("fees.png", picture))));
  }

  private static String path(CaseId id) {
    return API + "/cases/" + id.value();
  }

  private static OfficerId officer(String name, String channel, Role... roles) {
    return desk.officer(name, Set.of(roles), Set.of(channel)).id();
  }

  @Test
  void everyCallLeavesWhatIsSaidOfIt() throws Exception {
    new AuditedAccess(desk, calls).walk();
    administeringTheOffice();
    workingOnACase();
    decidingAndHandingOn();
    lookingOverMany();
    auditing();

    assertEquals(calls.described(), calls.left());
  }

  private void administeringTheOffice() throws Exception {
    DeskClient system = desk.signedIn(Role.SYSTEM_ADMINISTRATOR);
    ObjectNode settings = (ObjectNode) calls.call(system, "GET", API + "/settings", null).json();
    ((ObjectNode) settings.at("/channels/" + Agency.CYBER))
        .putArray("approvals")
        .add("S40")
        .add("S50");
    ((ObjectNode) settings.at("/channels/" + Agency.CYBER)).put("purposeNeeded", true);
    calls.call(system, "PUT", API + "/settings", settings, AuditAction.CONFIGURED);
    calls.call(system, "GET", API + "/health", null);
    String profile = API + "/profile";
    String draft = calls.call(system, "GET", profile, null).json().get("draft").asText();
    calls.call(system, "POST", profile + "/draft", Map.of("draft", draft));
    Charter charter = Charter.parse(draft.getBytes(StandardCharsets.UTF_8));
    byte[] signed = StrictJson.write(ProfileSigner.charter(desk.agency.root, charter).toJson());
    calls.call(system, "POST", profile + "/signed", JSON.readTree(signed), AuditAction.PUBLISHED);
  }

  private void workingOnACase() throws Exception {
    CaseId id = arrived("平台发卡商户号 8899001122 收款");
    DeskClient handler = desk.signedIn(officer("陈一", Agency.CYBER, Role.HANDLER));
    calls.call(handler, "GET", API + "/cases", null);
    calls.call(handler, "GET", API + "/cases?q=8899001122", null, AuditAction.SEARCHED);
    calls.glance(handler, API + "/events");
    calls.call(handler, "GET", API + "/colleagues", null);
    calls.call(handler, "GET", API + "/templates", null);

    String one = path(id);
    Map<String, Object> purpose = Map.of("purpose", "分派给我核查");
    calls.call(handler, "POST", one + "/purpose", purpose, AuditAction.PURPOSE_GIVEN);
    Map<String, Object> guess = Map.of("text", "商户号8899001122收到");
    calls.call(handler, "POST", one + "/answers/check", guess, AuditAction.CASE_OPENED);
    calls.call(handler, "POST", one + "/answers/check", guess);
    calls.call(handler, "GET", one, null, AuditAction.CASE_OPENED);
    calls.call(handler, "GET", one, null, AuditAction.CASE_OPENED);
    String shown = one + "/attachments/1/content";
    calls.call(handler, "GET", shown, null, AuditAction.ATTACHMENT_OPENED);
    calls.call(handler, "POST", one + "/taking", null, AuditAction.ASSIGNED);
    calls.call(handler, "DELETE", one + "/taking", null, AuditAction.ASSIGNED);
    Map<String, Object> taken = Map.of("status", "S20", "text", "已签收");
    calls.call(handler, "POST", one + "/answers", taken, AuditAction.ANSWERED);
    calls.call(handler, "POST", one + "/extension", null, AuditAction.EXTENDED);
    calls.call(handler, "GET", one + "/links", null, AuditAction.LINKS_SEEN);
    for (String format : List.of("json", "csv", "picture")) {
      String graph = API + "/graph?case=" + id.value() + "&format=" + format;
      calls.call(handler, "GET", graph, null, AuditAction.LINKS_SEEN);
    }
    Map<String, Object> order = Map.of("purpose", "移送检察院", "withoutTimestamp", true);
    DeskClient.Reply ordered =
        calls.call(handler, "POST", one + "/package", order, AuditAction.EXPORTED);
    String ticket = ordered.json().path("ticket").asText();
    calls.call(handler, "GET", API + "/packages/" + ticket, null);
    calls.call(handler, "POST", one + "/recusal", null, AuditAction.RECUSED);

    // Whoever guesses by way of an answer has opened the case, though nothing is answered.
    DeskClient guessing = desk.signedIn(officer("陈二", Agency.CYBER, Role.HANDLER));
    calls.call(guessing, "POST", one + "/purpose", purpose, AuditAction.PURPOSE_GIVEN);
    Map<String, Object> repeating = Map.of("status", "S30", "text", "商户号8899001122收到");
    calls.refused(
        guessing, "POST", one + "/answers", repeating, "text-repeats", AuditAction.CASE_OPENED);
  }

  private void decidingAndHandingOn() throws Exception {
    CaseId id = arrived("some facts");
    String one = path(id);
    Map<String, Object> purpose = Map.of("purpose", "分派给我核查");
    OfficerId of = officer("陈三", Agency.CYBER, Role.HANDLER);
    DeskClient handler = desk.signedIn(of);
    DeskClient supervisor = desk.signedIn(officer("周审", Agency.CYBER, Role.SUPERVISOR));
    Map<String, Object> to = Map.of("officer", of.value());
    calls.call(supervisor, "PUT", one + "/assignee", to, AuditAction.ASSIGNED);
    calls.call(supervisor, "POST", one + "/purpose", purpose, AuditAction.PURPOSE_GIVEN);
    calls.call(handler, "POST", one + "/purpose", purpose, AuditAction.PURPOSE_GIVEN);
    calls.call(handler, "POST", one + "/answers", Map.of("status", "S20"), AuditAction.ANSWERED);
    Map<String, Object> declined = Map.of("status", "S50", "detail", "D10");
    String deciding = one + "/proposal";
    calls.call(handler, "POST", one + "/answers", declined, AuditAction.PROPOSED);
    Map<String, Object> no = Map.of("approved", false, "note", "not yet");
    calls.call(supervisor, "POST", deciding, no, AuditAction.DISAPPROVED);
    Map<String, Object> handed = Map.of("channel", Agency.HEI, "tellWhere", false);
    calls.call(handler, "POST", one + "/transfer", handed, AuditAction.PROPOSED);
    Map<String, Object> yes = Map.of("approved", true);
    calls.call(supervisor, "POST", deciding, yes, AuditAction.APPROVED, AuditAction.TRANSFERRED);

    CaseId declinedCase = arrived("other facts");
    String other = path(declinedCase);
    calls.call(handler, "POST", other + "/purpose", purpose, AuditAction.PURPOSE_GIVEN);
    calls.call(supervisor, "POST", other + "/purpose", purpose, AuditAction.PURPOSE_GIVEN);
    calls.call(handler, "POST", other + "/answers", Map.of("status", "S20"), AuditAction.ANSWERED);
    calls.call(handler, "POST", other + "/answers", declined, AuditAction.PROPOSED);
    calls.call(supervisor, "POST", other + "/proposal", yes, AuditAction.APPROVED);

    CaseId handedCase = arrived("facts for others");
    String third = path(handedCase);
    calls.call(supervisor, "POST", third + "/purpose", purpose, AuditAction.PURPOSE_GIVEN);
    calls.call(
        supervisor, "POST", third + "/answers", Map.of("status", "S20"), AuditAction.ANSWERED);
    calls.call(supervisor, "POST", third + "/transfer", handed, AuditAction.TRANSFERRED);
  }

  private void lookingOverMany() throws Exception {
    CaseId first = arrived("打 13800138000 联系");
    CaseId second = arrived("电话 +86 138-0013-8000");
    DeskClient supervisor = desk.signedIn(officer("周二", Agency.CYBER, Role.SUPERVISOR));
    Map<String, Object> purpose = Map.of("purpose", "串并核查");
    String one = path(second);
    calls.call(supervisor, "POST", one + "/purpose", purpose, AuditAction.PURPOSE_GIVEN);
    calls.call(supervisor, "POST", one + "/answers", Map.of("status", "S20"), AuditAction.ANSWERED);
    Map<String, Object> parent = Map.of("parent", first.value());
    calls.call(supervisor, "POST", one + "/merge", parent, AuditAction.MERGED);

    Map<String, Object> text = Map.of("name", "清源", "open", true);
    String campaign =
        calls
            .call(supervisor, "POST", API + "/campaigns", text, AuditAction.CAMPAIGN_CHANGED)
            .json()
            .get("id")
            .asText();
    String changed = API + "/campaigns/" + campaign;
    calls.call(supervisor, "PUT", changed, text, AuditAction.CAMPAIGN_CHANGED);
    calls.call(supervisor, "GET", API + "/campaigns", null);
    Map<String, Object> in = Map.of("campaign", campaign);
    calls.call(supervisor, "PUT", one + "/campaign", in, AuditAction.GROUPED);
    Map<String, Object> out = new HashMap<>();
    out.put("campaign", null);
    calls.call(supervisor, "PUT", one + "/campaign", out, AuditAction.GROUPED);
    for (String query : List.of("", "?format=csv", "?publishable=true")) {
      calls.call(supervisor, "GET", API + "/figures" + query, null, AuditAction.FIGURES_SEEN);
    }
    calls.call(supervisor, "GET", API + "/quarantine", null, AuditAction.QUARANTINE_SEEN);
    JsonNode templates = supervisor.get(API + "/templates").json();
    calls.call(supervisor, "PUT", API + "/templates", templates, AuditAction.CONFIGURED);

    long batch = arrivals.batch("2026-1", "境外卡在本地基站频繁换机。");
    calls.call(supervisor, "GET", API + "/batches", null);
    String path = API + "/batches/" + batch;
    calls.call(supervisor, "GET", path, null, AuditAction.BATCH_OPENED);
    calls.call(supervisor, "PUT", path + "/done", Map.of(), AuditAction.BATCH_DONE);
  }

  private void auditing() {
    DeskClient auditor = desk.signedIn(Role.AUDIT_ADMINISTRATOR);
    String audit = API + "/audit";
    calls.call(auditor, "GET", audit, null, AuditAction.AUDIT_READ);
    calls.call(auditor, "GET", audit + "?before=5", null, AuditAction.AUDIT_READ);
    JsonNode head =
        calls.call(auditor, "POST", audit + "/head", null, AuditAction.AUDIT_HEAD_EXPORTED).json();
    Map<String, Object> heads = Map.of("heads", List.of(head));
    calls.call(auditor, "POST", audit + "/check", heads, AuditAction.AUDIT_CHECKED);
  }
}
