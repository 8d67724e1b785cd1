package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tipseal.cli.TestDeployment.Outcome;
import org.tipseal.office.evidence.EvidenceBench;
import org.tipseal.office.evidence.TestCase;
import org.tipseal.office.evidence.format.Flaw;
import org.tipseal.redis.RedisExtension;

final class VerifyPackageTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  @TempDir Path folder;

  private EvidenceBench bench;
  private Path file;

  @BeforeEach
  void open() throws Exception {
    bench = new EvidenceBench(folder, REDIS.link());
    file = bench.exported(bench.arrive(TestCase.form(TestCase.FACTS), new byte[1000]));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aWholePackageIsGenuine() throws Exception {
    Outcome outcome =
        TestDeployment.run(
            "",
            "verify",
            file.toString(),
            "--fingerprint",
            bench.fingerprint().toString(),
            "--timestamp-ca",
            bench.authority.ca(folder).toString(),
            "--lang",
            "zh");

    assertEquals(0, outcome.exitCode(), outcome.out());
    assertTrue(outcome.out().contains("证据包完整"), outcome.out());
    assertTrue(outcome.out().contains(EvidenceBench.PURPOSE), outcome.out());
  }

  @Test
  void whatCouldNotBeCheckedIsNotCalledGenuine() {
    Outcome outcome = TestDeployment.run("", "verify", file.toString(), "--lang", "en");

    assertEquals(6, outcome.exitCode(), outcome.out());
    assertTrue(outcome.out().contains(bench.fingerprint().toString()), outcome.out());
    assertTrue(outcome.out().contains("no --timestamp-ca was given"), outcome.out());
    assertTrue(
        TestDeployment.run("", "verify", file.toString(), "--json")
            .out()
            .replaceAll("\\s", "")
            .contains("\"genuine\":false"));
  }

  @Test
  void aChangedPackageIsRefusedByName() throws Exception {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(file, text.replace("report.pdf", "report.pdx"), StandardCharsets.ISO_8859_1);
    Outcome outcome =
        TestDeployment.run(
            "", "verify", file.toString(), "--fingerprint", bench.fingerprint().toString());

    assertEquals(3, outcome.exitCode(), outcome.out());
    assertTrue(outcome.out().contains("report.pdx"), outcome.out());
  }

  @ParameterizedTest
  @EnumSource
  void everyFlawHasWords(Flaw flaw) {
    assertFalse(new Words(Language.ZH).say("package." + flaw.wireName()).isBlank());
    assertFalse(new Words(Language.EN).say("package." + flaw.wireName()).isBlank());
  }
}
