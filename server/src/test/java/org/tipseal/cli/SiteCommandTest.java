package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.cli.TestDeployment.Outcome;
import org.tipseal.cli.setup.SiteFolder;
import org.tipseal.crypto.keys.KeyFile;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.crypto.site.ManifestSigner;
import org.tipseal.crypto.site.SiteManifest;
import org.tipseal.drop.page.Release;
import org.tipseal.drop.page.Site;
import org.tipseal.drop.page.SiteRefusedException;
import org.tipseal.report.json.DomainLoader;

/** The site folder is made and made anew, and a drop serves no other. */
class SiteCommandTest {
  private static final String ROOT_SECRET = "the root's secret\n";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private static Path shared;
  private static Path folder;
  private static RootFingerprint root;

  @TempDir private Path other;

  @BeforeAll
  static void make() throws Exception {
    folder = shared.resolve("agency");
    Outcome made =
        TestDeployment.run(
            "the office's secret\n"
                + ROOT_SECRET
                + "the identity's secret\nthe recovery's secret\n",
            "setup",
            folder.toString(),
            "--agency",
            "report.city.example",
            "--name-zh",
            "演示",
            "--name-en",
            "Demonstration",
            "--domain",
            "../deploy/samples/agency",
            "--exit",
            "https://weather.example/");
    assertEquals(0, made.exitCode(), made.err());
    root = RootFingerprint.parse(made.out().strip());
  }

  @Test
  void setupMakesWhatADropServes() throws Exception {
    Site site = Site.load(folder.resolve("drop/site"), root);
    JsonNode agency = JSON.readTree(site.agency().content().bytes());
    assertEquals(root.toString(), agency.path("fingerprint").asText());
    assertEquals("https://weather.example/", agency.path("exit").asText());
  }

  @Test
  void itIsMadeAnewWithTheRootKeyAlone() throws Exception {
    Path bare = Files.createDirectory(other.resolve("bare"));
    Files.copy(folder.resolve("root.key"), bare.resolve("root.key"));
    Path tables = Files.createDirectory(other.resolve("tables"));
    JsonNode statuses = DomainLoader.bundledTrees().get("statuses");
    Files.writeString(tables.resolve("statuses.json"), JSON.writeValueAsString(statuses));
    Outcome made =
        TestDeployment.run(
            ROOT_SECRET,
            "site",
            bare.toString(),
            "--domain",
            tables.toString(),
            "--url",
            "https://report.example");
    assertEquals(0, made.exitCode(), made.err());
    assertEquals(root.toString(), made.out().strip());
    Site site = Site.load(bare.resolve("drop/site"), root);
    assertEquals(
        SiteFolder.DEFAULT_EXIT,
        JSON.readTree(site.agency().content().bytes()).path("exit").asText());
    assertEquals(List.of("https://report.example"), SiteFolder.dropsOf(bare.resolve("drop/site")));
  }

  @Test
  void whatWasDecidedBeforeStays() throws Exception {
    Outcome again = TestDeployment.run(ROOT_SECRET, "site", folder.toString());
    assertEquals(0, again.exitCode(), again.err());
    Site site = Site.load(folder.resolve("drop/site"), root);
    assertEquals(
        "https://weather.example/",
        JSON.readTree(site.agency().content().bytes()).path("exit").asText());
  }

  @Test
  void whatCannotBeMadeIsSaid() {
    Outcome wrong = TestDeployment.run("not that secret\n", "site", folder.toString());
    assertEquals(3, wrong.exitCode());
    assertTrue(wrong.err().contains("wrong-passphrase"), wrong.err());
    for (String exit :
        new String[] {"http://weather.example/", "javascript:1", "https://a@b/", "x"}) {
      Outcome refused = TestDeployment.run(ROOT_SECRET, "site", folder.toString(), "--exit", exit);
      assertEquals(2, refused.exitCode(), exit);
      assertTrue(refused.err().contains("--exit"), refused.err());
    }
    assertEquals(2, TestDeployment.run(ROOT_SECRET, "site", other.toString()).exitCode());
  }

  @Test
  void aDropDoesNotStartWithoutIt() throws Exception {
    Path drop = copied("drop");
    Files.delete(drop.resolve("site/bundle.json"));
    Outcome outcome =
        TestDeployment.run("", "drop", "--config", drop.resolve("drop.yaml").toString());
    assertEquals(3, outcome.exitCode());
    assertTrue(outcome.err().contains("bundle.json is missing"), outcome.err());
    assertTrue(outcome.err().contains("run 'tipseal site DIR'"), outcome.err());
  }

  @Test
  void nothingButWhatTheAgencySignedIsServed() throws Exception {
    Path site = copied("site").resolve("site");
    String agency = Files.readString(site.resolve("agency.json"));
    Files.writeString(
        site.resolve("agency.json"), agency.replace("weather.example", "other.example"));
    assertRefused("They differ in /agency.json, /tipseal.html.", site);
    Files.writeString(site.resolve("agency.json"), agency);
    Site.load(site, root);
    String bundle = Files.readString(site.resolve("bundle.json"));
    Files.writeString(site.resolve("bundle.json"), bundle.replace("script-src", "img-src"));
    assertRefused("site-forged", site);
    Files.writeString(site.resolve("bundle.json"), bundle.substring(1));
    assertRefused("site-malformed", site);
  }

  @Test
  void aSiteOfAnotherReleaseIsNamed() throws Exception {
    Path site = copied("release").resolve("site");
    byte[] agency = Files.readAllBytes(site.resolve("agency.json"));
    SiteManifest now = Release.bundled().of(agency).manifest(agency);
    TreeMap<String, String> files = new TreeMap<>(now.files());
    files.put("/page/app.js", SiteManifest.digest(new byte[1]));
    files.put("/page/old.js", SiteManifest.digest(new byte[2]));
    sign(site, new SiteManifest("0.0.9", now.policy(), now.policies(), files, now.wasm()));
    assertRefused("They differ in /page/app.js, /page/old.js.", site);
    sign(site, new SiteManifest("0.0.9", "default-src *", now.policies(), now.files(), now.wasm()));
    assertRefused("another policy", site);
    sign(site, new SiteManifest("0.0.9", now.policy(), now.policies(), now.files(), now.wasm()));
    Site.load(site, root);
  }

  @Test
  void aSiteOfAnotherAgencyIsRefused() throws Exception {
    Path site = other.resolve("strange");
    try (SigningKey stranger = SigningKey.generate(new SecureRandom())) {
      new SiteFolder(DomainLoader.bundledTrees(), SiteFolder.DEFAULT_EXIT, List.of())
          .make(site, stranger);
      assertRefused("root-mismatch", site);
    }
    // Signed by the right root, but speaking of another.
    byte[] agency = Files.readAllBytes(site.resolve("agency.json"));
    sign(site, Release.bundled().of(agency).manifest(agency));
    assertRefused("does not name the root key", site);
  }

  private static void sign(Path site, SiteManifest manifest) throws Exception {
    byte[] sealed = Files.readAllBytes(folder.resolve("root.key"));
    try (SecretBytes seed =
            KeyFile.open(KeyFile.Kind.ROOT, ROOT_SECRET.strip().toCharArray(), sealed);
        SigningKey key = SigningKey.fromSeed(seed)) {
      Files.write(site.resolve("bundle.json"), ManifestSigner.sign(manifest, key).bundle());
    }
  }

  private static void assertRefused(String reason, Path site) {
    SiteRefusedException refused =
        assertThrows(SiteRefusedException.class, () -> Site.load(site, root));
    assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    assertTrue(refused.getMessage().contains("tipseal site DIR"), refused.getMessage());
  }

  /** The drop's folder, to be spoilt. */
  private Path copied(String name) throws IOException {
    Path copy = Files.createDirectories(other.resolve(name));
    try (java.util.stream.Stream<Path> files = Files.walk(folder.resolve("drop"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(folder.resolve("drop").relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return copy;
  }
}
