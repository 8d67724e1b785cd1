package org.tipseal.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.redis.TestRedis;

/** What a drop says while something it needs is away. */
class StoreAwayTest {
  @TempDir Path folder;

  @Test
  void whileRedisIsAwayNothingIsTakenAndAfterwardsTheSameIs() throws Exception {
    try (TestRedis redis = TestRedis.start();
        DropFixture drop =
            new DropFixture(
                folder, "challenge: {cost: 50}", "redis: {uri: '" + redis.uri() + "'}")) {
      assertEquals(503, status(drop, "/health/ready"), "no profile yet");
      HttpResponse<byte[]> early = drop.asReporter(drop.toPublic("/api/v1/profile").GET());
      assertEquals("503 profile-not-yet", DropFixture.problem(early));
      drop.publish(drop.agency.profile(1));
      assertEquals(200, status(drop, "/health/ready"));
      assertEquals(200, status(drop, "/health/live"));
      byte[] submission = submission(drop);

      redis.stop();
      String solution = drop.solved("report", 0);
      HttpResponse<byte[]> refused = report(drop, submission, solution);
      assertEquals("503 unavailable", DropFixture.problem(refused));
      assertEquals("30", refused.headers().firstValue("Retry-After").orElse(""));
      assertEquals(503, status(drop, "/health/ready"));
      assertEquals(200, status(drop, "/health/live"));

      redis.restart(Map.of());
      HttpResponse<byte[]> accepted = report(drop, submission, solution);
      for (int i = 0; i < 100 && accepted.statusCode() == 503; i++) {
        Thread.sleep(100);
        accepted = report(drop, submission, solution);
      }
      assertEquals(201, accepted.statusCode(), "the solution still counts: it was given back");
    }
  }

  @Test
  void onAFullDiskNoLocatorIsGivenAndAfterwardsOneIs() throws Exception {
    try (TestRedis redis = TestRedis.start();
        DropFixture drop =
            new DropFixture(
                folder, "challenge: {cost: 50}", "redis: {uri: '" + redis.uri() + "'}")) {
      drop.publish(drop.agency.profile(1));
      byte[] submission = submission(drop);
      redis.stop();
      redis.restartOnFullDisk(1);
      for (int i = 0; i < 100 && status(drop, "/health/ready") == 503; i++) {
        Thread.sleep(100);
      }
      HttpResponse<byte[]> refused = report(drop, submission, drop.solved("report", 0));
      assertEquals("503 unavailable", DropFixture.problem(refused));
      redis.kill();
      redis.restart(Map.of());
      HttpResponse<byte[]> accepted = drop.report(submission);
      for (int i = 0; i < 100 && accepted.statusCode() == 503; i++) {
        Thread.sleep(100);
        accepted = drop.report(submission);
      }
      assertEquals(201, accepted.statusCode());
    }
  }

  @Test
  void whenFilesCannotBeWrittenAnUploadWaits() throws Exception {
    try (DropFixture drop = new DropFixture(folder, "challenge: {cost: 50, costPerSize: 1}")) {
      drop.publish(drop.agency.profile(1));
      HttpResponse<byte[]> created = create(drop);
      String upload = created.headers().firstValue("Location").orElseThrow();
      Path attachments = drop.data().resolve("attachments");
      Files.delete(attachments);
      Files.createFile(attachments);
      assertEquals("503 unavailable", DropFixture.problem(patch(drop, upload)));
      Files.delete(attachments);
      assertEquals(204, patch(drop, upload).statusCode());
    }
  }

  private static HttpResponse<byte[]> patch(DropFixture drop, String upload) {
    return drop.asReporter(
        drop.toPublic(upload)
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Offset", "0")
            .header("Content-Type", "application/offset+octet-stream")
            .method("PATCH", BodyPublishers.ofByteArray(new byte[1000])));
  }

  private static HttpResponse<byte[]> create(DropFixture drop) {
    return drop.asReporter(
        drop.toPublic("/api/v1/uploads")
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Length", "1000")
            .header("Tipseal-Challenge", drop.solved("upload", 1000))
            .POST(BodyPublishers.noBody()));
  }

  @Test
  void whenTheDiskIsShortUploadsStopAndReportsDoNot() throws IOException {
    try (DropFixture drop =
        new DropFixture(folder, "challenge: {cost: 50}", "uploads: {reserve: 1000 TiB}")) {
      drop.publish(drop.agency.profile(1));
      HttpResponse<byte[]> upload = create(drop);
      assertEquals("503 uploads-paused", DropFixture.problem(upload));
      assertTrue(upload.headers().firstValue("Retry-After").isPresent());
      assertEquals(201, drop.report(submission(drop)).statusCode());
    }
  }

  @Test
  void countsAreShownByTheHour() throws IOException {
    try (DropFixture drop = new DropFixture(folder, "challenge: {cost: 50}")) {
      drop.publish(drop.agency.profile(1));
      assertEquals(201, drop.report(submission(drop)).statusCode());
      String line = "tipseal_drop_events_total{event=\"report-accepted\"} ";
      assertTrue(metrics(drop).contains(line + "0.0"), metrics(drop));
      drop.clock.advance(java.time.Duration.ofHours(1));
      assertTrue(metrics(drop).contains(line + "1.0"), metrics(drop));
    }
  }

  private static byte[] submission(DropFixture drop) {
    return drop.agency.report(new MailboxId(new byte[32]), List.of(), 1);
  }

  private static HttpResponse<byte[]> report(DropFixture drop, byte[] submission, String solution) {
    return drop.asReporter(
        drop.toPublic("/api/v1/reports")
            .header("Content-Type", "application/vnd.tipseal.report")
            .header("Tipseal-Challenge", solution)
            .POST(BodyPublishers.ofByteArray(submission)));
  }

  private static int status(DropFixture drop, String path) {
    return managed(drop, path).statusCode();
  }

  private static String metrics(DropFixture drop) {
    return DropFixture.text(managed(drop, "/metrics"));
  }

  private static HttpResponse<byte[]> managed(DropFixture drop, String path) {
    URI uri = URI.create("http://127.0.0.1:" + drop.drop().managementPort() + path);
    return drop.send(HttpClient.newHttpClient(), HttpRequest.newBuilder(uri).GET());
  }
}
