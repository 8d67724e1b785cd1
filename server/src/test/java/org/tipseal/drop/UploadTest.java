package org.tipseal.drop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.envelope.SignatureContext;
import org.tipseal.crypto.envelope.Statement;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.submission.UploadId;

/** Uploads over real TLS, to real files. */
class UploadTest {
  @TempDir Path folder;
  private DropFixture drop;
  private final byte[] content = new byte[700_001];

  @BeforeEach
  void start() throws IOException {
    drop = new DropFixture(folder, "challenge: {cost: 200, costPerSize: 10}");
    new java.security.SecureRandom().nextBytes(content);
    assertEquals(204, drop.publish(drop.agency.profile(1)));
  }

  @AfterEach
  void stop() {
    drop.close();
  }

  @Test
  void anAttachmentTravelsInPartsAndIsDeletedWhenTheOfficeHasIt() throws IOException {
    UploadId id = create(content.length);
    assertEquals("300000", offset(patch(id, 0, part(0, 300_000), sha256(part(0, 300_000)))));
    assertEquals("300000", offset(head(id)));
    assertEquals("300000", offset(patch(id, 300_000, new byte[0], "")));
    assertEquals("600000", offset(patch(id, 300_000, part(300_000, 600_000), "")));
    MailboxId mailbox = new MailboxId(new byte[32]);
    byte[] submission = drop.agency.report(mailbox, List.of(id), 1);
    assertEquals("409 attachment-missing", DropFixture.problem(drop.report(submission)));
    assertEquals("700001", offset(patch(id, 600_000, part(600_000, 700_001), "")));
    String locator = DropFixture.text(drop.report(submission));

    assertEquals("409 upload-claimed", DropFixture.problem(delete(id)));
    assertArrayEquals(content, fetch(id, ""));
    assertArrayEquals(Arrays.copyOfRange(content, 699_000, 700_001), fetch(id, "bytes=699000-"));
    assertArrayEquals(Arrays.copyOfRange(content, 5, 10), fetch(id, "bytes=5-9"));
    HttpResponse<byte[]> behind =
        drop.asOffice(
            drop.toOffice("/office/v1/attachments/" + id).header("Range", "bytes=700001-"));
    assertEquals("416 range-not-satisfiable", DropFixture.problem(behind));

    acknowledge(mailbox, locator);
    assertEquals(List.of(), files());
    assertEquals(
        "404 attachment-not-found",
        DropFixture.problem(drop.asOffice(drop.toOffice("/office/v1/attachments/" + id))));
  }

  @Test
  void filesBelongToTheirOwnerAndTellNoTime() throws IOException {
    UploadId id = create(content.length);
    patch(id, 0, part(0, 1000), "");
    assertEquals(2, files().size());
    for (Path file : files()) {
      assertEquals(
          PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file));
      assertEquals(
          drop.today().atStartOfDay().toInstant(ZoneOffset.UTC),
          Files.getLastModifiedTime(file).toInstant());
    }
  }

  @Test
  void aPartWithAWrongChecksumLeavesNothing() throws IOException {
    UploadId id = create(content.length);
    patch(id, 0, part(0, 1000), "");
    HttpResponse<byte[]> wrong = patch(id, 1000, part(1000, 400_000), sha256(part(0, 10)));
    assertEquals("460 checksum-wrong", DropFixture.problem(wrong));
    assertEquals("1000", offset(head(id)));
    assertEquals(1000, Files.size(file(id)));
    assertEquals("400000", offset(patch(id, 1000, part(1000, 400_000), sha1(1000, 400_000))));
  }

  @Test
  void ofAPartThatIsCutOffOnlyWhatIsSureCounts() throws Exception {
    UploadId withChecksum = create(content.length);
    cutOff(withChecksum, "Upload-Checksum: " + sha256(content) + "\r\n");
    UploadId without = create(content.length);
    cutOff(without, "");
    assertEquals("500000", awaitOffset(without, "500000"));
    assertArrayEquals(part(0, 500_000), Files.readAllBytes(file(without)));
    assertEquals("0", awaitOffset(withChecksum, "0"));
    assertFalse(Files.exists(file(withChecksum)));
  }

  /** Sends 500,000 of all bytes, and goes. */
  private void cutOff(UploadId id, String header) throws Exception {
    try (RawConnection raw =
        new RawConnection(drop.authority.trusting(), drop.drop().publicPort())) {
      raw.send(patchHead(id, content.length, header)).send(part(0, 500_000));
      Thread.sleep(300);
    }
  }

  private String patchHead(UploadId id, int length, String more) {
    return "PATCH /api/v1/uploads/"
        + id
        + " HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
        + "Content-Type: application/offset+octet-stream\r\nContent-Length: "
        + length
        + "\r\n"
        + more
        + "\r\n";
  }

  private String awaitOffset(UploadId id, String wanted) throws InterruptedException {
    for (int i = 0; i < 50; i++) {
      HttpResponse<byte[]> answer = patch(id, 999_999, new byte[0], "");
      if (answer.statusCode() != 423 && offset(head(id)).equals(wanted)) {
        return wanted;
      }
      Thread.sleep(100);
    }
    return offset(head(id));
  }

  @Test
  void onlyOneWritesAtATime() throws Exception {
    UploadId id = create(content.length);
    try (RawConnection raw =
        new RawConnection(drop.authority.trusting(), drop.drop().publicPort())) {
      raw.send(patchHead(id, content.length, "")).send(part(0, 1000));
      Thread.sleep(300);
      assertEquals("423 upload-busy", DropFixture.problem(patch(id, 0, part(0, 10), "")));
      assertEquals("423 upload-busy", DropFixture.problem(delete(id)));
      raw.send(part(1000, content.length));
      assertTrue(raw.answer().startsWith("HTTP/1.1 204"));
    }
    assertEquals("700001", offset(head(id)));
  }

  @Test
  void whatDoesNotFitIsRefused() throws IOException {
    UploadId id = create(1000);
    assertEquals("409 upload-offset-wrong", DropFixture.problem(patch(id, 1, part(0, 10), "")));
    assertEquals("413 upload-too-large", DropFixture.problem(patch(id, 0, part(0, 1001), "")));
    assertEquals("0", offset(head(id)));
    assertEquals("400 checksum-unknown", DropFixture.problem(patch(id, 0, part(0, 9), "md5 AA==")));
    assertEquals(
        "400 malformed-request", DropFixture.problem(patch(id, 0, part(0, 9), "sha256 AA==")));
    assertEquals(
        "413 upload-too-large", DropFixture.problem(tryCreate(3L << 30, drop.solved("upload", 1))));
    assertEquals(
        "403 challenge-wrong", DropFixture.problem(tryCreate(1 << 20, drop.solved("upload", 1))));
    assertEquals(
        "403 challenge-wrong", DropFixture.problem(tryCreate(1, drop.solved("report", 0))));
    assertEquals(
        "404 upload-not-found",
        DropFixture.problem(patch(new UploadId("0".repeat(32)), 0, content, "")));
    assertEquals(List.of(), files());
  }

  @Test
  void anotherVersionOfTusIsRefused() {
    HttpResponse<byte[]> answer =
        drop.asReporter(
            drop.toPublic("/api/v1/uploads/" + "0".repeat(32))
                .method("HEAD", BodyPublishers.noBody()));
    assertEquals(412, answer.statusCode());
    assertEquals("1.0.0", answer.headers().firstValue("Tus-Version").orElse(""));
    HttpResponse<byte[]> options =
        drop.asReporter(
            drop.toPublic("/api/v1/uploads").method("OPTIONS", BodyPublishers.noBody()));
    assertEquals(
        "creation,termination,checksum,expiration",
        options.headers().firstValue("Tus-Extension").orElse(""));
  }

  @Test
  void whatIsTakenBackOrExpiresIsGone() throws IOException {
    UploadId taken = create(content.length);
    patch(taken, 0, part(0, 1000), "");
    assertEquals(204, delete(taken).statusCode());
    assertEquals(List.of(), files());
    assertEquals(404, head(taken).statusCode());

    UploadId expiring = create(content.length);
    HttpResponse<byte[]> answer = patch(expiring, 0, part(0, 1000), "");
    assertTrue(answer.headers().firstValue("Upload-Expires").orElse("").endsWith(" 00:00:00 GMT"));
    drop.clock.advance(Duration.ofDays(5));
    DropFixture.await(drop.sweep());
    assertEquals(2, files().size(), "Redis goes by its own clock");
  }

  @Test
  void whatACrashLeavesBehindIsSwept() throws IOException {
    Path ab = Files.createDirectories(drop.data().resolve("attachments/ab"));
    Files.write(ab.resolve("ab".repeat(16)), content);
    Files.write(ab.resolve("ab".repeat(15) + "cd.offset"), new byte[16]);
    UploadId kept = create(content.length);
    patch(kept, 0, part(0, 1000), "");
    DropFixture.await(drop.sweep());
    assertEquals(2, files().size());
    assertEquals("1000", offset(head(kept)));
  }

  @Test
  void bytesBehindTheDurableOnesDoNotCount() throws IOException {
    UploadId id = create(content.length);
    patch(id, 0, part(0, 1000), "");
    byte[] torn = Arrays.copyOf(Files.readAllBytes(file(id)), 5000);
    Files.write(file(id), torn);
    assertEquals("1000", offset(head(id)));
    assertEquals("700001", offset(patch(id, 1000, part(1000, 700_001), "")));
    assertArrayEquals(content, Files.readAllBytes(file(id)));
  }

  private UploadId create(int length) {
    HttpResponse<byte[]> answer = tryCreate(length, drop.solved("upload", length));
    assertEquals(201, answer.statusCode());
    String location = answer.headers().firstValue("Location").orElse("");
    assertTrue(location.startsWith("/api/v1/uploads/"), location);
    return new UploadId(location.substring(16));
  }

  private HttpResponse<byte[]> tryCreate(long length, String solution) {
    return drop.asReporter(
        drop.toPublic("/api/v1/uploads")
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Length", Long.toString(length))
            .header("Upload-Metadata", "filename c2VjcmV0")
            .header("Tipseal-Challenge", solution)
            .POST(BodyPublishers.noBody()));
  }

  private HttpResponse<byte[]> patch(UploadId id, long offset, byte[] part, String checksum) {
    HttpRequest.Builder request =
        drop.toPublic("/api/v1/uploads/" + id)
            .header("Tus-Resumable", "1.0.0")
            .header("Upload-Offset", Long.toString(offset))
            .header("Content-Type", "application/offset+octet-stream")
            .method("PATCH", BodyPublishers.ofByteArray(part));
    if (!checksum.isEmpty()) {
      request.header("Upload-Checksum", checksum);
    }
    return drop.asReporter(request);
  }

  private HttpResponse<byte[]> head(UploadId id) {
    return drop.asReporter(
        drop.toPublic("/api/v1/uploads/" + id)
            .header("Tus-Resumable", "1.0.0")
            .method("HEAD", BodyPublishers.noBody()));
  }

  private HttpResponse<byte[]> delete(UploadId id) {
    return drop.asReporter(
        drop.toPublic("/api/v1/uploads/" + id).header("Tus-Resumable", "1.0.0").DELETE());
  }

  private byte[] fetch(UploadId id, String range) {
    HttpRequest.Builder request = drop.toOffice("/office/v1/attachments/" + id);
    if (!range.isEmpty()) {
      request.header("Range", range);
    }
    HttpResponse<byte[]> answer = drop.asOffice(request);
    assertEquals(range.isEmpty() ? 200 : 206, answer.statusCode());
    return answer.body();
  }

  private void acknowledge(MailboxId mailbox, String locator) throws IOException {
    JSONObject arrival = drop.firstArrival();
    SignatureContext context =
        new SignatureContext(
            Purpose.ACKNOWLEDGEMENT,
            TestAgency.ID,
            new Locator(locator),
            mailbox,
            drop.today().toEpochDay());
    byte[] statement = Statement.sign(context, drop.agency.office());
    HttpResponse<byte[]> answer =
        drop.asOffice(
            drop.toOffice("/office/v1/arrivals/" + arrival.getString("id") + "/acknowledge")
                .POST(BodyPublishers.ofByteArray(statement)));
    assertEquals(204, answer.statusCode());
  }

  private static String offset(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Upload-Offset").orElse(answer.toString());
  }

  private byte[] part(int from, int to) {
    return Arrays.copyOfRange(content, from, to);
  }

  private static String sha256(byte[] part) {
    return "sha256 " + Base64.getEncoder().encodeToString(Bytes.sha256(part));
  }

  private String sha1(int from, int to) {
    try {
      byte[] digest = java.security.MessageDigest.getInstance("SHA-1").digest(part(from, to));
      return "sha1 " + Base64.getEncoder().encodeToString(digest);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private Path file(UploadId id) {
    return drop.data().resolve("attachments").resolve(id.hex().substring(0, 2)).resolve(id.hex());
  }

  private List<Path> files() throws IOException {
    Path attachments = drop.data().resolve("attachments");
    if (!Files.exists(attachments)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(attachments)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
