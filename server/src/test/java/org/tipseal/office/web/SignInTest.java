package org.tipseal.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;

/** Enrolling, and signing in by passphrase and passkey, over HTTP with a passkey in software. */
class SignInTest {
  private static final String PASSPHRASE = "七只白鹭 over the harbour";
  private static final String BEGIN = "/api/v1/enrolment/options";
  private static final String ENROL = "/api/v1/enrolment";

  @TempDir static Path folder;
  private static DeskFixture desk;
  private static int people;

  private String name;
  private OfficerId id;
  private SoftAuthenticator passkey;

  @BeforeAll
  static void start() {
    desk = new DeskFixture(folder);
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @BeforeEach
  void somebody() {
    people++;
    name = "officer " + people;
    id = desk.officer(name, Set.of(Role.HANDLER), Set.of()).id();
    passkey = new SoftAuthenticator(desk.plainUrl());
  }

  private static String link(OfficerId id) throws Exception {
    return desk.services().access().enrolment().offer(Optional.empty(), id).token();
  }

  private DeskClient.Reply enrol(String token, String passphrase) {
    DeskClient client = desk.stranger();
    DeskClient.Reply begun = client.post(BEGIN, Map.of("token", token));
    if (begun.status() != 200) {
      return begun;
    }
    JsonNode asked = begun.json();
    assertEquals(name, asked.get("officer").get("name").asText());
    return client.post(
        ENROL,
        Map.of(
            "token",
            token,
            "ceremony",
            asked.get("ceremony"),
            "passphrase",
            passphrase,
            "credential",
            passkey.make(asked.get("publicKey"))));
  }

  private void enrolled() throws Exception {
    assertEquals(204, enrol(link(id), PASSPHRASE).status());
  }

  private DeskClient.Reply passphrase(DeskClient client, String given) {
    return client.post("/api/v1/sign-in/passphrase", Map.of("name", name, "passphrase", given));
  }

  private DeskClient.Reply show(DeskClient client, JsonNode asked) {
    return client.post(
        "/api/v1/sign-in/passkey",
        Map.of(
            "ceremony", asked.get("ceremony"), "credential", passkey.show(asked.get("publicKey"))));
  }

  private DeskClient.Reply signIn(DeskClient client) {
    DeskClient.Reply reply = show(client, passphrase(client, PASSPHRASE).json());
    if (reply.status() == 200) {
      client.began(reply.json());
    }
    return reply;
  }

  @Test
  void whoHasEnrolledSignsInAndTheLinkIsUsedUp() throws Exception {
    String link = link(id);
    assertEquals(204, enrol(link, PASSPHRASE).status());
    DeskClient client = desk.stranger();

    assertEquals(200, signIn(client).status());
    assertEquals(name, client.get("/api/v1/session").json().get("officer").get("name").asText());
    assertEquals("link-refused", enrol(link, PASSPHRASE).problem());
  }

  @Test
  void aLinkEndsAfterThreeDaysOrWithANewerOne() throws Exception {
    String first = link(id);
    String second = link(id);
    assertEquals("link-refused", enrol(first, PASSPHRASE).problem());
    desk.pass(Duration.ofDays(3));
    assertEquals("link-refused", enrol(second, PASSPHRASE).problem());
  }

  @Test
  void weakPassphrasesAreRefusedAndTheLinkIsLeft() throws Exception {
    String link = link(id);
    for (String weak :
        new String[] {"eleven char", "aaaaaaaaaaaa", "Password 12345", "x " + name}) {
      assertEquals("passphrase-too-weak", enrol(link, weak).problem(), weak);
    }
    assertEquals(204, enrol(link, PASSPHRASE).status());
  }

  @Test
  void whoIsNotThereIsAnsweredLikeWhoIs() throws Exception {
    enrolled();
    DeskClient.Reply wrong = passphrase(desk.stranger(), PASSPHRASE + "!");
    name = "nobody";
    DeskClient.Reply nobody = passphrase(desk.stranger(), PASSPHRASE);

    assertEquals("sign-in-refused", wrong.problem());
    assertEquals(wrong.text(), nobody.text());
    assertEquals(wrong.status(), nobody.status());
  }

  /** What is wrong with a passkey that is shown; each is refused for itself. */
  enum Defect {
    WRONG_ORIGIN(passkey -> passkey.origin = "https://elsewhere.example"),
    WRONG_HOST(passkey -> passkey.host = "elsewhere.example"),
    WRONG_CHALLENGE(passkey -> passkey.challenge = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
    NO_USER_VERIFICATION(passkey -> passkey.verifies = false),
    FOREIGN_KEY(SoftAuthenticator::forgeKey),
    COUNTER_BACK(passkey -> passkey.counter -= 1);

    @SuppressWarnings("ImmutableEnumChecker") // Never assigned again.
    final Consumer<SoftAuthenticator> make;

    Defect(Consumer<SoftAuthenticator> make) {
      this.make = make;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDefectivePasskeyIsRefused(Defect defect) throws Exception {
    enrolled();
    assertEquals(200, signIn(desk.stranger()).status());
    DeskClient client = desk.stranger();
    JsonNode asked = passphrase(client, PASSPHRASE).json();
    defect.make.accept(passkey);

    assertEquals("sign-in-refused", show(client, asked).problem());
    assertTrue(client.cookies().isEmpty());
  }

  @Test
  void aForeignCredentialIsRefused() throws Exception {
    enrolled();
    DeskClient client = desk.stranger();
    JsonNode asked = passphrase(client, PASSPHRASE).json();
    passkey = new SoftAuthenticator(desk.plainUrl());

    assertEquals("sign-in-refused", show(client, asked).problem());
  }

  @Test
  void anAnswerIsNotTakenTwiceNorLateNorFromAnotherBrowser() throws Exception {
    enrolled();
    DeskClient client = desk.stranger();
    JsonNode asked = passphrase(client, PASSPHRASE).json();
    assertEquals(200, show(client, asked).status());
    assertEquals("sign-in-refused", show(client, asked).problem());

    JsonNode late = passphrase(client, PASSPHRASE).json();
    desk.pass(Duration.ofMinutes(5));
    assertEquals("sign-in-refused", show(client, late).problem());

    JsonNode carried = passphrase(client, PASSPHRASE).json();
    client.headers.put("User-Agent", "another");
    assertEquals("sign-in-refused", show(client, carried).problem());
  }

  @Test
  void aPasskeyThatDoesNotCheckItsHolderIsNotEnrolled() throws Exception {
    passkey.verifies = false;
    assertEquals("passkey-refused", enrol(link(id), PASSPHRASE).problem());
  }

  @Test
  void guessingIsSlowedButNotForWhoeverHasSignedInHereBefore() throws Exception {
    enrolled();
    DeskClient known = desk.stranger();
    assertEquals(200, signIn(known).status());
    DeskClient stranger = desk.stranger();
    for (int i = 0; i < 5; i++) {
      assertEquals("sign-in-refused", passphrase(stranger, "guess " + i).problem());
    }

    assertEquals("sign-in-slowed", passphrase(stranger, PASSPHRASE).problem());
    assertEquals(200, signIn(known).status());
    desk.pass(Duration.ofSeconds(31));
    assertEquals(200, signIn(stranger).status());
  }

  @Test
  void aLockedSessionOpensByItsOwnPasskey() throws Exception {
    enrolled();
    DeskClient client = desk.stranger();
    assertEquals(200, signIn(client).status());
    assertEquals(204, client.post("/api/v1/session/lock").status());
    assertEquals("session-locked", client.get("/api/v1/colleagues").problem());

    JsonNode asked = client.post("/api/v1/session/unlock/options").json();
    JsonNode credential = passkey.show(asked.get("publicKey"));
    Map<String, Object> answer =
        Map.of("ceremony", asked.get("ceremony"), "credential", credential);
    assertEquals("sign-in-refused", client.post("/api/v1/sign-in/passkey", answer).problem());
    asked = client.post("/api/v1/session/unlock/options").json();
    credential = passkey.show(asked.get("publicKey"));
    answer = Map.of("ceremony", asked.get("ceremony"), "credential", credential);
    DeskClient.Reply open = client.post("/api/v1/session/unlock", answer);
    assertEquals(200, open.status());
    assertFalse(open.json().get("locked").asBoolean());
    assertEquals(200, client.get("/api/v1/colleagues").status());
  }

  @Test
  void enrollingAnewEndsWhatWasBefore() throws Exception {
    enrolled();
    DeskClient client = desk.stranger();
    assertEquals(200, signIn(client).status());
    SoftAuthenticator old = passkey;
    passkey = new SoftAuthenticator(desk.plainUrl());
    assertEquals(204, enrol(link(id), PASSPHRASE + "!").status());

    assertEquals("signed-out", client.get("/api/v1/session").problem());
    assertEquals("sign-in-refused", passphrase(desk.stranger(), PASSPHRASE).problem());
    DeskClient again = desk.stranger();
    JsonNode asked = passphrase(again, PASSPHRASE + "!").json();
    passkey = old;
    assertEquals("sign-in-refused", show(again, asked).problem());
  }
}
