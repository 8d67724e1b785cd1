package org.tipseal.office.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Somebody who enrolled with a passphrase and a passkey, and signs in with both. */
public final class EnrolledOfficer {
  private static final String PASSPHRASE = "七只白鹭 over the harbour";

  private final String name;
  private final SoftAuthenticator passkey;

  private EnrolledOfficer(String name, SoftAuthenticator passkey) {
    this.name = name;
    this.passkey = passkey;
  }

  /**
   * Enrols.
   *
   * @param client a browser at the office
   * @param origin of its page
   * @param link that was offered
   */
  public static EnrolledOfficer enrol(DeskClient client, String origin, String link) {
    SoftAuthenticator passkey = new SoftAuthenticator(origin);
    JsonNode asked = client.post("/api/v1/enrolment/options", Map.of("token", link)).json();
    DeskClient.Reply enrolled =
        client.post(
            "/api/v1/enrolment",
            Map.of(
                "token",
                link,
                "ceremony",
                asked.get("ceremony"),
                "passphrase",
                PASSPHRASE,
                "credential",
                passkey.make(asked.get("publicKey"))));
    if (enrolled.status() != 204) {
      throw new AssertionError(enrolled.text());
    }
    return new EnrolledOfficer(asked.at("/officer/name").asText(), passkey);
  }

  /** The officer's name. */
  public String name() {
    return name;
  }

  /** Signs in; the client goes on in the session. */
  public void signIn(DeskClient client) {
    Map<String, Object> first = Map.of("name", name, "passphrase", PASSPHRASE);
    JsonNode asked = client.post("/api/v1/sign-in/passphrase", first).json();
    client.began(show(client, "/api/v1/sign-in/passkey", asked).json());
  }

  /** Unlocks the client's session. */
  public void unlock(DeskClient client) {
    JsonNode asked = client.post("/api/v1/session/unlock/options").json();
    client.began(show(client, "/api/v1/session/unlock", asked).json());
  }

  private DeskClient.Reply show(DeskClient client, String path, JsonNode asked) {
    Map<String, Object> shown =
        Map.of(
            "ceremony", asked.get("ceremony"), "credential", passkey.show(asked.get("publicKey")));
    DeskClient.Reply reply = client.post(path, shown);
    if (reply.status() != 200) {
      throw new AssertionError(reply.text());
    }
    return reply;
  }
}
