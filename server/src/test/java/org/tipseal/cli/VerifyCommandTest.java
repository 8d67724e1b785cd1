package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.cli.TestDeployment.Outcome;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.envelope.EnvelopeContext;
import org.tipseal.crypto.envelope.EnvelopeSealer;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.keys.XWingPublicKey;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.crypto.receipt.ReceiptSecret;

class VerifyCommandTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private static Path shared;
  private static Path agency;
  private static String fingerprint;

  @TempDir private Path folder;

  @BeforeAll
  static void make() throws IOException {
    agency = shared.resolve("agency");
    Outcome made =
        TestDeployment.run(
            "passphrase one\npassphrase two\npassphrase three\npassphrase four\n",
            "setup",
            agency.toString(),
            "--agency",
            "report.city.example",
            "--name-zh",
            "演示",
            "--name-en",
            "Demonstration");
    fingerprint = made.out().strip();
  }

  @Test
  void aProfileIsCheckedAgainstItsFingerprint() throws IOException {
    Path profile = agency.resolve("drop/data/profile.json");
    JsonNode good = verified(0, "", profile.toString(), "--fingerprint", fingerprint);
    assertEquals("report.city.example", good.path("agency").asText());
    JsonNode other =
        verified(
            3, "", profile.toString(), "--fingerprint", "0000-0000-0000-0000-0000-0000-0000-0000");
    assertEquals("root-mismatch", other.path("defect").asText());
    JsonNode garbled = verified(3, "", profile.toString(), "--fingerprint", "0000");
    assertEquals("fingerprint-malformed", garbled.path("defect").asText());
    Path cut =
        Files.write(
            folder.resolve("cut.json"), java.util.Arrays.copyOf(Files.readAllBytes(profile), 1000));
    assertEquals(
        "profile-malformed",
        verified(3, "", cut.toString(), "--fingerprint", fingerprint).path("defect").asText());
  }

  @Test
  void aReceiptIsCheckedWithoutAnyConnection() throws IOException {
    String receipt =
        ReceiptCode.of(Locator.generate(5, RANDOM), ReceiptSecret.generate(RANDOM)).format();
    assertEquals(
        receipt.substring(0, 5),
        verified(0, receipt.toLowerCase(java.util.Locale.ROOT) + "\n", "--receipt")
            .path("locator")
            .asText());
    char last = receipt.charAt(receipt.length() - 1);
    String typo = receipt.substring(0, receipt.length() - 1) + (last == 'A' ? 'B' : 'A');
    assertEquals(
        "receipt-bad-check", verified(3, typo + "\n", "--receipt").path("defect").asText());
    assertEquals("receipt-bad-length", verified(3, "ABCDE\n", "--receipt").path("defect").asText());
  }

  @Test
  void aSealedFileIsCheckedAsFarAsCanBe() throws IOException {
    XWingPublicKey key = XWingPrivateKey.generate(RANDOM).publicKey();
    byte[] envelope =
        new EnvelopeSealer(RANDOM)
            .seal(
                new EnvelopeContext(Purpose.REPORT, 7, new AgencyId("a.example")),
                List.of(key),
                new byte[10]);
    Path file = Files.write(folder.resolve("envelope"), envelope);
    JsonNode good = verified(0, "", file.toString());
    assertEquals("report", good.path("purpose").asText());
    assertEquals(7, good.path("epoch").asInt());
    assertEquals(key.id().hex(), good.path("recipients").get(0).asText());
    Path cut =
        Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(envelope, envelope.length / 2));
    assertEquals("envelope-malformed", verified(3, "", cut.toString()).path("defect").asText());
  }

  @Test
  void aKeyFileIsOpenedForTheTest() throws IOException {
    String file = agency.resolve("identity.key").toString();
    assertEquals(
        "key file, identity", verified(0, "passphrase three\n", file).path("kind").asText());
    assertEquals("wrong-passphrase", verified(3, "another one\n", file).path("defect").asText());
  }

  @Test
  void theExplanationIsInTheReadersLanguage() throws IOException {
    Path file = Files.write(folder.resolve("f"), "TSEV".getBytes(StandardCharsets.US_ASCII));
    Outcome chinese = TestDeployment.run("", "verify", file.toString(), "--lang", "zh");
    assertTrue(chinese.out().contains("envelope-malformed"), chinese.out());
    assertTrue(chinese.out().contains("不是加密消息"), chinese.out());
  }

  @Test
  void whatIsNeitherIsSaid() throws IOException {
    assertEquals(2, TestDeployment.run("", "verify").exitCode());
    Path file = Files.writeString(folder.resolve("letter.txt"), "Dear Sir");
    Outcome unknown = TestDeployment.run("", "verify", file.toString());
    assertEquals(2, unknown.exitCode());
    assertTrue(unknown.err().contains("--fingerprint"), unknown.err());
    assertEquals(2, TestDeployment.run("", "verify", folder.resolve("none").toString()).exitCode());
  }

  private static JsonNode verified(int exitCode, String input, String... options)
      throws IOException {
    Outcome outcome =
        TestDeployment.run(
            input, TestDeployment.args("verify", List.of("--json", "--lang", "en"), options));
    assertEquals(exitCode, outcome.exitCode(), outcome.err());
    return JSON.readTree(outcome.out());
  }
}
