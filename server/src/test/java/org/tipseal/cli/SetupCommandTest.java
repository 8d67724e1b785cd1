package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.cli.TestDeployment.Outcome;
import org.tipseal.crypto.keys.KeyFile;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.profile.ProfileVerifier;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.drop.DropConfig;
import org.tipseal.office.OfficeConfig;

class SetupCommandTest {
  private static final String PASSPHRASES =
      "the office's secret\nthe root's secret\nthe identity's secret\nthe recovery's secret\n";

  @TempDir private static Path parent;
  private static Path folder;
  private static Outcome made;

  @TempDir private Path other;

  @BeforeAll
  static void make() {
    folder = parent.resolve("agency");
    made =
        setup(
            PASSPHRASES,
            folder,
            "--domain",
            "../deploy/samples/agency",
            "--office-host",
            "10.0.0.5",
            "--public-host",
            "drop.city.example",
            "--public-port",
            "443");
  }

  @Test
  void theFingerprintAloneIsPrinted() throws Exception {
    assertEquals(0, made.exitCode(), made.err());
    assertEquals(Files.readString(folder.resolve("fingerprint.txt")), made.out());
    RootFingerprint fingerprint = RootFingerprint.parse(made.out().strip());
    try (SecretBytes seed =
            KeyFile.open(
                KeyFile.Kind.ROOT,
                "the root's secret".toCharArray(),
                Files.readAllBytes(folder.resolve("root.key")));
        SigningKey root = SigningKey.fromSeed(seed)) {
      assertEquals(RootFingerprint.of(root.verifyingKey()), fingerprint);
    }
  }

  @Test
  void theProfileLeadsToTheRootAndShowsTheAgencysChannels() throws Exception {
    VerifiedProfile profile =
        new ProfileVerifier(RootFingerprint.parse(made.out().strip()))
            .verify(
                Files.readAllBytes(folder.resolve("drop/data/profile.json")),
                LocalDate.now(ZoneOffset.UTC));
    assertEquals("report.city.example", profile.agency().value());
    assertTrue(profile.profile().channels().size() > 1);
    // A payment firm is never sealed to.
    assertTrue(profile.profile().channels().stream().noneMatch(c -> c.kind().equals("PAYMENT")));
  }

  @Test
  void bothServersReadTheirConfiguration() throws Exception {
    DropConfig drop = DropConfig.read(folder.resolve("drop/drop.yaml"));
    assertEquals(made.out().strip(), drop.rootFingerprint().toString());
    OfficeConfig office = OfficeConfig.read(folder.resolve("office/office.yaml"));
    assertEquals("https://10.0.0.5:8444", office.drop().url().toString());
    assertTrue(office.domainFolder().isPresent());
    assertTrue(Files.isRegularFile(office.backup()));
  }

  @Test
  void nobodyElseReadsAnything() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        assertEquals(
            Files.isDirectory(path) ? "rwx------" : "rw-------",
            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
            path.toString());
      }
    }
  }

  @Test
  void noSecretStandsInTheOpen() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String passphrase : PASSPHRASES.split("\n", -1)) {
          assertFalse(!passphrase.isEmpty() && content.contains(passphrase), file.toString());
        }
      }
    }
    assertTrue(
        Files.readString(folder.resolve("ca.key")).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY"));
  }

  @Test
  void whatIsThereIsNotOverwritten() throws IOException {
    Set<String> before = names(parent);
    Outcome again = setup(PASSPHRASES, folder);
    assertEquals(2, again.exitCode());
    assertTrue(again.err().contains("nothing is overwritten"), again.err());
    assertEquals(before, names(parent));
  }

  @Test
  void aFailureLeavesNothingBehind() throws IOException {
    Outcome missing = setup("the office's secret\n", other.resolve("agency"));
    assertEquals(2, missing.exitCode());
    assertTrue(missing.err().contains("root key"), missing.err());
    Outcome tooShort = setup("short\n", other.resolve("agency"));
    assertEquals(2, tooShort.exitCode());
    assertTrue(tooShort.err().contains("shorter than 12"), tooShort.err());
    Path tables = Files.createDirectory(other.resolve("tables"));
    Files.writeString(tables.resolve("channels.json"), "{\"channels\": [{\"id\": 7}]}");
    Outcome wrong = setup(PASSPHRASES, other.resolve("agency"), "--domain", tables.toString());
    assertEquals(2, wrong.exitCode());
    assertTrue(wrong.err().contains("channels.json"), wrong.err());
    assertEquals(Set.of("tables"), names(other));
  }

  @Test
  void whatIsMissingIsNamed() {
    Outcome unnamed =
        TestDeployment.run(PASSPHRASES, "setup", other.resolve("x").toString(), "--agency", "a.b");
    assertEquals(2, unnamed.exitCode());
    assertTrue(unnamed.err().contains("--name-zh"), unnamed.err());
    Outcome noId =
        TestDeployment.run(
            PASSPHRASES,
            "setup",
            other.resolve("x").toString(),
            "--agency",
            "Not An Id",
            "--name-zh",
            "名",
            "--name-en",
            "Name");
    assertEquals(2, noId.exitCode());
    assertTrue(noId.err().contains("agency id"), noId.err());
  }

  @Test
  void lostKeysComeBackFromTheirBackup() throws Exception {
    Path made = other.resolve("agency");
    assertEquals(0, setup(PASSPHRASES, made).exitCode());
    Path lost = made.resolve("office/keys.sealed");
    String[] recover = {
      "recover",
      "--agency",
      "report.city.example",
      "--backup",
      made.resolve("office/data/keys.backup").toString(),
      "--recovery-key",
      made.resolve("recovery.key").toString(),
      "--to",
      lost.toString()
    };
    String answers = "the recovery's secret\na new passphrase\n";
    Outcome present = TestDeployment.run(answers, recover);
    assertEquals(2, present.exitCode());
    assertTrue(present.err().contains("not overwritten"), present.err());
    Files.delete(lost);
    Outcome wrong = TestDeployment.run("not that secret\na new passphrase\n", recover);
    assertEquals(3, wrong.exitCode());
    assertTrue(wrong.err().contains("wrong-passphrase"), wrong.err());
    Outcome recovered = TestDeployment.run(answers, recover);
    assertEquals(0, recovered.exitCode(), recovered.err());
    Outcome opened = TestDeployment.run("a new passphrase\n", "verify", lost.toString());
    assertEquals(0, opened.exitCode(), opened.out());
  }

  private static Outcome setup(String input, Path target, String... more) {
    return TestDeployment.run(
        input,
        TestDeployment.args(
            "setup",
            List.of(
                target.toString(),
                "--agency",
                "report.city.example",
                "--name-zh",
                "演示",
                "--name-en",
                "Demonstration"),
            more));
  }

  private static Set<String> names(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files
          .map(f -> f.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
