package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.cli.TestDeployment.Outcome;

/** A report arrives whole although the line breaks, the drop restarts, or the client is killed. */
class LostConnectionTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SAMPLE = "../deploy/samples/kameng-report.json";
  private static final int SIZE = 40 << 20;

  @TempDir private static Path shared;
  private static TestDeployment deployment;
  private static Path evidence;
  private static int saved;

  @TempDir private Path folder;
  private Relay relay;

  @BeforeAll
  static void start() throws Exception {
    deployment = new TestDeployment(shared.resolve("agency"));
    deployment.startOffice();
    byte[] content = new byte[SIZE];
    new SecureRandom().nextBytes(content);
    evidence = Files.write(shared.resolve("evidence.bin"), content);
  }

  @AfterAll
  static void stop() {
    deployment.close();
  }

  @BeforeEach
  void connect() throws IOException {
    relay = new Relay(deployment.publicPort());
  }

  @AfterEach
  void disconnect() throws IOException {
    relay.close();
  }

  @Test
  void anUploadGoesOnAfterTheLineBreaks() throws Exception {
    relay.breakAfter(9 << 20);
    relay.breakAfter(13_000_001);
    relay.breakAfter(20_000);
    Outcome sent = TestDeployment.run("", report());
    assertEquals(0, sent.exitCode(), sent.err());
    assertTrue(sent.err().contains("Connection lost"), sent.err());
    assertArrayEquals(Files.readAllBytes(evidence), arrived(sent.out()));
    // Three breaks cost a few parts, not the file.
    assertTrue(relay.sent() < SIZE + (32 << 20), () -> relay.sent() + " bytes were sent");
  }

  @Test
  void anUploadGoesOnAfterTheDropWasAway() throws Exception {
    CompletableFuture<Outcome> sending =
        CompletableFuture.supplyAsync(() -> TestDeployment.run("", report()));
    relay.awaitSent(6 << 20);
    deployment.stopDrop();
    deployment.startDrop();
    Outcome sent = sending.get(120, TimeUnit.SECONDS);
    assertEquals(0, sent.exitCode(), sent.err());
    assertArrayEquals(Files.readAllBytes(evidence), arrived(sent.out()));
  }

  @Test
  void aLaterRunGoesOnWhereAKilledOneStood() throws Exception {
    Path resume = folder.resolve("resume");
    kill(resume);
    assertTrue(Files.exists(resume));
    long before = relay.sent();
    Outcome sent = TestDeployment.run("", report("--resume-file", resume.toString()));
    assertEquals(0, sent.exitCode(), sent.err());
    assertTrue(
        relay.sent() - before < SIZE - (8 << 20), () -> relay.sent() - before + " bytes again");
    assertFalse(Files.exists(resume));
    assertArrayEquals(Files.readAllBytes(evidence), arrived(sent.out()));
  }

  @Test
  void aFileThatWasChangedMeanwhileIsSealedWithAnotherKey() throws Exception {
    Path resume = folder.resolve("resume");
    Path original = evidence;
    Path changing = Files.copy(original, folder.resolve("evidence.bin"));
    evidence = changing;
    try {
      kill(resume);
      JsonNode first = JSON.readTree(resume.toFile()).path("attachments").get(0);
      byte[] content = Files.readAllBytes(changing);
      content[SIZE - 1] ^= 1;
      Files.write(changing, content);
      kill(resume);
      JsonNode second = JSON.readTree(resume.toFile()).path("attachments").get(0);
      assertFalse(first.path("parameters").equals(second.path("parameters")));
      assertFalse(first.path("upload").equals(second.path("upload")));
      Outcome sent = TestDeployment.run("", report("--resume-file", resume.toString()));
      assertEquals(0, sent.exitCode(), sent.err());
      assertArrayEquals(content, arrived(sent.out()));
    } finally {
      evidence = original;
    }
  }

  @Test
  void withoutAResumeFileNothingIsLeftOnTheDisk() throws Exception {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Process process = client(home, temporary, List.of());
    assertEquals(0, process.waitFor());
    assertEquals(List.of(), list(home));
    assertEquals(List.of(), list(temporary));
  }

  /** Kills a client in the middle of its upload. */
  private void kill(Path resume) throws Exception {
    long before = relay.sent();
    Process process = client(folder, folder, List.of("--resume-file", resume.toString()));
    relay.awaitSent(before + (24 << 20));
    process.destroyForcibly().waitFor();
  }

  private Process client(Path home, Path temporary, List<String> more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.add("-Xmx160m");
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-XX:-UsePerfData");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("org.tipseal.Main");
    command.addAll(List.of(report(more.toArray(String[]::new))));
    // Absolute, since the client runs elsewhere.
    command.replaceAll(
        arg -> arg.equals(SAMPLE) ? Path.of(SAMPLE).toAbsolutePath().toString() : arg);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("HOME", home.toString());
    builder.environment().put("TMPDIR", temporary.toString());
    return builder.start();
  }

  private String[] report(String... more) {
    List<String> options = new ArrayList<>(deployment.dropOnPort(relay.port()));
    options.addAll(List.of("--report", SAMPLE, "--attach", evidence.toString()));
    return TestDeployment.args("report", options, more);
  }

  /** The attachment as the office got it. */
  private byte[] arrived(String receipt) throws Exception {
    String locator = receipt.substring(0, 5);
    for (int i = 0; i < 40; i++) {
      for (JsonNode row : JSON.readTree(deployment.atDesk("", "cases", "--json").out())) {
        String id = row.path("id").asText();
        JsonNode shown = JSON.readTree(deployment.atDesk("", "case", "show", id, "--json").out());
        if (shown.path("locator").asText().equals(locator)) {
          Path to = folder.resolve("saved" + saved++);
          Outcome done = deployment.atDesk("", "case", "attachments", id, "--to", to.toString());
          assertEquals(0, done.exitCode(), done.err());
          return Files.readAllBytes(to.resolve("evidence.bin"));
        }
      }
      Thread.sleep(250);
    }
    throw new AssertionError("the report did not arrive");
  }

  private static List<String> list(Path folder) throws IOException {
    try (java.util.stream.Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> !f.equals(folder)).map(Path::toString).toList();
    }
  }
}
