package org.tipseal.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tipseal.client.DropHttp.Pending;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.submission.SealedFile;
import org.tipseal.crypto.submission.UploadId;

/**
 * The drop's public routes (PROTOCOL §11), one method each. A method makes one try; {@link
 * Patience} repeats it.
 *
 * <p>Every method throws {@link IOException} for a lost connection, {@link DropProblemException}
 * for a refusal, and {@link ClientException} for what no further try can mend.
 */
final class DropClient {
  private static final String API = "/api/v1";
  private static final String UPLOADS = API + "/uploads";
  private static final String OCTETS = "application/offset+octet-stream";
  private static final Map<String, String> TUS = Map.of("Tus-Resumable", "1.0.0");
  private static final Pattern UPLOAD = Pattern.compile(".*/api/v1/uploads/([0-9a-f]{32})");
  private static final Buffer NOTHING = Buffer.buffer();
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(8)
                          .maxStringLength(1 << 20)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final DropHttp http;
  private final Progress progress;

  DropClient(DropHttp http, Progress progress) {
    this.http = http;
    this.progress = progress;
  }

  /** What a challenge is asked for. */
  enum Work {
    REPORT("report"),
    FOLLOW_UP("follow-up"),
    UPLOAD("upload");

    private final String name;

    Work(String name) {
      this.name = name;
    }
  }

  /** The profile document, unverified. */
  byte[] profile() throws IOException, ClientException, DropProblemException {
    return expect(200, http.ask(HttpMethod.GET, API + "/profile", Map.of(), NOTHING))
        .body()
        .getBytes();
  }

  /**
   * Reserves an upload.
   *
   * @param sealedSize bytes to come
   * @return the drop's name for it
   */
  UploadId createUpload(long sealedSize) throws IOException, ClientException, DropProblemException {
    Map<String, String> headers = new LinkedHashMap<>(TUS);
    headers.put("Upload-Length", Long.toString(sealedSize));
    headers.put("Tipseal-Challenge", solved(Work.UPLOAD, sealedSize));
    DropAnswer answer = expect(201, http.ask(HttpMethod.POST, UPLOADS, headers, NOTHING));
    Matcher location = UPLOAD.matcher(answer.header("Location").orElse(""));
    if (!location.matches()) {
      throw new ClientException(ClientException.Reason.BAD_ANSWER, "Location");
    }
    return new UploadId(location.group(1));
  }

  /** How many bytes of an upload the drop has. */
  long uploadOffset(UploadId id) throws IOException, ClientException, DropProblemException {
    DropAnswer answer = http.ask(HttpMethod.HEAD, UPLOADS + "/" + id.hex(), TUS, NOTHING);
    if (answer.status() == 404) {
      // An answer to HEAD has no body, so no problem document either.
      throw DropProblemException.named(404, "upload-not-found");
    }
    if (answer.status() != 204) {
      expect(200, answer);
    }
    return offset(answer);
  }

  /**
   * Sends a part of an upload, with its SHA-256. Returns before the part has gone out, so that the
   * next one can be sealed meanwhile.
   *
   * @param id which
   * @param offset where the part begins
   * @param part the bytes
   * @return gives the new offset
   */
  Sent sendPart(UploadId id, long offset, Part part) {
    Map<String, String> headers = new LinkedHashMap<>(TUS);
    headers.put("Upload-Offset", Long.toString(offset));
    headers.put("Content-Type", OCTETS);
    headers.put("Upload-Checksum", "sha256 " + part.sha256());
    Pending pending = http.send(HttpMethod.PATCH, UPLOADS + "/" + id.hex(), headers, part.bytes());
    return () -> offset(expect(204, pending.await()));
  }

  /**
   * A part of an upload.
   *
   * @param bytes the part
   * @param sha256 its digest, base64
   */
  record Part(Buffer bytes, String sha256) {}

  /** A part on its way. */
  interface Sent {
    long await() throws IOException, ClientException, DropProblemException;
  }

  /** Takes an upload back. */
  void deleteUpload(UploadId id) throws IOException, ClientException, DropProblemException {
    expect(204, http.ask(HttpMethod.DELETE, UPLOADS + "/" + id.hex(), TUS, NOTHING));
  }

  /** Submits a report. */
  Locator postReport(byte[] submission) throws IOException, ClientException, DropProblemException {
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            "application/vnd.tipseal.report",
            "Tipseal-Challenge",
            solved(Work.REPORT, submission.length));
    return locator(http.ask(HttpMethod.POST, API + "/reports", headers, Buffer.buffer(submission)));
  }

  /** Hands in a sealed file. */
  Locator postSealedFile(byte[] file) throws IOException, ClientException, DropProblemException {
    Map<String, String> headers = Map.of("Content-Type", SealedFile.MEDIA_TYPE);
    return locator(http.ask(HttpMethod.POST, "/sealed", headers, Buffer.buffer(file)));
  }

  private static Locator locator(DropAnswer answer) throws ClientException, DropProblemException {
    try {
      return new Locator(expect(201, answer).body().toString(StandardCharsets.US_ASCII).strip());
    } catch (IllegalArgumentException e) {
      throw new ClientException(ClientException.Reason.BAD_ANSWER, "locator", e);
    }
  }

  /** Reads a mailbox. */
  Mailbox mailbox(MailboxAccess access) throws IOException, ClientException, DropProblemException {
    DropAnswer answer =
        expect(200, http.ask(HttpMethod.GET, API + "/mailbox", access.header(), NOTHING));
    try {
      return JSON.readValue(answer.body().getBytes(), Mailbox.class);
    } catch (IOException e) {
      throw new ClientException(ClientException.Reason.BAD_ANSWER, "mailbox", e);
    }
  }

  /** Submits a follow-up. */
  void postFollowUp(MailboxAccess access, byte[] submission)
      throws IOException, ClientException, DropProblemException {
    Map<String, String> headers = new LinkedHashMap<>(access.header());
    headers.put("Content-Type", "application/vnd.tipseal.follow-up");
    headers.put("Tipseal-Challenge", solved(Work.FOLLOW_UP, submission.length));
    expect(
        204,
        http.ask(HttpMethod.POST, API + "/mailbox/follow-ups", headers, Buffer.buffer(submission)));
  }

  /** Presses for an answer. */
  void postReminder(MailboxAccess access, byte[] statement)
      throws IOException, ClientException, DropProblemException {
    postStatement(access, "/mailbox/reminder", statement);
  }

  /** Withdraws the report. */
  void postWithdrawal(MailboxAccess access, byte[] statement)
      throws IOException, ClientException, DropProblemException {
    postStatement(access, "/mailbox/withdrawal", statement);
  }

  private void postStatement(MailboxAccess access, String path, byte[] statement)
      throws IOException, ClientException, DropProblemException {
    Map<String, String> headers = new LinkedHashMap<>(access.header());
    headers.put("Content-Type", "application/vnd.tipseal.statement");
    expect(204, http.ask(HttpMethod.POST, API + path, headers, Buffer.buffer(statement)));
  }

  /** A challenge counts once: each try needs its own. */
  private String solved(Work work, long size)
      throws IOException, ClientException, DropProblemException {
    progress.step(Progress.Step.CHALLENGE);
    String path = API + "/challenge?for=" + work.name + "&size=" + size;
    DropAnswer answer = expect(200, http.ask(HttpMethod.GET, path, Map.of(), NOTHING));
    return Challenge.parse(answer.body().getBytes()).solve();
  }

  private static long offset(DropAnswer answer) throws ClientException {
    String offset = answer.header("Upload-Offset").orElse("");
    if (!offset.matches("[0-9]{1,15}")) {
      throw new ClientException(ClientException.Reason.BAD_ANSWER, "Upload-Offset");
    }
    return Long.parseLong(offset);
  }

  private static DropAnswer expect(int status, DropAnswer answer) throws DropProblemException {
    if (answer.status() != status) {
      throw DropProblemException.of(answer);
    }
    return answer;
  }
}
