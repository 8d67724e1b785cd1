package org.tipseal.drop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.envelope.SignatureContext;
import org.tipseal.crypto.envelope.Statement;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.submission.FollowUpSubmission;

/** One report from the reporter to the office and back, over real TLS, with a real Redis. */
class DropThreadTest {
  @TempDir Path folder;
  private final SecureRandom random = new SecureRandom();
  private DropFixture drop;

  @BeforeEach
  void start() throws IOException {
    drop = new DropFixture(folder, "challenge: {cost: 200}");
  }

  @AfterEach
  void stop() {
    drop.close();
  }

  @Test
  void aReportTravelsToTheOfficeAndAnAnswerBack() throws Exception {
    byte[] profile = drop.agency.profile(1);
    assertEquals(204, drop.publish(profile));
    assertArrayEquals(profile, drop.asReporter(drop.toPublic("/api/v1/profile").GET()).body());

    byte[] token = new byte[32];
    random.nextBytes(token);
    MailboxId mailbox = MailboxId.ofToken(token);
    byte[] submission = drop.agency.report(mailbox, List.of(), 100);
    HttpResponse<byte[]> accepted = drop.report(submission);
    assertEquals(201, accepted.statusCode());
    assertEquals("text/plain", accepted.headers().firstValue("Content-Type").orElse(""));
    String locator = DropFixture.text(accepted);
    assertTrue(locator.matches("[0-9A-Z]{5}"), locator);
    assertEquals(locator, DropFixture.text(drop.report(submission)), "sent again");

    String bearer = locator + "." + Bytes.b64u(token);
    JSONObject fresh = new JSONObject(DropFixture.text(drop.mailbox(bearer)));
    assertEquals("open", fresh.getString("state"));
    assertEquals(30, fresh.getInt("daysLeft"));

    try (InputStream lines = stream()) {
      BufferedReader arrivals =
          new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
      JSONObject arrival = next(arrivals);
      assertEquals("report", arrival.getString("kind"));
      assertEquals(locator, arrival.getString("locator"));
      assertEquals(mailbox.b64u(), arrival.getString("mailbox"));
      String path = "/office/v1/arrivals/" + arrival.getString("id");
      assertArrayEquals(submission, drop.asOffice(drop.toOffice(path + "/body").GET()).body());
      byte[] acknowledgement =
          Statement.sign(
              context(Purpose.ACKNOWLEDGEMENT, locator, mailbox, drop.today().toEpochDay()),
              drop.agency.office());
      assertEquals(204, acknowledge(path, acknowledgement));
      assertEquals(204, acknowledge(path, acknowledgement), "said again");
      assertEquals(404, drop.asOffice(drop.toOffice(path + "/body").GET()).statusCode());

      byte[] followUp =
          FollowUpSubmission.of(1, List.of(), drop.agency.seal(Purpose.FOLLOW_UP, new byte[10]))
              .encode();
      assertEquals(204, followUp(bearer, followUp));
      assertEquals(204, followUp(bearer, followUp), "sent again");
      JSONObject second = next(arrivals);
      assertEquals("follow-up", second.getString("kind"));
      assertEquals(1, second.getInt("number"));

      byte[] reply = drop.agency.sealReply(new byte[10]);
      assertEquals(204, reply(mailbox, 1, reply));
      JSONObject read = new JSONObject(DropFixture.text(drop.mailbox(bearer)));
      assertEquals(
          Bytes.b64(reply), read.getJSONArray("replies").getJSONObject(0).getString("envelope"));
      assertEquals(Bytes.b64u(acknowledgement), read.getString("acknowledgement"));
      assertEquals(1, read.getInt("followUps"));

      drop.clock.advance(Duration.ofDays(20));
      assertEquals(
          204,
          drop.asOffice(
                  drop.toOffice("/office/v1/mailboxes/" + mailbox.b64u() + "/life")
                      .PUT(HttpRequest.BodyPublishers.noBody()))
              .statusCode());

      byte[] withdrawal =
          Statement.sign(
              context(Purpose.WITHDRAWAL, locator, mailbox, 0), SigningKey.generate(random));
      assertEquals(204, statement("/api/v1/mailbox/withdrawal", bearer, withdrawal));
      assertEquals("withdrawal", next(arrivals).getString("kind"));
      assertEquals("404 mailbox-not-found", DropFixture.problem(drop.mailbox(bearer)));
    }
  }

  private static SignatureContext context(
      Purpose purpose, String locator, MailboxId mailbox, long number) {
    return new SignatureContext(purpose, TestAgency.ID, new Locator(locator), mailbox, number);
  }

  private InputStream stream() throws IOException, InterruptedException {
    return drop.office
        .send(
            drop.toOffice("/office/v1/arrivals").GET().build(),
            HttpResponse.BodyHandlers.ofInputStream())
        .body();
  }

  private static JSONObject next(BufferedReader arrivals) throws IOException {
    String line = arrivals.readLine();
    while (line != null && line.isEmpty()) {
      line = arrivals.readLine();
    }
    return new JSONObject(line);
  }

  private int acknowledge(String path, byte[] statement) {
    return drop.asOffice(
            drop.toOffice(path + "/acknowledge")
                .POST(HttpRequest.BodyPublishers.ofByteArray(statement)))
        .statusCode();
  }

  private int reply(MailboxId mailbox, int number, byte[] envelope) {
    return drop.asOffice(
            drop.toOffice(
                    "/office/v1/mailboxes/"
                        + mailbox.b64u()
                        + "/replies/"
                        + number
                        + "?answer=true")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(envelope)))
        .statusCode();
  }

  private int followUp(String bearer, byte[] submission) {
    return drop.asReporter(
            drop.toPublic("/api/v1/mailbox/follow-ups")
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/vnd.tipseal.follow-up")
                .header("Tipseal-Challenge", drop.solved("follow-up", 0))
                .POST(HttpRequest.BodyPublishers.ofByteArray(submission)))
        .statusCode();
  }

  private int statement(String path, String bearer, byte[] statement) {
    return drop.asReporter(
            drop.toPublic(path)
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/vnd.tipseal.statement")
                .POST(HttpRequest.BodyPublishers.ofByteArray(statement)))
        .statusCode();
  }
}
