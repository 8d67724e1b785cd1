package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.cli.TestDeployment.Outcome;

/** A report sealed on one device, handed in from another, and followed up: by their commands. */
class SealedFileLoopTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SAMPLE = "../deploy/samples/kameng-report.json";
  private static final String SYMBOL = "[0-9A-HJKMNP-TV-Z]";
  private static final String RECEIPT = SYMBOL + "{5}(-" + SYMBOL + "{5}){4}\n";
  private static final String PART = SYMBOL + "{4}(-" + SYMBOL + "{4}){4}\n";

  @TempDir private static Path shared;
  private static TestDeployment deployment;
  private static Path profile;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    deployment = new TestDeployment(shared.resolve("agency"));
    deployment.startOffice();
    profile = deployment.folder().resolve("drop/data/profile.json");
  }

  @AfterAll
  static void stop() {
    deployment.close();
  }

  @Test
  void aFormCarriesItAndTheReceiptIsMadeLater() throws Exception {
    Path file = folder.resolve("note.bin");
    Outcome sealed = sealedOffLine("", file);
    assertEquals(0, sealed.exitCode(), sealed.err());
    assertTrue(sealed.out().matches(PART), sealed.out());
    assertTrue(sealed.err().contains("Stamping"), sealed.err());
    assertTrue(sealed.err().contains("tipseal receipt"), sealed.err());

    Outcome verified = TestDeployment.run("", "verify", "--json", file.toString());
    assertEquals("sealed file", JSON.readTree(verified.out()).path("kind").asText());

    String locator = handedInByForm(file);
    Outcome joined = TestDeployment.run(locator + "\n" + sealed.out(), "receipt", "--lang", "en");
    assertEquals(0, joined.exitCode(), joined.err());
    assertTrue(joined.out().matches(RECEIPT) && joined.out().startsWith(locator), joined.out());

    assertEquals("anonymous", shown(locator).path("form").path("mode").asText());
    JsonNode mailbox = JSON.readTree(followed(joined.out()).out());
    assertEquals("open", mailbox.path("state").asText());
    Outcome more = deployment.asReporter(joined.out() + "more", "follow", "--message", "-");
    assertEquals(0, more.exitCode(), more.err());
  }

  @Test
  void aProgramCarriesItAndTheReceiptIsMadeAtOnce() throws Exception {
    Path first = folder.resolve("first.bin");
    Outcome sealed = sealedOffLine("", first);
    Outcome sent = send(first);
    assertEquals(0, sent.exitCode(), sent.err());
    assertTrue(sent.out().matches(SYMBOL + "{5}\n"), sent.out());
    assertEquals(sent.out(), send(first).out(), "the same file has the same locator");
    Outcome joined = TestDeployment.run(sent.out() + sealed.out(), "receipt");
    assertEquals(0, followed(joined.out()).exitCode());

    // A slip is told, and asked again.
    Outcome atOnce = sealedOffLine("7KQ\n７ｋｑ２ｍ\n", folder.resolve("second.bin"));
    assertEquals(0, atOnce.exitCode(), atOnce.err());
    assertTrue(atOnce.err().contains("receipt-bad-length"), atOnce.err());
    assertTrue(atOnce.out().matches(RECEIPT) && atOnce.out().startsWith("7KQ2M-"), atOnce.out());
  }

  @Test
  void theProfileIsFetchedWhereThereIsAConnection() {
    Path file = folder.resolve("note.bin");
    Outcome sealed =
        deployment.asReporter("7KQ2M", "report", "--report", SAMPLE, "--seal-to", file.toString());
    assertEquals(0, sealed.exitCode(), sealed.err());
    assertTrue(sealed.out().matches(RECEIPT), sealed.out());
    assertTrue(Files.exists(file));
  }

  @Test
  void aPersonSeesTheSecretPartBeforeBeingAsked() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Keyboard person =
        new Keyboard() {
          @Override
          boolean isThere() {
            return true;
          }

          @Override
          boolean isWatched() {
            return true;
          }
        };
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream("\n".getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Optional.of(person));
    int exitCode = Tipseal.run(terminal, sealing(folder.resolve("note.bin")));
    assertEquals(0, exitCode, err.toString(StandardCharsets.UTF_8));
    String told = err.toString(StandardCharsets.UTF_8);
    Matcher part = Pattern.compile(PART).matcher(told);
    assertTrue(part.find(), told);
    assertTrue(told.indexOf("Characters that the drop answered: ") > part.start(), told);
    assertEquals("", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void whatCannotBeSealedIsSaidAndLeavesNoFile() throws IOException {
    Path file = folder.resolve("note.bin");
    assertRefused(2, "holds no attachments", "", sealing(file, "--attach", SAMPLE));
    assertRefused(2, "exclude each other", "", sealing(file, "--resume-file", "r"));
    String[] other = sealing(file);
    other[List.of(other).indexOf("--fingerprint") + 1] = "0000-0000-0000-0000-0000-0000-0000-0000";
    assertRefused(3, "root-mismatch", "", other);
    String[] noDrop = TestDeployment.args("report", fingerprint(), "--report", SAMPLE);
    assertRefused(2, "--drop", "", noDrop);
    String[] noFile =
        TestDeployment.args(
            "report", fingerprint(), "--report", SAMPLE, "--profile", profile.toString());
    assertRefused(2, "--seal-to", "", noFile);
    assertFalse(Files.exists(file));

    Files.writeString(file, "something of mine");
    assertRefused(2, "not overwritten", "", sealing(file));
    assertEquals("something of mine", Files.readString(file));
  }

  @Test
  void aFileThatIsNoneOrWasChangedIsNotSent() throws IOException {
    Path file = folder.resolve("note.bin");
    assertEquals(0, sealedOffLine("", file).exitCode());
    byte[] changed = Files.readAllBytes(file);
    changed[changed.length - 1] ^= 1;
    Path damaged = Files.write(folder.resolve("damaged.bin"), changed);
    Outcome refused = send(damaged);
    assertEquals(3, refused.exitCode());
    assertTrue(refused.err().contains("stamp-weak"), refused.err());
    assertEquals(3, send(Path.of(SAMPLE)).exitCode());
    Outcome verified = TestDeployment.run("", "verify", "--json", damaged.toString());
    assertEquals("stamp-weak", JSON.readTree(verified.out()).path("defect").asText());
  }

  @Test
  void aSlipInAReceiptsPartsIsFound() {
    String part = "0123-4567-89AB-CDEF-GHJ";
    assertRefused(2, "receipt-bad-length", "7KQ2\n" + part + "K\n", "receipt", "--lang", "en");
    assertRefused(2, "receipt-bad-length", "7KQ2M\n" + part + "\n", "receipt", "--lang", "en");
    assertRefused(2, "receipt-bad-character", "7KQ2U\n", "receipt", "--lang", "en");
    assertRefused(2, "receipt-bad-check", "7KQ2M\n" + part + "W\n", "receipt", "--lang", "en");
    assertRefused(2, "Secret part?", "7KQ2M\n", "receipt", "--lang", "en");
  }

  private static void assertRefused(int exitCode, String told, String input, String... args) {
    Outcome refused = TestDeployment.run(input, args);
    assertEquals(exitCode, refused.exitCode(), refused.err());
    assertTrue(refused.err().contains(told), refused.err());
    assertEquals("", refused.out());
  }

  private static List<String> fingerprint() {
    List<String> drop = deployment.drop();
    int at = drop.indexOf("--fingerprint");
    List<String> options = new ArrayList<>(drop.subList(at, at + 2));
    options.addAll(List.of("--lang", "en"));
    return options;
  }

  /** Without any address: nothing could be asked or sent. */
  private static String[] sealing(Path file, String... more) {
    List<String> options = fingerprint();
    options.addAll(List.of("--report", SAMPLE, "--profile", profile.toString()));
    options.addAll(List.of("--seal-to", file.toString()));
    return TestDeployment.args("report", options, more);
  }

  private static Outcome sealedOffLine(String input, Path file) {
    return TestDeployment.run(input, sealing(file));
  }

  private static Outcome send(Path file) {
    List<String> options = new ArrayList<>(deployment.drop());
    int fingerprint = options.indexOf("--fingerprint");
    options.subList(fingerprint, fingerprint + 2).clear();
    return TestDeployment.run("", TestDeployment.args("send", options, file.toString()));
  }

  private static Outcome followed(String receipt) {
    Outcome followed = deployment.asReporter(receipt, "follow", "--json");
    assertEquals(0, followed.exitCode(), followed.err());
    return followed;
  }

  /** As a browser without script does it. */
  private static String handedInByForm(Path file) throws Exception {
    String boundary = "----boundary";
    String head =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"note.bin\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n";
    byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
    String page =
        deployment.post(
            "/sealed",
            "multipart/form-data; boundary=" + boundary,
            BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofByteArray(end)));
    Matcher locator = Pattern.compile("<output>(" + SYMBOL + "{5})</output>").matcher(page);
    assertTrue(locator.find(), page);
    return locator.group(1);
  }

  private static JsonNode shown(String locator) throws Exception {
    for (int i = 0; i < 50; i++) {
      JsonNode cases = JSON.readTree(deployment.atDesk("", "cases", "--finished", "--json").out());
      for (JsonNode row : cases) {
        String id = row.path("id").asText();
        JsonNode one = JSON.readTree(deployment.atDesk("", "case", "show", id, "--json").out());
        if (one.path("locator").asText().equals(locator)) {
          byte[] sample = Files.readAllBytes(Path.of(SAMPLE));
          assertEquals(JSON.readTree(sample).path("facts"), one.path("form").path("facts"));
          return one;
        }
      }
      Thread.sleep(200);
    }
    throw new AssertionError("the report did not arrive");
  }
}
