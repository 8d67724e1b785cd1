package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.cli.TestDeployment.Outcome;

/** Reporter, drop, office, handler and back, by their commands. */
class LoopTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path SAMPLE = Path.of("../deploy/samples/kameng-report.json");

  @TempDir private static Path shared;
  private static TestDeployment deployment;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    deployment = new TestDeployment(shared.resolve("agency"));
    deployment.startOffice();
  }

  @AfterAll
  static void stop() {
    deployment.close();
  }

  @Test
  void aReportTravelsToTheAgencyAndItsAnswerBack() throws Exception {
    Path image = write("截图.png", 3_000_000);
    Path note = write("..hidden\u202egnp.exe", 10);
    Path report = report("confidential", "{\"name\": \"王小明\", \"phone\": \"13900001111\"}");

    Outcome sent =
        deployment.asReporter(
            "",
            "report",
            "--report",
            report.toString(),
            "--attach",
            image.toString(),
            "--attach",
            note.toString());
    assertEquals(0, sent.exitCode(), sent.err());
    assertTrue(
        sent.out().matches("[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){4}\n"), sent.out());
    String receipt = sent.out();
    String locator = receipt.substring(0, 5);

    String id = caseOf(locator);
    JsonNode shown = json(deployment.atDesk("", "case", "show", id, "--json"));
    assertTrue(shown.path("form").path("facts").asText().contains("信用卡回收"));
    assertFalse(shown.toString().contains("王小明"));
    assertEquals("截图.png", shown.path("attachments").get(0).path("name").asText());

    JsonNode answered =
        json(
            deployment.atDesk(
                "已签收\n第二行", "case", "answer", id, "--status", "S20", "--text", "-", "--json"));
    assertEquals("delivered", answered.path("delivery").asText());

    Outcome followed = deployment.asReporter(receipt, "follow", "--json");
    assertEquals(0, followed.exitCode(), followed.err());
    JsonNode mailbox = JSON.readTree(followed.out());
    assertEquals("S20", mailbox.path("replies").get(0).path("status").asText());
    assertEquals("已签收\n第二行", mailbox.path("replies").get(0).path("text").asText());
    assertTrue(mailbox.has("acknowledged"));

    Path later = write("later.bin", 100_000);
    Outcome more =
        deployment.asReporter(
            receipt + "more to say", "follow", "--message", "-", "--attach", later.toString());
    assertEquals(0, more.exitCode(), more.err());
    JsonNode grown = awaitFollowUp(id);
    assertEquals("more to say", grown.path("conversation").get(1).path("text").asText());

    Path saved = folder.resolve("saved");
    Outcome attachments =
        deployment.atDesk("", "case", "attachments", id, "--to", saved.toString());
    assertEquals(0, attachments.exitCode(), attachments.err());
    assertArrayEquals(Files.readAllBytes(image), Files.readAllBytes(saved.resolve("截图.png")));
    assertArrayEquals(Files.readAllBytes(later), Files.readAllBytes(saved.resolve("later.bin")));
    assertArrayEquals(
        Files.readAllBytes(note), Files.readAllBytes(saved.resolve("_hidden_gnp.exe")));

    Outcome identity =
        deployment.atDesk(
            TestDeployment.IDENTITY_PASSPHRASE + "\n",
            "case",
            "identity",
            id,
            "--json",
            "--identity-key",
            deployment.folder().resolve("identity.key").toString());
    assertEquals("王小明", json(identity).path("name").asText());
  }

  @Test
  void aHandlerIsToldWhatCannotBeDone() throws Exception {
    String receipt = send(report("anonymous", null));
    String id = caseOf(receipt.substring(0, 5));
    Outcome forbidden =
        deployment.atDesk("", "case", "answer", id, "--status", "S80", "--text", "x");
    assertEquals(2, forbidden.exitCode());
    assertFalse(forbidden.err().isBlank());
    assertEquals(5, deployment.atDesk("", "case", "show", "0000-0000-0000-0000").exitCode());
    assertEquals(2, deployment.atDesk("", "case", "show", "not-a-case").exitCode());
    Outcome none =
        deployment.atDesk(
            TestDeployment.IDENTITY_PASSPHRASE + "\n",
            "case",
            "identity",
            id,
            "--identity-key",
            deployment.folder().resolve("identity.key").toString());
    assertEquals(5, none.exitCode(), none.err());
    Outcome wrong =
        TestDeployment.run(
            "wrong passphrase\n", "cases", "--config", deployment.officeConfig().toString());
    assertEquals(3, wrong.exitCode());
    assertTrue(wrong.err().contains("wrong-passphrase"), wrong.err());
  }

  @Test
  void retaliationIsShownAsUrgentAndLinkedWithTheNewReport() throws Exception {
    String link = "7KQ2-M012-3456-789Z";
    String receipt = send(report("anonymous", null));
    String id = caseOf(receipt.substring(0, 5));
    String text = "[retaliation " + link + "]\nThey came to my door.";
    assertEquals(0, deployment.asReporter(receipt + text, "follow", "--message", "-").exitCode());
    JsonNode told = awaitFollowUp(id);
    assertTrue(told.path("urgent").asBoolean());
    assertEquals(link, told.path("conversation").get(0).path("retaliation").asText());
    assertEquals("They came to my door.", told.path("conversation").get(0).path("text").asText());

    Path about = report("anonymous", null);
    ObjectNode form = (ObjectNode) JSON.readTree(Files.readAllBytes(about));
    form.put("category", "PR-01").put("link", link);
    Files.write(about, JSON.writeValueAsBytes(form));
    String second = caseOf(send(about).substring(0, 5));

    Outcome list = deployment.atDesk("", "cases", "--link", link);
    assertEquals(2, list.out().lines().count(), list.out());
    assertTrue(list.out().lines().allMatch(row -> row.contains("URGENT: retaliation")));
    assertTrue(list.out().contains(id) && list.out().contains(second), list.out());
    assertEquals(2, deployment.atDesk("", "cases", "--link", "7KQ2").exitCode());
    String shown = deployment.atDesk("", "case", "show", id).out();
    assertTrue(shown.contains("Urgent"), shown);
    assertTrue(shown.contains("RETALIATION, linked " + link), shown);

    Outcome answered =
        deployment.atDesk("", "case", "answer", id, "--status", "S20", "--text", "Call us.");
    assertEquals(0, answered.exitCode(), answered.err());
    assertFalse(
        json(deployment.atDesk("", "case", "show", id, "--json")).path("urgent").asBoolean());
  }

  @Test
  void aWithdrawnReportHasNoMailbox() throws Exception {
    String receipt = send(report("anonymous", null));
    assertEquals(0, deployment.asReporter(receipt, "follow", "--withdraw").exitCode());
    Outcome gone = deployment.asReporter(receipt, "follow");
    assertEquals(5, gone.exitCode());
    assertTrue(gone.err().contains("No mailbox opens with this receipt"), gone.err());
  }

  @Test
  void aReminderThatIsNotDueIsRefusedInWords() throws Exception {
    Outcome early = deployment.asReporter(send(report("anonymous", null)), "follow", "--remind");
    assertEquals(2, early.exitCode());
    assertTrue(early.err().contains("once the answer is overdue"), early.err());
  }

  @Test
  void aTypoIsFoundBeforeAnythingIsSent() {
    Outcome typo = deployment.asReporter("AAAAA-BBBBB-CCCCC-DDDDD-EEEEE\n", "follow");
    assertEquals(2, typo.exitCode());
    assertTrue(typo.err().contains("receipt-bad-check"), typo.err());
    assertEquals(2, deployment.asReporter("", "follow").exitCode());
  }

  @Test
  void anotherRootIsRefusedByName() throws IOException {
    String[] args =
        TestDeployment.args(
            "report", deployment.drop(), "--report", report("anonymous", null).toString());
    args[Arrays.asList(args).indexOf("--fingerprint") + 1] =
        "0000-0000-0000-0000-0000-0000-0000-0000";
    Outcome refused = TestDeployment.run("", args);
    assertEquals(3, refused.exitCode());
    assertTrue(refused.err().contains("root-mismatch"), refused.err());
    assertEquals("", refused.out());
  }

  @Test
  void anotherAuthorityIsRefused() throws Exception {
    Path other = folder.resolve("other");
    Outcome made =
        TestDeployment.run(
            "a passphrase 1\na passphrase 2\na passphrase 3\na passphrase 4\n",
            "setup",
            other.toString(),
            "--agency",
            "other.example",
            "--name-zh",
            "另",
            "--name-en",
            "Other");
    assertEquals(0, made.exitCode(), made.err());
    String[] args =
        TestDeployment.args(
            "report", deployment.drop(), "--report", report("anonymous", null).toString());
    args[Arrays.asList(args).indexOf("--ca") + 1] = other.resolve("ca.pem").toString();
    Outcome refused = TestDeployment.run("", args);
    assertEquals(3, refused.exitCode());
    assertTrue(refused.err().contains("certificate is not the expected one"), refused.err());
  }

  @Test
  void aReportThatLacksSomethingIsNotSent() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\"category\": \"XX-00\"}");
    Outcome refused = deployment.asReporter("", "report", "--report", bad.toString());
    assertEquals(2, refused.exitCode());
    assertTrue(refused.err().contains("/category"), refused.err());
    assertTrue(refused.err().contains("facts"), refused.err());
    assertEquals("", refused.out());
  }

  @Test
  void whatIsNoFileIsNamed() throws IOException {
    Outcome refused =
        deployment.asReporter(
            "",
            "report",
            "--report",
            report("anonymous", null).toString(),
            "--attach",
            folder.resolve("missing.png").toString());
    assertEquals(2, refused.exitCode());
    assertTrue(refused.err().contains("missing.png"), refused.err());
  }

  private String send(Path report) {
    Outcome sent = deployment.asReporter("", "report", "--report", report.toString());
    assertEquals(0, sent.exitCode(), sent.err());
    return sent.out();
  }

  private static String caseOf(String locator) throws Exception {
    for (int i = 0; i < 20; i++) {
      for (JsonNode row : json(deployment.atDesk("", "cases", "--finished", "--json"))) {
        String id = row.path("id").asText();
        JsonNode shown = json(deployment.atDesk("", "case", "show", id, "--json"));
        if (shown.path("locator").asText().equals(locator)) {
          return id;
        }
      }
      Thread.sleep(200);
    }
    throw new AssertionError("the report did not arrive");
  }

  private static JsonNode awaitFollowUp(String id) throws Exception {
    for (int i = 0; i < 20; i++) {
      JsonNode shown = json(deployment.atDesk("", "case", "show", id, "--json"));
      if (shown.path("followUps").asInt() > 0) {
        return shown;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("the follow-up did not arrive");
  }

  private static JsonNode json(Outcome outcome) throws IOException {
    assertEquals(0, outcome.exitCode(), outcome.err());
    return JSON.readTree(outcome.out());
  }

  private Path report(String mode, String contact) throws IOException {
    ObjectNode report = (ObjectNode) JSON.readTree(Files.readAllBytes(SAMPLE));
    report.put("mode", mode);
    if (contact != null) {
      report.set("contact", JSON.readTree(contact));
    }
    return Files.write(folder.resolve("report.json"), JSON.writeValueAsBytes(report));
  }

  private Path write(String name, int size) throws IOException {
    byte[] content = new byte[size];
    new SecureRandom().nextBytes(content);
    return Files.write(folder.resolve(name), content);
  }
}
