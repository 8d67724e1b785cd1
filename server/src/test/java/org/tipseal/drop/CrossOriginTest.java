package org.tipseal.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that was opened from a disk may ask the drop; one of another site may not. */
class CrossOriginTest {
  private static final List<String> HEADERS =
      List.of(
          "Authorization",
          "Content-Type",
          "Tipseal-Challenge",
          "Tus-Resumable",
          "Upload-Length",
          "Upload-Offset",
          "Upload-Checksum");

  @TempDir static Path folder;
  private static DropFixture drop;

  @BeforeAll
  static void start() throws IOException {
    drop = new DropFixture(folder);
    assertEquals(204, drop.publish(drop.agency.profile(1)));
  }

  @AfterAll
  static void stop() {
    drop.close();
  }

  @Test
  void aPageFromADiskReadsAnswersAndRefusals() throws IOException {
    for (String path :
        List.of(
            "/api/v1/profile", "/api/v1/challenge?for=report", "/api/v1/mailbox", "/agency.json")) {
      String answer = ask("GET " + path, "Origin: null");
      assertTrue(has(answer, "access-control-allow-origin: null"), answer);
      assertTrue(
          answer
              .toLowerCase(Locale.ROOT)
              .contains("access-control-expose-headers: location, retry-after"));
      assertFalse(answer.toLowerCase(Locale.ROOT).contains("allow-credentials"));
    }
  }

  @Test
  void itIsToldBeforehandWhatItMaySend() throws IOException {
    assertMethods("/api/v1/uploads", "OPTIONS", "POST");
    assertMethods("/api/v1/uploads/00112233445566778899aabbccddeeff", "DELETE", "HEAD", "PATCH");
    assertMethods("/api/v1/reports", "POST");
    assertMethods("/api/v1/mailbox", "GET");
    assertMethods("/api/v1/mailbox/follow-ups", "POST");
    assertMethods("/agency.json", "GET", "HEAD");
  }

  private static void assertMethods(String path, String... methods) throws IOException {
    String answer =
        ask("OPTIONS " + path, "Origin: null", "Access-Control-Request-Method: " + methods[0]);
    assertTrue(answer.startsWith("HTTP/1.1 204 "), answer);
    assertTrue(has(answer, "access-control-allow-origin: null"), answer);
    String allowed = value(answer, "access-control-allow-methods");
    assertEquals(List.of(methods), List.of(allowed.split(", ", -1)).stream().sorted().toList());
    assertEquals(String.join(", ", HEADERS), value(answer, "access-control-allow-headers"));
  }

  @Test
  void tusIsDescribedAsBefore() throws IOException {
    for (String origin : List.of("X-None: x", "Origin: null", "Origin: https://other.example")) {
      String answer = ask("OPTIONS /api/v1/uploads", origin);
      assertTrue(has(answer, "tus-version: 1.0.0"), answer);
      assertTrue(has(answer, "tus-extension: creation,termination,checksum,expiration"), answer);
    }
  }

  @Test
  void otherOriginsAndOtherFilesAreNotOpened() throws IOException {
    for (String origin :
        List.of("https://other.example", "NULL", "null null", "file://", "https://127.0.0.1", "")) {
      for (String request : List.of("GET /api/v1/profile", "OPTIONS /api/v1/reports")) {
        String answer = ask(request, "Origin: " + origin, "Access-Control-Request-Method: POST");
        assertFalse(answer.toLowerCase(Locale.ROOT).contains("access-control-"), answer);
      }
    }
    for (String path : List.of("/", "/robots.txt", "/nothing")) {
      String answer = ask("GET " + path, "Origin: null");
      assertFalse(answer.toLowerCase(Locale.ROOT).contains("access-control-"), answer);
    }
  }

  private static String ask(String request, String... headers) throws IOException {
    try (RawConnection raw = drop.raw()) {
      return raw.send(
              request + " HTTP/1.1\r\nHost: x\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
          .answer();
    }
  }

  private static boolean has(String answer, String line) {
    return answer
        .toLowerCase(Locale.ROOT)
        .contains("\r\n" + line.toLowerCase(Locale.ROOT) + "\r\n");
  }

  private static String value(String answer, String name) {
    int at = answer.toLowerCase(Locale.ROOT).indexOf("\r\n" + name + ": ") + name.length() + 4;
    return answer.substring(at, answer.indexOf('\r', at));
  }
}
