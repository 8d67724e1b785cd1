package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.cli.TestDeployment.Outcome;
import org.tipseal.crypto.profile.Profile;
import org.tipseal.crypto.profile.ProfileVerifier;
import org.tipseal.crypto.profile.RootFingerprint;

/** Notices, channels and the delegation change by the root key alone, on a running deployment. */
class ProfileCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ROOT = TestDeployment.ROOT_PASSPHRASE + "\n";

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
  void aNoticeAndAChannelAreEditedSignedAndPublished() throws Exception {
    long before = served().charter().serial();
    Path edited =
        edit(
            draft(),
            draft -> {
              notice(draft).putObject("title").put("zh", "新通告").put("en", "New");
              ArrayNode channels = (ArrayNode) draft.get("channels");
              ObjectNode second = channels.get(0).deepCopy();
              channels.add(second.put("id", "second"));
            });
    assertEquals(0, run("", "check", edited.toString(), "--lang", "en").exitCode());
    Path signed = folder.resolve("signed");
    Outcome done = sign(edited, signed);
    assertEquals(0, done.exitCode(), done.err());
    assertEquals(deployment.fingerprint(), done.out().strip());
    assertTrue(done.err().contains("channel second"), done.err());
    assertTrue(done.err().contains("New"), done.err());

    Outcome published = publish(signed);
    assertEquals(0, published.exitCode(), published.err());
    await(() -> served().charter().serial() == before + 1);
    Profile profile = served();
    assertEquals("新通告", profile.notices().get(0).path("title").path("zh").asText());
    assertFalse(profile.channel("second").orElseThrow().keys().isEmpty());

    Outcome again = publish(signed);
    assertEquals(ExitCode.REFUSED.code(), again.exitCode());
    assertTrue(again.err().contains("signed-older"), again.err());
  }

  @Test
  void whatADraftChangesAndTakesAwayIsSaidBeforeItIsSigned() throws Exception {
    Path inForce = Files.write(folder.resolve("in-force.json"), document());
    String id = served().channels().get(0).id();
    Path edited =
        edit(
            draft(),
            draft -> {
              draft.put("answerDays", 7);
              ArrayNode channels = (ArrayNode) draft.get("channels");
              ObjectNode other = channels.get(0).deepCopy();
              channels.removeAll().add(other.put("id", "other"));
            });
    String[] compared = {edited.toString(), "--in-force", inForce.toString(), "--lang", "en"};
    Outcome checked = run("", "check", compared);
    assertEquals(0, checked.exitCode(), checked.err());
    for (String said :
        new String[] {
          "Agency · days to answer: was 30, becomes 7",
          "new: Channel “",
          "removed: Channel “",
          "The channel “" + id + "” is removed: reporters can no longer choose it",
          "Its cases stay with the officers who work on it now"
        }) {
      assertTrue(checked.err().contains(said), said + "\n" + checked.err());
    }
    Outcome alone = run("", "check", edited.toString(), "--lang", "en");
    assertTrue(alone.err().contains("What changes is not shown"), alone.err());
    Outcome signed =
        run(
            ROOT,
            "sign",
            edited.toString(),
            "--lang",
            "en",
            "--in-force",
            inForce.toString(),
            "--root-key",
            deployment.folder().resolve("root.key").toString(),
            "--out",
            folder.resolve("signed-changes").toString());
    assertEquals(0, signed.exitCode(), signed.err());
    assertTrue(signed.err().contains("was 30, becomes 7"), signed.err());
  }

  @Test
  void everyMistakeIsNamedWithItsPlaceInBothLanguages() throws Exception {
    Path edited =
        edit(
            draft(),
            draft -> {
              ObjectNode channel = (ObjectNode) draft.get("channels").get(0);
              channel.put("telephone", "ring me").put("kind", "CIRCUS").put("region", "everywhere");
              channel.remove("postcode");
              notice(draft).put("intakeFrom", "2026-02-30");
              notice(draft).withArray("categories").add("ZZ-99");
              draft.put("answerDays", 0);
            });
    Outcome english = run("", "check", edited.toString(), "--lang", "en");
    assertEquals(ExitCode.BAD_INPUT.code(), english.exitCode());
    for (String place :
        new String[] {
          "/channels/0/telephone: ",
          "/channels/0/kind: There is no kind of channel “CIRCUS”",
          "/channels/0/region: A region is",
          "/channels/0: “postcode” is missing",
          "/notices/0/intakeFrom: ",
          "There is no category “ZZ-99”",
          "/answerDays: This must not be less than 1"
        }) {
      assertTrue(english.err().contains(place), place + " is not in " + english.err());
    }
    Outcome chinese = run("", "check", edited.toString(), "--lang", "zh");
    assertTrue(chinese.err().contains("共 7 处错误"), chinese.err());
    assertTrue(chinese.err().contains("没有渠道种类“CIRCUS”"), chinese.err());
    // And it is not signed.
    Outcome signed = sign(edited, folder.resolve("signed"));
    assertEquals(ExitCode.BAD_INPUT.code(), signed.exitCode());
    assertFalse(Files.exists(folder.resolve("signed")));
  }

  @Test
  void whatAnotherRootSignedIsRefusedByName() throws Exception {
    Path other = shared.resolve("other");
    Outcome made =
        TestDeployment.run(
            "the office's secret\nthe root's secret\nthe identity's secret\nthe recovery's secret\n",
            "setup",
            other.toString(),
            "--agency",
            "report.city.example",
            "--name-zh",
            "演示",
            "--name-en",
            "Demonstration");
    assertEquals(0, made.exitCode(), made.err());
    Path signed = folder.resolve("signed");
    Outcome done =
        run(
            "the root's secret\n",
            "sign",
            draft().toString(),
            "--root-key",
            other.resolve("root.key").toString(),
            "--out",
            signed.toString());
    assertEquals(0, done.exitCode(), done.err());
    Outcome published = publish(signed);
    assertEquals(ExitCode.REFUSED.code(), published.exitCode());
    assertTrue(published.err().contains("signed-forged"), published.err());
  }

  @Test
  void theDelegationIsRenewed() throws Exception {
    Path profile = folder.resolve("profile.json");
    Files.write(profile, document());
    Path signed = folder.resolve("delegation");
    Outcome done =
        run(
            ROOT,
            "delegate",
            profile.toString(),
            "--root-key",
            deployment.folder().resolve("root.key").toString(),
            "--days",
            "500",
            "--lang",
            "en",
            "--out",
            signed.toString());
    assertEquals(0, done.exitCode(), done.err());
    long serial = served().serial();
    Outcome published = publish(signed);
    assertEquals(0, published.exitCode(), published.err());
    await(() -> served().serial() > serial);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertEquals(
        today.plusDays(499),
        new ProfileVerifier(RootFingerprint.parse(deployment.fingerprint()))
            .delegationOfSigner(document())
            .notAfter());
    assertEquals(ExitCode.REFUSED.code(), publish(signed).exitCode());
  }

  private Path draft() {
    Path draft = folder.resolve("draft-" + System.nanoTime());
    Outcome written =
        run(
            TestDeployment.OFFICE_PASSPHRASE + "\n",
            "draft",
            "--config",
            deployment.officeConfig().toString(),
            "--out",
            draft.toString());
    assertEquals(0, written.exitCode(), written.err());
    return draft;
  }

  private Path edit(Path draft, Consumer<ObjectNode> change) throws Exception {
    ObjectNode tree = (ObjectNode) JSON.readTree(Files.readAllBytes(draft));
    change.accept(tree);
    Path edited = folder.resolve("edited");
    Files.write(edited, JSON.writeValueAsBytes(tree));
    return edited;
  }

  private static ObjectNode notice(ObjectNode draft) {
    return (ObjectNode) draft.get("notices").get(0);
  }

  private Outcome sign(Path draft, Path signed) {
    return run(
        ROOT,
        "sign",
        draft.toString(),
        "--root-key",
        deployment.folder().resolve("root.key").toString(),
        "--out",
        signed.toString(),
        "--lang",
        "en");
  }

  private Outcome publish(Path signed) {
    return run(
        "",
        "publish",
        signed.toString(),
        "--config",
        deployment.officeConfig().toString(),
        "--lang",
        "en");
  }

  private static Outcome run(String input, String command, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "profile";
    args[1] = command;
    System.arraycopy(options, 0, args, 2, options.length);
    return TestDeployment.run(input, args);
  }

  private static Profile served() throws Exception {
    return new ProfileVerifier(RootFingerprint.parse(deployment.fingerprint()))
        .verify(document(), LocalDate.now(ZoneOffset.UTC))
        .profile();
  }

  private static byte[] document() throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + deployment.plainPort() + "/api/v1/profile"))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!condition.call() && System.nanoTime() - end < 0) {
      Thread.sleep(100);
    }
    assertTrue(condition.call());
  }
}
