package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tipseal.cli.TestDeployment.Outcome;
import org.tipseal.office.audit.AuditFlaw;

/** What handlers do by command is on record, and an auditor can check the record. */
class AuditCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

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

  private JsonNode entries(String... filter) throws Exception {
    List<String> command = new ArrayList<>(List.of("audit", "show", "--json"));
    command.addAll(List.of(filter));
    Outcome shown = deployment.atDesk("", command.toArray(String[]::new));
    assertEquals(0, shown.exitCode(), shown.err());
    return JSON.readTree(shown.out()).path("entries");
  }

  private Path head() {
    Path head = folder.resolve("head" + System.nanoTime() + ".json");
    Outcome outcome = deployment.atDesk("", "audit", "head", "--out", head.toString());
    assertEquals(0, outcome.exitCode(), outcome.err());
    return head;
  }

  private Path profile() throws Exception {
    try (Stream<Path> files = Files.walk(deployment.folder())) {
      return files.filter(file -> file.endsWith("profile.json")).findFirst().orElseThrow();
    }
  }

  private Outcome withoutSecrets(Path log, Path... heads) throws Exception {
    List<String> args =
        new ArrayList<>(
            List.of(
                "audit",
                "verify",
                "--lang",
                "en",
                "--folder",
                log.toString(),
                "--profile",
                profile().toString(),
                "--fingerprint",
                deployment.fingerprint()));
    for (Path head : heads) {
      args.addAll(List.of("--head", head.toString()));
    }
    return TestDeployment.run("", args.toArray(String[]::new));
  }

  private Path copy() throws Exception {
    Path log = deployment.folder().resolve("office/data/audit");
    Path copy = Files.createDirectory(folder.resolve("copy" + System.nanoTime()));
    try (Stream<Path> files = Files.list(log)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  @Test
  void whatACommandDoesIsOnRecordBeforeItIsDone() throws Exception {
    assertEquals(0, deployment.atDesk("", "cases").exitCode());
    // There is no such case: that somebody tried is on record all the same.
    assertEquals(5, deployment.atDesk("", "case", "show", "ABCD-0000-0000-0000").exitCode());
    JsonNode opened = entries("--subject", "ABCD-0000-0000-0000").get(0);
    assertEquals("case-opened", opened.path("action").asText());
    assertEquals("ABCD000000000000", opened.path("subject").asText());
    assertEquals("command", opened.path("details").path("by").asText());
    assertEquals(System.getProperty("user.name"), opened.path("details").path("account").asText());
    assertEquals("searched", entries("--action", "searched").get(0).path("action").asText());
    assertEquals(
        "office-started", entries("--action", "office-started").get(0).path("action").asText());
    JsonNode all = entries();
    assertEquals("audit-read", all.get(0).path("action").asText());
  }

  @Test
  void aGoodLogIsSaidToBeWhole() throws Exception {
    Path head = head();
    Outcome outcome =
        deployment.atDesk("", "audit", "verify", "--lang", "en", "--head", head.toString());
    assertEquals(0, outcome.exitCode(), outcome.err() + outcome.out());
    assertTrue(outcome.out().startsWith("The audit log is whole."), outcome.out());
    Outcome chinese = deployment.atDesk("", "audit", "verify", "--lang", "zh");
    assertTrue(chinese.out().startsWith("审计日志完整。"), chinese.out());
    Outcome open = withoutSecrets(copy(), head);
    assertEquals(0, open.exitCode(), open.err() + open.out());
    assertEquals("audit-checked", entries().get(1).path("action").asText());
  }

  @Test
  void anAuditorNamesWhatWasDoneToTheLog() throws Exception {
    Path head = head();
    Path copy = copy();
    Path segment;
    try (Stream<Path> files = Files.list(copy)) {
      segment = files.filter(f -> f.toString().endsWith(".log")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(segment);
    byte[] changed = bytes.clone();
    changed[100] ^= 1;
    Files.write(segment, changed);
    Outcome outcome = withoutSecrets(copy, head);
    assertEquals(3, outcome.exitCode());
    assertTrue(outcome.out().contains("changed-entry: entry 1 is not what"), outcome.out());

    int first = 4 + java.nio.ByteBuffer.wrap(bytes).getInt();
    Files.write(segment, java.util.Arrays.copyOf(bytes, first));
    outcome = withoutSecrets(copy, head);
    assertEquals(3, outcome.exitCode());
    assertTrue(outcome.out().contains("cut-tail: the log had been longer: entry 2"), outcome.out());
  }

  @Test
  void aHeadIsNotOverwritten() {
    Path head = head();
    Outcome again = deployment.atDesk("", "audit", "head", "--out", head.toString());
    assertEquals(2, again.exitCode());
    assertTrue(again.err().contains("not overwritten"), again.err());
  }

  @Test
  void optionsThatDoNotGoTogetherAreRefused() {
    assertEquals(2, TestDeployment.run("", "audit", "verify").exitCode());
    assertEquals(2, TestDeployment.run("", "audit").exitCode());
    assertEquals(
        2, deployment.atDesk("", "audit", "verify", "--folder", folder.toString()).exitCode());
    assertEquals(2, deployment.atDesk("", "audit", "show", "--action", "none").exitCode());
  }

  @ParameterizedTest
  @EnumSource
  void everyFlawHasWords(AuditFlaw flaw) {
    for (Language language : Language.values()) {
      assertFalse(
          new Words(language).say("audit.flaw." + flaw.wireName(), Optional.of(1)).isBlank());
    }
  }
}
