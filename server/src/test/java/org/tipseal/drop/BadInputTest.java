package org.tipseal.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.http.TestAuthority;

/** Whatever arrives is refused with the right problem, costs little, and leaves nothing. */
class BadInputTest {
  @TempDir static Path folder;
  private static DropFixture drop;
  private Set<String> before;

  @BeforeAll
  static void start() throws IOException {
    drop =
        new DropFixture(
            folder,
            "challenge: {cost: 50}",
            "limits: {headTime: 2 s, idleTime: 20 s, bodyTime: 2 s}");
    assertEquals(204, drop.publish(drop.agency.profile(1)));
  }

  @AfterAll
  static void stop() {
    drop.close();
  }

  @BeforeEach
  void remember() throws IOException {
    before = everything();
  }

  @AfterEach
  void nothingIsLeftBehind() throws IOException {
    assertEquals(before, everything());
  }

  /** All keys in Redis and all files, but those that Redis itself writes. */
  private static Set<String> everything() throws IOException {
    Set<String> all = new TreeSet<>(drop.keys());
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .filter(name -> !name.startsWith("data/redis/"))
          .forEach(all::add);
    }
    return all;
  }

  /**
   * A request, byte for byte.
   *
   * @param problem status and name of the answer
   */
  record Case(String name, String problem, String request) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    String host = "Host: x\r\n";
    String report = "POST /api/v1/reports HTTP/1.1\r\n" + host;
    String type = "Content-Type: application/vnd.tipseal.report\r\n";
    return List.of(
        new Case("unknown route", "404 not-found", "GET /nothing HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "no icon of old", "404 not-found", "GET /favicon.ico HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "detour", "404 not-found", "GET /page/../agency.json HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "way out of the page",
            "404 not-found",
            "GET /page/../../../../etc/passwd HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "escaped way out",
            "404 not-found",
            "GET /page/%2e%2e/%2E%2E/etc/passwd HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "escaped slash", "404 not-found", "GET /page%2fapp.js HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "escaped letter", "404 not-found", "GET /%61gency.json HTTP/1.1\r\n" + host + "\r\n"),
        new Case("backslash", "404 not-found", "GET /page\\app.js HTTP/1.1\r\n" + host + "\r\n"),
        new Case("zero", "404 not-found", "GET /page/app.js%00 HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "slash at the end", "404 not-found", "GET /agency.json/ HTTP/1.1\r\n" + host + "\r\n"),
        new Case("slash twice", "404 not-found", "GET //agency.json HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "file of the jar",
            "404 not-found",
            "GET /page/Release.class HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "packed form by name",
            "404 not-found",
            "GET /page/app.js.br HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "page that is written to",
            "405 method-not-allowed",
            "PUT / HTTP/1.1\r\n" + host + "Content-Length: 0\r\n\r\n"),
        new Case(
            "options of the page",
            "405 method-not-allowed",
            "OPTIONS / HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "office route",
            "404 not-found",
            "GET /office/v1/arrivals HTTP/1.1\r\n" + host + "\r\n"),
        new Case("metrics", "404 not-found", "GET /metrics HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "wrong method",
            "405 method-not-allowed",
            "GET /api/v1/reports HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "trace",
            "405 method-not-allowed",
            "TRACE /api/v1/profile HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "own method",
            "405 method-not-allowed",
            "BREW /api/v1/profile HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "form",
            "415 content-type-not-accepted",
            report
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\nfacts=secr"),
        new Case(
            "multipart form",
            "415 content-type-not-accepted",
            report
                + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 62\r\n\r\n"
                + "--b\r\nContent-Disposition: form-data; name=f; filename=g\r\n\r\n--b--"),
        new Case("no type", "415 content-type-not-accepted", report + "Content-Length: 1\r\n\r\nx"),
        new Case(
            "type with parameters",
            "415 content-type-not-accepted",
            report
                + "Content-Type: application/vnd.tipseal.report; a=b\r\nContent-Length: 1\r\n\r\nx"),
        new Case(
            "encoded body",
            "415 content-type-not-accepted",
            report + type + "Content-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx"),
        new Case(
            "announced too large",
            "413 body-too-large",
            report + type + "Content-Length: 99999999999\r\n\r\n"),
        new Case(
            "length beyond all numbers",
            "400 malformed-request",
            report + type + "Content-Length: 99999999999999999999999999\r\n\r\n"),
        new Case(
            "length no number",
            "400 malformed-request",
            report + type + "Content-Length: ten\r\n\r\n"),
        new Case(
            "negative length",
            "400 malformed-request",
            report + type + "Content-Length: -5\r\n\r\n"),
        new Case(
            "two lengths",
            "400 malformed-request",
            report + type + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nxxxxxx"),
        new Case(
            "no challenge", "403 challenge-missing", report + type + "Content-Length: 1\r\n\r\nx"),
        new Case("challenge no b64", "403 challenge-wrong", challenged(report + type, "!!!")),
        new Case("challenge no JSON", "403 challenge-wrong", challenged(report + type, b64("no"))),
        new Case(
            "challenge an array", "403 challenge-wrong", challenged(report + type, b64("[1]"))),
        new Case("challenge empty", "403 challenge-wrong", challenged(report + type, b64("{}"))),
        new Case(
            "challenge of wrong types",
            "403 challenge-wrong",
            challenged(report + type, b64("{\"algorithm\":1,\"number\":\"a\",\"salt\":[]}"))),
        new Case(
            "challenge nested deep",
            "403 challenge-wrong",
            challenged(report + type, b64("[".repeat(5000)))),
        new Case(
            "challenge of our making",
            "403 challenge-wrong",
            challenged(
                report + type,
                b64(
                    "{\"algorithm\":\"SHA-256\",\"challenge\":\"00\",\"number\":1,"
                        + "\"salt\":\"a?for=report&size=0&expires=99999999999&\",\"signature\":\"00\"}"))),
        new Case(
            "percent in query",
            "400 malformed-request",
            "GET /api/v1/challenge?for=%zz HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "percent in path",
            "400 malformed-request",
            "GET /api/v1/uploads/%zz HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "unknown purpose",
            "400 malformed-request",
            "GET /api/v1/challenge?for=x HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "no purpose",
            "400 malformed-request",
            "GET /api/v1/challenge HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "size no number",
            "400 malformed-request",
            "GET /api/v1/challenge?for=upload&size=-1 HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "size too large",
            "413 upload-too-large",
            "GET /api/v1/challenge?for=upload&size=999999999999999 HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "dots", "404 not-found", "GET /api/v1/../../etc/passwd HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "escaped dots",
            "404 upload-not-found",
            upload("HEAD").replace("HEAD", "DELETE").replace("ID", "..%2f..%2fetc")),
        new Case("zero byte", "404 upload-not-found", upload("DELETE").replace("ID", "%00")),
        new Case(
            "upload of another kind",
            "415 content-type-not-accepted",
            upload("PATCH").replace("ID", "0".repeat(32))),
        new Case(
            "long address",
            "414 address-too-long",
            "GET /" + "a".repeat(5000) + " HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "large headers",
            "431 headers-too-large",
            "GET / HTTP/1.1\r\n" + host + "X-Large: " + "a".repeat(20_000) + "\r\n\r\n"),
        new Case(
            "many headers",
            "431 headers-too-large",
            "GET / HTTP/1.1\r\n"
                + host
                + "X-Many: aaaaaaaaaaaaaaaaaaaaaaaa\r\n".repeat(600)
                + "\r\n"),
        new Case("no HTTP", "400 malformed-request", "HELLO\r\n\r\n"),
        new Case(
            "no mailbox",
            "404 mailbox-not-found",
            "GET /api/v1/mailbox HTTP/1.1\r\n" + host + "\r\n"),
        new Case(
            "bearer of nothing",
            "404 mailbox-not-found",
            "GET /api/v1/mailbox HTTP/1.1\r\n" + host + "Authorization: Bearer .\r\n\r\n"));
  }

  private static String upload(String method) {
    return method + " /api/v1/uploads/ID HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\n\r\n";
  }

  private static String challenged(String head, String solution) {
    return head + "Tipseal-Challenge: " + solution + "\r\nContent-Length: 1\r\n\r\nx";
  }

  private static String b64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefused(Case bad) throws IOException {
    try (RawConnection raw = drop.raw()) {
      String answer = raw.send(bad.request()).answer();
      assertEquals(bad.problem(), RawConnection.problem(answer));
      String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
      assertTrue(head.contains("\r\ncontent-type: application/problem+json"), head);
      assertTrue(head.contains("\r\ncache-control: no-store"), head);
      assertTrue(head.contains("\r\nx-content-type-options: nosniff"), head);
      assertTrue(head.contains("\r\nreferrer-policy: no-referrer"), head);
      assertFalse(head.contains("\r\nserver:"), head);
      assertFalse(head.contains("vert.x"), head);
      if (bad.problem().startsWith("405")) {
        assertTrue(head.contains("\r\nallow: "), head);
      }
    }
  }

  @Test
  void aBodyThatGrowsTooLargeIsRefused() throws IOException {
    try (RawConnection raw = drop.raw()) {
      raw.send(reportHead("Transfer-Encoding: chunked\r\n"));
      String chunk = "4000\r\n" + "x".repeat(0x4000) + "\r\n";
      for (int i = 0; i < 17; i++) {
        raw.send(chunk);
      }
      assertEquals("413 body-too-large", RawConnection.problem(raw.answer()));
    }
  }

  @Test
  void aSlowHeadIsCutOff() throws Exception {
    try (RawConnection raw = drop.raw()) {
      long began = System.nanoTime();
      raw.send("GET / HTTP/1.1\r\nX-Slow: ");
      assertThrows(
          IOException.class,
          () -> {
            for (int i = 0; i < 100; i++) {
              Thread.sleep(100);
              raw.send("a");
            }
          });
      assertTrue(System.nanoTime() - began < 8_000_000_000L);
    }
  }

  @Test
  void aConnectionWithoutARequestIsClosed() throws IOException {
    try (RawConnection raw = drop.raw()) {
      assertTrue(raw.isClosedWithin(8000));
    }
  }

  @Test
  void aSlowBodyIsRefused() throws Exception {
    try (RawConnection raw = drop.raw()) {
      raw.send(reportHead("Content-Length: 1000\r\n"));
      for (int i = 0; i < 25; i++) {
        Thread.sleep(100);
        raw.send("x");
      }
      assertEquals("408 request-timeout", RawConnection.problem(raw.answer()));
    }
  }

  @Test
  void aBodyThatIsCutOffGivesItsChallengeBack() throws Exception {
    String solution = drop.solved("report", 0);
    byte[] submission = submission();
    try (RawConnection raw = drop.raw()) {
      raw.send(reportHead("Content-Length: " + submission.length + "\r\n", solution))
          .send(Arrays.copyOf(submission, 5000));
      Thread.sleep(300);
    }
    Thread.sleep(300);
    assertEquals("400 submission-malformed", DropFixture.problem(report(new byte[7], solution)));
  }

  @Test
  void aChallengeCountsOnceAndForItsPurposeAndNotForEver() {
    String solution = drop.solved("report", 0);
    assertEquals("400 submission-malformed", DropFixture.problem(report(new byte[7], solution)));
    assertEquals("403 challenge-used", DropFixture.problem(report(new byte[7], solution)));
    assertEquals(
        "403 challenge-wrong",
        DropFixture.problem(report(new byte[7], drop.solved("follow-up", 0))));
    String old = drop.solved("report", 0);
    drop.clock.advance(Duration.ofMinutes(21));
    assertEquals("403 challenge-expired", DropFixture.problem(report(new byte[7], old)));
  }

  @Test
  void aSolutionCutAtAnotherPlaceIsNoOther() {
    String solution = drop.solved("report", 0);
    JSONObject json =
        new JSONObject(new String(Base64.getDecoder().decode(solution), StandardCharsets.UTF_8));
    json.put("salt", json.getString("salt") + "0");
    assertEquals(
        "403 challenge-wrong", DropFixture.problem(report(new byte[7], b64(json.toString()))));
  }

  @Test
  void aSubmissionThatIsNoneIsRefused() {
    byte[] whole = submission();
    for (byte[] bad :
        List.of(
            new byte[0],
            Arrays.copyOf(whole, 40),
            Arrays.copyOf(whole, whole.length - 8000),
            drop.agency.report(new MailboxId(new byte[32]), List.of(), 1))) {
      if (bad.length == whole.length) {
        bad[1] ^= 1;
      }
      assertEquals(
          "400 submission-malformed", DropFixture.problem(report(bad, drop.solved("report", 0))));
    }
  }

  @Test
  void anEnvelopeThatTheOfficeCouldNotOpenIsRefused() {
    byte[] toStranger =
        TestAgency.submission(
            new MailboxId(new byte[32]), List.of(), drop.agency.sealToStranger(Purpose.REPORT));
    assertEquals(
        "409 profile-outdated", DropFixture.problem(report(toStranger, drop.solved("report", 0))));
  }

  @Test
  void streamsThatAreResetStopNobody() throws Exception {
    SSLContext tls = drop.authority.trusting();
    HttpClient http2 = DropFixture.client(HttpClient.Version.HTTP_2, tls);
    for (int i = 0; i < 300; i++) {
      http2
          .sendAsync(
              drop.toPublic("/api/v1/profile").GET().build(),
              HttpResponse.BodyHandlers.discarding())
          .cancel(true);
    }
    HttpClient other = DropFixture.client(HttpClient.Version.HTTP_2, tls);
    HttpResponse<byte[]> answer = drop.send(other, drop.toPublic("/api/v1/profile").GET());
    assertEquals(200, answer.statusCode());
    assertEquals(HttpClient.Version.HTTP_2, answer.version());
    assertEquals(
        "404 not-found", DropFixture.problem(drop.send(other, drop.toPublic("/nothing").GET())));
    HttpResponse<byte[]> tooLarge =
        drop.send(
            other,
            drop.toPublic("/api/v1/reports")
                .header("Content-Type", "application/vnd.tipseal.report")
                .header("Tipseal-Challenge", drop.solved("report", 0))
                .POST(BodyPublishers.ofByteArray(new byte[300_000])));
    assertEquals("413 body-too-large", DropFixture.problem(tooLarge));
  }

  @Test
  void plainHttpAndOlderTlsAreNotSpoken() throws IOException {
    try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), drop.drop().publicPort())) {
      plain.setSoTimeout(15_000);
      plain.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      byte[] answer = readQuietly(plain);
      assertFalse(new String(answer, StandardCharsets.ISO_8859_1).contains("HTTP"));
    }
    try (SSLSocket older =
        (SSLSocket)
            anyTls().getSocketFactory().createSocket("127.0.0.1", drop.drop().publicPort())) {
      older.setEnabledProtocols(new String[] {"TLSv1.2"});
      assertThrows(IOException.class, older::startHandshake);
    }
  }

  private static SSLContext anyTls() {
    return drop.authority.trusting();
  }

  private static byte[] readQuietly(Socket socket) {
    try {
      return socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      return new byte[0];
    }
  }

  @Test
  void onlyTheOfficeGetsToTheOfficesListener() {
    TestAuthority stranger = new TestAuthority();
    for (SSLContext tls :
        List.of(
            drop.authority.trusting(),
            drop.authority.showing(stranger),
            drop.authority.showingAServers())) {
      HttpClient client = DropFixture.client(HttpClient.Version.HTTP_1_1, tls);
      assertThrows(
          IOException.class,
          () ->
              client.send(
                  drop.toOffice("/office/v1/arrivals").GET().build(),
                  HttpResponse.BodyHandlers.ofByteArray()));
    }
    assertEquals(
        "404 not-found", DropFixture.problem(drop.asOffice(drop.toOffice("/api/v1/profile"))));
  }

  @Test
  void aProfileOfAnotherRootOrAnOlderOneIsRefused() {
    assertEquals(422, drop.publish(new TestAgency(drop.today()).profile(9)));
    assertEquals(422, drop.publish(drop.agency.profile(0)));
    assertEquals(422, drop.publish("{}".getBytes(StandardCharsets.UTF_8)));
    assertEquals(204, drop.publish(drop.agency.profile(1)));
  }

  private static byte[] submission() {
    return drop.agency.report(new MailboxId(new byte[32]), List.of(), 1);
  }

  private static HttpResponse<byte[]> report(byte[] submission, String solution) {
    return drop.asReporter(
        drop.toPublic("/api/v1/reports")
            .header("Content-Type", "application/vnd.tipseal.report")
            .header("Tipseal-Challenge", solution)
            .POST(BodyPublishers.ofByteArray(submission)));
  }

  private static String reportHead(String more) {
    return reportHead(more, drop.solved("report", 0));
  }

  private static String reportHead(String more, String solution) {
    return "POST /api/v1/reports HTTP/1.1\r\nHost: x\r\n"
        + "Content-Type: application/vnd.tipseal.report\r\nTipseal-Challenge: "
        + solution
        + "\r\n"
        + more
        + "\r\n";
  }
}
