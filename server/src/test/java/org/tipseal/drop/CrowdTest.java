package org.tipseal.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.receipt.MailboxId;

/** P9: whoever takes up all there is loses it first, and the next sender is served. */
class CrowdTest {
  @TempDir static Path folder;
  private static DropFixture drop;

  @BeforeAll
  static void start() throws IOException {
    drop =
        new DropFixture(
            folder,
            "eventLoops: 1",
            "challenge: {cost: 50, costPerSize: 10}",
            "limits: {connections: 16, bodyMemory: 1 MiB}",
            "uploads: {concurrent: 1}");
    assertEquals(204, drop.publish(drop.agency.profile(1)));
  }

  @AfterAll
  static void stop() {
    drop.close();
  }

  @Test
  void idleConnectionsShutNobodyOut() throws IOException {
    List<RawConnection> idle = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        idle.add(drop.raw().send("GET /api/v1/profile HTTP/1.1\r\n"));
      }
      try (RawConnection honest = drop.raw()) {
        honest.send("GET /api/v1/profile HTTP/1.1\r\nHost: x\r\n\r\n");
        assertTrue(honest.answer().startsWith("HTTP/1.1 200 "));
      }
      assertTrue(idle.get(0).isClosedWithin(1000), "the longest idle one is closed");
    } finally {
      for (RawConnection connection : idle) {
        connection.close();
      }
    }
  }

  @Test
  void connectionsThatAreBusyForEverShutNobodyOut() throws IOException {
    List<RawConnection> busy = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        busy.add(
            drop.raw()
                .send(
                    "POST /api/v1/reports HTTP/1.1\r\nHost: x\r\n"
                        + "Content-Type: application/vnd.tipseal.report\r\nTipseal-Challenge: "
                        + drop.solved("report", 0)
                        + "\r\nContent-Length: 10\r\n\r\n"));
      }
      try (RawConnection honest = drop.raw()) {
        honest.send("GET /api/v1/profile HTTP/1.1\r\nHost: x\r\n\r\n");
        assertTrue(honest.answer().startsWith("HTTP/1.1 200 "));
      }
      assertTrue(busy.get(0).isClosedWithin(1000), "the longest busy one is closed");
    } finally {
      for (RawConnection connection : busy) {
        connection.close();
      }
    }
  }

  @Test
  void bodiesThatNeverEndShutNobodyOut() throws Exception {
    List<RawConnection> stuck = new ArrayList<>();
    try {
      for (int i = 0; i < 6; i++) {
        RawConnection connection = drop.raw();
        stuck.add(connection);
        connection.send(
            "POST /api/v1/reports HTTP/1.1\r\nHost: x\r\n"
                + "Content-Type: application/vnd.tipseal.report\r\nTipseal-Challenge: "
                + drop.solved("report", 0)
                + "\r\nContent-Length: 250000\r\n\r\n");
        connection.send(new byte[240_000]);
        Thread.sleep(100);
      }
      assertEquals("408 request-timeout", RawConnection.problem(stuck.get(0).answer()));
      byte[] submission = drop.agency.report(new MailboxId(new byte[32]), List.of(), 200_000);
      assertEquals(201, drop.report(submission).statusCode());
    } finally {
      for (RawConnection connection : stuck) {
        connection.close();
      }
    }
  }

  @Test
  void aSlowUploadMakesWayAndIsResumed() throws Exception {
    String slow = create();
    String fast = create();
    try (RawConnection raw = drop.raw()) {
      raw.send(
          "PATCH "
              + slow
              + " HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
              + "Content-Type: application/offset+octet-stream\r\nContent-Length: 1000\r\n\r\n");
      raw.send(new byte[400]);
      Thread.sleep(300);
      assertEquals(204, patch(fast, 0, 1000).statusCode());
      assertEquals("503 unavailable", RawConnection.problem(raw.answer()));
    }
    assertEquals(204, patch(slow, 400, 600).statusCode());
  }

  private static String create() {
    HttpResponse<byte[]> answer =
        drop.asReporter(
            drop.toPublic("/api/v1/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "1000")
                .header("Tipseal-Challenge", drop.solved("upload", 1000))
                .POST(BodyPublishers.noBody()));
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static HttpResponse<byte[]> patch(String upload, int offset, int length) {
    return drop.asReporter(
        drop.toPublic(upload)
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Offset", Integer.toString(offset))
            .header("Content-Type", "application/offset+octet-stream")
            .method("PATCH", BodyPublishers.ofByteArray(new byte[length])));
  }
}
