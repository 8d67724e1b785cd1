package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.cli.TamperingProxy.Answer;
import org.tipseal.cli.TestDeployment.Outcome;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.site.ManifestSigner;
import org.tipseal.drop.page.Release;
import org.tipseal.http.StaticFile;

/** A real drop is held against its release; between them stands what changes one thing. */
class VerifySiteCommandTest {
  @TempDir private static Path folder;
  private static TestDeployment agency;
  private static TamperingProxy proxy;

  @BeforeAll
  static void start() throws Exception {
    agency = new TestDeployment(folder.resolve("agency"));
    proxy = new TamperingProxy(agency.plainPort());
  }

  @AfterAll
  static void stop() throws Exception {
    proxy.close();
    agency.close();
  }

  @Test
  void anUnchangedPagePasses() throws Exception {
    Outcome overTls =
        verify(
            "https://localhost:" + agency.publicPort(),
            "--ca",
            agency.folder().resolve("ca.pem").toString());
    assertEquals(0, overTls.exitCode(), overTls.out() + overTls.err());
    assertTrue(overTls.out().contains("Every byte and every header"), overTls.out());
    for (StaticFile file : Release.bundled().files()) {
      assertTrue(overTls.out().matches("(?s).*same +\\Q" + file.path() + "\\E\n.*"), file.path());
    }
    StaticFile single =
        Release.bundled().files().stream()
            .filter(file -> file.download().isPresent())
            .findFirst()
            .orElseThrow();
    String digest = Bytes.hex(Bytes.sha256(single.content().bytes()));
    assertTrue(overTls.out().contains("SHA-256 of tipseal.html in this release: " + digest));
    Outcome throughProxy = verifyChanged("", answer -> answer);
    assertEquals(0, throughProxy.exitCode(), throughProxy.out() + throughProxy.err());
    assertEquals("", throughProxy.err());
  }

  @Test
  void oneByteOfOneFileInOneForm() {
    for (String coding : new String[] {"identity", "gzip", "br"}) {
      assertDifferent(
          "/page/app.js: byte 1234 differs (" + coding + ")",
          verifyChanged(
              "GET /page/app.js \\E.*\\Qaccept-encoding: " + coding, a -> a.flipped(1234)));
    }
    assertDifferent(
        "/: byte 1 differs (identity)",
        verifyChanged("GET / \\E.*\\Qaccept-encoding: identity", a -> a.flipped(1)));
  }

  @Test
  void bytesThatAreMissingOrTooMany() {
    assertDifferent(
        "/page/app.css: it ends after 10 of ",
        verifyChanged("GET /page/app.css ", a -> a.body(a.body().substring(0, 10))));
    assertDifferent(
        "/: more follows after its ",
        verifyChanged(
            "GET / \\E.*\\Qaccept-encoding: identity",
            a -> a.body(a.body() + "<script src=//other.example>")));
  }

  @Test
  void everyHeaderCounts() {
    assertDifferent(
        "header content-security-policy is \"default-src 'none'; script-src *",
        verifyChanged(
            "GET / ", a -> a.head(a.head().replace("script-src 'self'", "script-src *"))));
    assertDifferent(
        "/page/worker.js: header content-security-policy is missing",
        verifyChanged(
            "GET /page/worker.js ",
            a -> a.head(a.head().replaceAll("(?i)content-security-policy: [^\r]*\r\n", ""))));
    assertDifferent(
        "header cache-control is \"max-age=60\" instead of \"no-store\"",
        verifyChanged(
            "GET /agency.json ",
            a ->
                a.head(
                    a.head()
                        .replaceAll("(?i)cache-control: [^\r]*", "cache-control: max-age=60"))));
    for (String header :
        new String[] {
          "Set-Cookie: id=1",
          "Link: </other.js>; rel=preload",
          "SourceMap: /other.map",
          "Refresh: 0; url=https://other.example",
          "ETag: \"visitor-7\"",
          "Server: x",
          "Service-Worker-Allowed: /"
        }) {
      String name = header.substring(0, header.indexOf(':'));
      assertDifferent(
          "/page/app.js: header " + name + " does not belong there: \"",
          verifyChanged("GET /page/app.js ", a -> a.with(header)));
    }
    assertDifferent(
        "/api/v1/profile: header Set-Cookie does not belong there",
        verifyChanged("GET /api/v1/profile ", a -> a.with("Set-Cookie: id=1")));
  }

  @Test
  void theAgencysPartIsHeldAgainstTheSignature() {
    Outcome outcome =
        verifyChanged(
            "GET /agency.json \\E.*\\Qaccept-encoding: identity",
            a -> a.body(a.body().replace("https://www.baidu.com/", "https://other.example/")));
    assertDifferent("/agency.json: ", outcome);
    assertTrue(outcome.out().contains("the signed manifest has another digest for it"));
  }

  @Test
  void aManifestOfAnotherRootOrAChangedOneIsRefused() throws Exception {
    byte[] site = Files.readAllBytes(agency.folder().resolve("drop/site/agency.json"));
    String other;
    try (SigningKey stranger = SigningKey.generate(new SecureRandom())) {
      other =
          new String(
              ManifestSigner.sign(Release.bundled().manifest(site), stranger).bundle(),
              StandardCharsets.UTF_8);
    }
    Outcome byStranger = verifyChanged("GET /.well-known/webcat/bundle.json ", a -> a.body(other));
    assertDifferent("bundle.json: ", byStranger);
    assertTrue(byStranger.out().contains("root-mismatch"), byStranger.out());
    Outcome changed =
        verifyChanged(
            "GET /.well-known/webcat/bundle.json \\E.*\\Qaccept-encoding: identity",
            a -> a.body(a.body().replace("'wasm-unsafe-eval'", "'unsafe-eval'")));
    assertTrue(changed.out().contains("site-forged"), changed.out());
    assertEquals(3, changed.exitCode());
    Outcome none = verifyChanged("GET /.well-known/webcat/bundle.json ", a -> a.body(""));
    assertDifferent("/agency.json: it cannot be checked without the manifest", none);
  }

  @Test
  void whatIsPutBesideThePageIsSeen() {
    assertDifferent(
        "/sw.js is answered, with 200, where nothing has to be",
        verifyChanged(
            "GET /sw.js ",
            a -> a.head(a.head().replaceFirst("HTTP/1.1 404 [^\r]*", "HTTP/1.1 200 OK"))));
  }

  @Test
  void theFingerprintIsComparedWhereItIsGiven() {
    proxy.change((request, answer) -> answer);
    Outcome without = TestDeployment.run("", "verify-site", proxy.url(), "--lang", "en");
    assertEquals(0, without.exitCode(), without.out());
    assertTrue(without.err().contains(agency.fingerprint()), without.err());
    Outcome wrong =
        TestDeployment.run(
            "",
            "verify-site",
            proxy.url(),
            "--lang",
            "en",
            "--fingerprint",
            "0000-0000-0000-0000-0000-0000-0000-0000");
    assertEquals(3, wrong.exitCode());
    assertTrue(wrong.out().contains("root-mismatch"), wrong.out());
    assertEquals(
        2, TestDeployment.run("", "verify-site", proxy.url(), "--fingerprint", "0000").exitCode());
  }

  @Test
  void programsAndChineseReadersAreToldToo() throws Exception {
    proxy.change(
        (request, answer) ->
            request.startsWith("GET /page/app.js ") ? answer.with("Server: x") : answer);
    Outcome program = verify(proxy.url(), "--json");
    JsonNode json = JsonMapper.builder().build().readTree(program.out());
    assertEquals(3, program.exitCode());
    assertFalse(json.path("good").asBoolean());
    assertEquals(agency.fingerprint(), json.path("fingerprint").asText());
    for (JsonNode file : json.path("files")) {
      boolean changed = file.path("path").asText().equals("/page/app.js");
      assertEquals(!changed, file.path("good").asBoolean(), file.toString());
      assertEquals(changed ? 1 : 0, file.path("flaws").size());
    }
    Outcome chinese =
        TestDeployment.run(
            "", "verify-site", proxy.url(), "--lang", "zh", "--fingerprint", agency.fingerprint());
    assertTrue(chinese.out().contains("不一致  /page/app.js：不应有响应头 Server：“x”"), chinese.out());
  }

  @Test
  void nobodyThereIsNoVerdict() {
    Outcome outcome = verify("http://127.0.0.1:" + TestDeployment.freePort());
    assertEquals(4, outcome.exitCode());
    assertEquals(2, verify("http://drop.example").exitCode());
  }

  private static void assertDifferent(String sentence, Outcome outcome) {
    assertEquals(3, outcome.exitCode(), outcome.out() + outcome.err());
    assertTrue(outcome.out().contains(sentence), outcome.out());
    assertTrue(outcome.out().contains("This is not the page of this release"), outcome.out());
  }

  /**
   * Verifies while some answers are changed.
   *
   * @param request what the request's head begins with and holds, in lower case behind its first
   *     line, as a quoted pattern
   */
  private static Outcome verifyChanged(String request, UnaryOperator<Answer> change) {
    String pattern = "(?s)\\Q" + request + "\\E.*";
    proxy.change(
        (head, answer) -> {
          int line = head.indexOf('\r');
          String folded = head.substring(0, line) + head.substring(line).toLowerCase(Locale.ROOT);
          return folded.matches(pattern) ? change.apply(answer) : answer;
        });
    return verify(proxy.url());
  }

  private static Outcome verify(String url, String... more) {
    java.util.List<String> options =
        java.util.List.of(url, "--lang", "en", "--fingerprint", agency.fingerprint());
    return TestDeployment.run("", TestDeployment.args("verify-site", options, more));
  }
}
