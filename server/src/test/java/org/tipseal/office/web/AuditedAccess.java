package org.tipseal.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tipseal.office.Agency;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;

/** Calls every operation about who gets in: enrolling, signing in, sessions, officers. */
final class AuditedAccess {
  private static final String API = "/api/v1";
  private static final String PASSPHRASE = "七只白鹭 over the harbour";

  private final DeskFixture desk;
  private final AuditedCalls calls;

  AuditedAccess(DeskFixture desk, AuditedCalls calls) {
    this.desk = desk;
    this.calls = calls;
  }

  void walk() throws Exception {
    signingIn();
    administeringOfficers();
  }

  private void ownPasskeys(DeskClient client, SoftAuthenticator passkey) {
    String session = API + "/session";
    AuditAction refused = AuditAction.SIGN_IN_REFUSED;
    String first = session + "/confirmation/options";
    String second = session + "/confirmation";
    String options = session + "/passkeys/options";
    calls.refused(
        client, "POST", first, Map.of("passphrase", "no"), "confirmation-refused", refused);
    Map<String, Object> shown = confirming(client, first, passkey);
    JsonNode confirmed = calls.call(client, "POST", second, shown).json();
    calls.refused(client, "POST", second, shown, "confirmation-refused", refused);
    JsonNode asked = calls.call(client, "POST", options, confirmed).json();
    calls.refused(client, "POST", options, confirmed, "confirmation-refused", refused);
    SoftAuthenticator another = new SoftAuthenticator(desk.plainUrl());
    Map<String, Object> made =
        Map.of(
            "ceremony",
            asked.get("ceremony"),
            "name",
            "in the safe",
            "credential",
            another.make(asked.get("publicKey")));
    calls.call(client, "POST", session + "/passkeys", made, AuditAction.PASSKEY_ADDED);

    JsonNode keys = calls.call(client, "GET", session + "/passkeys", null).json().get("passkeys");
    assertEquals(2, keys.size());
    assertEquals("in the safe", keys.get(1).get("name").asText());
    String removal = session + "/passkeys/" + keys.get(1).get("id").asText() + "/removal";
    calls.refused(client, "POST", removal, confirmed, "confirmation-refused", refused);
    confirmed = calls.call(client, "POST", second, confirming(client, first, passkey)).json();
    calls.call(client, "POST", removal, confirmed, AuditAction.PASSKEY_REMOVED);
    // The last one stays, and what refuses that leaves nothing.
    confirmed = client.post(second, confirming(client, first, passkey)).json();
    String last = session + "/passkeys/" + keys.get(0).get("id").asText() + "/removal";
    assertEquals("last-passkey", client.post(last, confirmed).problem());
  }

  private Map<String, Object> confirming(
      DeskClient client, String path, SoftAuthenticator passkey) {
    Map<String, Object> right = Map.of("passphrase", PASSPHRASE);
    return shown(passkey, calls.call(client, "POST", path, right).json());
  }

  private void signingIn() throws Exception {
    OfficerId id = desk.officer("signing in", Set.of(Role.HANDLER), Set.of(Agency.CYBER)).id();
    String link = desk.services().access().enrolment().offer(Optional.empty(), id).token();
    SoftAuthenticator passkey = new SoftAuthenticator(desk.plainUrl());
    DeskClient client = desk.stranger();
    JsonNode asked =
        calls.call(client, "POST", API + "/enrolment/options", Map.of("token", link)).json();
    Map<String, Object> enrolled =
        Map.of(
            "token",
            link,
            "ceremony",
            asked.get("ceremony"),
            "passphrase",
            PASSPHRASE,
            "credential",
            passkey.make(asked.get("publicKey")));
    calls.call(client, "POST", API + "/enrolment", enrolled, AuditAction.ENROLLED);

    String first = API + "/sign-in/passphrase";
    String second = API + "/sign-in/passkey";
    Map<String, Object> wrong = Map.of("name", "signing in", "passphrase", "wrong");
    calls.refused(client, "POST", first, wrong, "sign-in-refused", AuditAction.SIGN_IN_REFUSED);
    Map<String, Object> right = Map.of("name", "signing in", "passphrase", PASSPHRASE);
    JsonNode challenge = calls.call(client, "POST", first, right).json();
    Map<String, Object> shown = shown(passkey, challenge);
    client.began(calls.call(client, "POST", second, shown, AuditAction.SIGNED_IN).json());
    calls.refused(
        desk.stranger(), "POST", second, shown, "sign-in-refused", AuditAction.SIGN_IN_REFUSED);

    String session = API + "/session";
    calls.call(client, "GET", session, null);
    calls.call(client, "GET", API + "/tables", null);
    calls.call(client, "POST", session + "/lock", null, AuditAction.SIGNED_OUT);
    challenge = calls.call(client, "POST", session + "/unlock/options", null).json();
    shown = shown(passkey, challenge);
    calls.call(client, "POST", session + "/unlock", shown, AuditAction.SIGNED_IN);
    ownPasskeys(client, passkey);
    DeskClient other = desk.stranger();
    other.signInByLink(desk.services().access().enrolment().offerDemo(id).token());
    calls.refused(
        other, "POST", session + "/unlock", shown, "sign-in-refused", AuditAction.SIGN_IN_REFUSED);
    calls.call(client, "DELETE", session, null, AuditAction.SIGNED_OUT);

    Map<String, Object> token =
        Map.of("token", desk.services().access().enrolment().offerDemo(id).token());
    String demo = API + "/sign-in/demo";
    calls.call(desk.stranger(), "POST", demo, token, AuditAction.SIGNED_IN);
    calls.refused(desk.stranger(), "POST", demo, token, "link-refused");
  }

  private static Map<String, Object> shown(SoftAuthenticator passkey, JsonNode challenge) {
    return Map.of(
        "ceremony", challenge.get("ceremony"),
        "credential", passkey.show(challenge.get("publicKey")));
  }

  private void administeringOfficers() {
    DeskClient security = desk.signedIn(Role.SECURITY_ADMINISTRATOR);
    calls.call(security, "GET", API + "/officers", null);
    Map<String, Object> added =
        Map.of("name", "added", "roles", List.of("handler"), "channels", List.of(Agency.CYBER));
    String id =
        calls
            .call(
                security,
                "POST",
                API + "/officers",
                added,
                AuditAction.OFFICER_ADDED,
                AuditAction.ENROLMENT_OFFERED)
            .json()
            .at("/officer/id")
            .asText();
    Map<String, Object> changed =
        Map.of("roles", List.of("handler"), "channels", List.of(), "disabled", true);
    String one = API + "/officers/" + id;
    calls.call(security, "PUT", one, changed, AuditAction.OFFICER_CHANGED);
    calls.call(security, "POST", one + "/enrolment", null, AuditAction.ENROLMENT_OFFERED);
    JsonNode sessions = calls.call(security, "GET", API + "/sessions", null).json();
    for (JsonNode session : sessions.get("sessions")) {
      if (!session.at("/officer/id").equals(security.session().at("/officer/id"))) {
        String path = API + "/sessions/" + session.get("id").asText();
        calls.call(security, "DELETE", path, null, AuditAction.SESSION_REVOKED);
      }
    }
  }
}
