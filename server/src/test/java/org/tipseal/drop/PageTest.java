package org.tipseal.drop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.drop.page.Release;
import org.tipseal.http.Coding;
import org.tipseal.http.SecurityHeaders;
import org.tipseal.http.StaticFile;

/** What a browser is given: the release's files and no others, with all that protects them. */
class PageTest {
  @TempDir static Path folder;
  private static DropFixture drop;
  private static Release release;

  @BeforeAll
  static void start() throws Exception {
    drop = new DropFixture(folder, "plainListener: {port: 0}", "challenge: {cost: 50}");
    assertEquals(204, drop.publish(drop.agency.profile(1)));
    release = Release.bundled().of(get("/agency.json", "identity").body());
  }

  @AfterAll
  static void stop() {
    drop.close();
  }

  @Test
  void everyFileIsServedInEveryFormThatTheBuildMade() throws IOException {
    assertTrue(release.files().stream().anyMatch(file -> file.path().equals("/")));
    for (StaticFile file : release.files()) {
      HttpResponse<byte[]> whole = get(file.path(), "identity");
      assertArrayEquals(file.content().bytes(), whole.body(), file.path());
      assertEquals("", header(whole, "content-encoding"));
      for (String coding : List.of("gzip", "br")) {
        byte[] made = made(file, coding);
        HttpResponse<byte[]> answer = get(file.path(), coding);
        assertEquals(made == null ? "" : coding, header(answer, "content-encoding"), file.path());
        assertArrayEquals(made == null ? whole.body() : made, answer.body(), file.path());
      }
    }
  }

  @Test
  void theSingleFileNamesItsAgencyAndIsOtherwiseAsItWasBuilt() throws Exception {
    String agency = new String(get("/agency.json", "identity").body(), StandardCharsets.UTF_8);
    String served = new String(get("/tipseal.html", "identity").body(), StandardCharsets.UTF_8);
    String built =
        Release.bundled().files().stream()
            .filter(file -> file.path().equals("/tipseal.html"))
            .map(file -> new String(file.content().bytes(), StandardCharsets.UTF_8))
            .findFirst()
            .orElseThrow();
    String block = "<script type=\"application/json\" id=\"agency\">";
    int start = served.indexOf(block) + block.length();
    String written = served.substring(start, served.indexOf("</script>", start));
    assertTrue(new JSONObject(written).similar(new JSONObject(agency)));
    assertEquals(built, served.replace(written, "null"));
  }

  /** A form as the build made it; null if it made none. */
  private static byte[] made(StaticFile file, String coding) throws IOException {
    if (file.content().isPackedHere()) {
      return coding.equals("gzip") ? file.content().form(Coding.GZIP).orElse(null) : null;
    }
    String name = file.path().equals("/") ? "index.html" : Path.of(file.path()).getFileName() + "";
    String ending = coding.equals("br") ? ".br" : ".gz";
    try (InputStream in = Release.class.getResourceAsStream("files/" + name + ending)) {
      return in == null ? null : in.readAllBytes();
    }
  }

  @Test
  void aHeadIsTheHeadOfTheAnswer() {
    for (StaticFile file : release.files()) {
      HttpResponse<byte[]> answer = get(file.path(), "br, gzip");
      HttpResponse<byte[]> head =
          drop.asReporter(
              drop.toPublic(file.path())
                  .header("Accept-Encoding", "br, gzip")
                  .method("HEAD", HttpRequest.BodyPublishers.noBody()));
      assertEquals(200, head.statusCode());
      assertEquals(0, head.body().length);
      assertEquals(answer.headers().map(), head.headers().map());
      assertEquals("" + answer.body().length, header(head, "content-length"));
    }
  }

  @Test
  void http2GivesTheSame() {
    HttpClient http2 = DropFixture.client(HttpClient.Version.HTTP_2, drop.authority.trusting());
    for (StaticFile file : release.files()) {
      HttpResponse<byte[]> answer =
          drop.send(http2, drop.toPublic(file.path()).header("Accept-Encoding", "br").GET());
      assertEquals(HttpClient.Version.HTTP_2, answer.version());
      HttpResponse<byte[]> other = get(file.path(), "br");
      assertArrayEquals(other.body(), answer.body(), file.path());
      Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
      headers.remove(":status");
      assertEquals(new TreeMap<>(other.headers().map()), headers, file.path());
      HttpResponse<byte[]> head =
          drop.send(
              http2,
              drop.toPublic(file.path())
                  .header("Accept-Encoding", "br")
                  .method("HEAD", HttpRequest.BodyPublishers.noBody()));
      assertEquals(200, head.statusCode());
      assertEquals("" + answer.body().length, header(head, "content-length"));
    }
  }

  @Test
  void everyAnswerCarriesTheSameProtectionAndNothingElse() {
    for (boolean tls : List.of(true, false)) {
      for (StaticFile file : release.files()) {
        HttpResponse<byte[]> answer = ask(tls, file.path());
        Map<String, List<String>> expected = protection(tls, file.policy());
        expected.put("content-length", List.of("" + file.content().bytes().length));
        expected.put("content-type", List.of(header(answer, "content-type")));
        expected.put("vary", List.of("accept-encoding"));
        file.download()
            .ifPresent(
                name ->
                    expected.put(
                        "content-disposition", List.of("attachment; filename=\"" + name + "\"")));
        assertEquals(expected, answer.headers().map(), file.path());
      }
      for (String path :
          List.of("/api/v1/profile", "/agency.json", "/nothing", "/api/v1/mailbox")) {
        HttpResponse<byte[]> answer = ask(tls, path);
        Map<String, List<String>> expected = protection(tls, SecurityHeaders.NOTHING);
        expected.put("content-length", List.of("" + answer.body().length));
        expected.put("content-type", List.of(header(answer, "content-type")));
        if (answer.statusCode() == 200) {
          expected.put("vary", List.of("accept-encoding"));
        }
        assertEquals(expected, answer.headers().map(), path);
      }
    }
  }

  private static Map<String, List<String>> protection(boolean tls, String policy) {
    Map<String, List<String>> expected = new TreeMap<>();
    SecurityHeaders.FIXED.forEach((name, value) -> expected.put(name, List.of(value)));
    expected.put("content-security-policy", List.of(policy));
    if (tls) {
      expected.put("strict-transport-security", List.of("max-age=63072000"));
    }
    return expected;
  }

  @Test
  void theAgencySaysWhatThePageNeeds() {
    HttpResponse<byte[]> answer = get("/agency.json", "identity");
    JSONObject agency = new JSONObject(DropFixture.text(answer));
    assertEquals("application/json", header(answer, "content-type"));
    assertEquals(Set.of("fingerprint", "exit", "drops", "tables"), agency.keySet());
    assertEquals(drop.agency.fingerprint().toString(), agency.getString("fingerprint"));
    assertEquals("https://www.baidu.com/", agency.getString("exit"));
    JSONObject tables = agency.getJSONObject("tables");
    assertEquals(
        Set.of("categories", "form", "routing", "filing", "identifiers", "statuses", "messages"),
        tables.keySet());
    Set<String> messages = tables.getJSONObject("messages").keySet();
    assertTrue(
        messages.size() > 5 && messages.stream().allMatch(key -> key.startsWith("warning.")));
  }

  @Test
  void whatIsSaidAnewAtEachStartIsCompressedToo() throws IOException {
    for (String path : List.of("/agency.json", "/api/v1/profile")) {
      byte[] whole = get(path, "identity").body();
      HttpResponse<byte[]> packed = get(path, "br, gzip");
      assertEquals("gzip", header(packed, "content-encoding"));
      assertTrue(packed.body().length < whole.length);
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
        assertArrayEquals(whole, in.readAllBytes());
      }
    }
  }

  @Test
  void theListenerWithoutTlsIsTheSameOne() throws Exception {
    HttpResponse<byte[]> challenge = ask(false, "/api/v1/challenge?for=report");
    assertEquals(200, challenge.statusCode());
    String solution = DropFixture.solve(new JSONObject(DropFixture.text(challenge)));
    HttpResponse<byte[]> answer =
        drop.asReporter(
            drop.toPublic("/api/v1/reports")
                .header("Content-Type", "application/vnd.tipseal.report")
                .header("Tipseal-Challenge", solution)
                .POST(
                    HttpRequest.BodyPublishers.ofByteArray(
                        "no report".getBytes(StandardCharsets.UTF_8))));
    assertEquals("400 submission-malformed", DropFixture.problem(answer));
  }

  private static HttpResponse<byte[]> get(String path, String accepted) {
    HttpResponse<byte[]> answer =
        drop.asReporter(drop.toPublic(path).header("Accept-Encoding", accepted).GET());
    assertEquals(200, answer.statusCode(), path);
    return answer;
  }

  private static HttpResponse<byte[]> ask(boolean tls, String path) {
    URI plain = URI.create("http://127.0.0.1:" + drop.drop().plainPort() + path);
    return drop.asReporter(tls ? drop.toPublic(path).GET() : HttpRequest.newBuilder(plain).GET());
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
