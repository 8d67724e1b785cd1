package org.tipseal.drop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.http.Problem;

/** Sealed files handed to a drop, by a form without script and by programs. */
class SealedFileTest {
  private static final Pattern LOCATOR =
      Pattern.compile("<p class=\"locator\"><output>([0-9A-HJKMNP-TV-Z]{5})</output></p>");

  @TempDir static Path folder;
  private static DropFixture drop;
  private static byte[] token;
  private static byte[] file;

  @BeforeAll
  static void start() throws Exception {
    drop = new DropFixture(folder, "limits: {headTime: 20 s, idleTime: 20 s, bodyTime: 2 s}");
    assertEquals(204, drop.publish(drop.agency.profile(1)));
    token = Bytes.sha256(Bytes.ascii("a mailbox token"));
    file = SealedForm.seal(drop.agency.report(MailboxId.ofToken(token), List.of(), 100));
  }

  @AfterAll
  static void stop() {
    drop.close();
  }

  private static HttpResponse<byte[]> handIn(SealedForm form) {
    return drop.asReporter(form.on(drop.toPublic("/sealed")));
  }

  private static HttpResponse<byte[]> handIn(byte[] bare) {
    return drop.asReporter(
        drop.toPublic("/sealed")
            .header("Content-Type", "application/vnd.tipseal.sealed-file")
            .POST(BodyPublishers.ofByteArray(bare)));
  }

  @Test
  void howeverOftenAndByWhomeverItIsHandedInItGetsOneLocator() throws IOException {
    HttpResponse<byte[]> page = handIn(SealedForm.of(file));
    assertEquals(201, page.statusCode());
    SealedPage.require(page);
    Matcher shown = LOCATOR.matcher(DropFixture.text(page));
    assertTrue(shown.find(), DropFixture.text(page));
    String locator = shown.group(1);

    Matcher again = LOCATOR.matcher(DropFixture.text(handIn(SealedForm.of(file))));
    assertTrue(again.find());
    assertEquals(locator, again.group(1));
    HttpResponse<byte[]> bare = handIn(file);
    assertEquals(201, bare.statusCode());
    assertEquals("text/plain", bare.headers().firstValue("Content-Type").orElseThrow());
    assertEquals(locator, DropFixture.text(bare));
    byte[] submission = Arrays.copyOfRange(file, 9, file.length);
    assertEquals(locator, DropFixture.text(drop.report(submission)));

    assertEquals(200, drop.mailbox(locator + "." + Bytes.b64u(token)).statusCode());
    String arrival = drop.firstArrival().getString("id");
    HttpResponse<byte[]> body =
        drop.asOffice(drop.toOffice("/office/v1/arrivals/" + arrival + "/body").GET());
    assertArrayEquals(submission, body.body());
  }

  @Test
  void itIsTheSameOverHttp2() {
    HttpClient browser = DropFixture.client(HttpClient.Version.HTTP_2, drop.authority.trusting());
    SealedForm form = SealedForm.of(file);
    HttpResponse<byte[]> taken = drop.send(browser, form.on(drop.toPublic("/sealed")));
    assertEquals(HttpClient.Version.HTTP_2, taken.version());
    assertEquals(201, taken.statusCode());
    SealedPage.require(taken);
    SealedForm video = SealedForm.of(new byte[1_000_000]);
    HttpResponse<byte[]> refused = drop.send(browser, video.on(drop.toPublic("/sealed")));
    SealedPage.requireRefusal(Problem.BODY_TOO_LARGE, refused);
  }

  @Test
  void theFormIsAPageWithoutScript() {
    HttpResponse<byte[]> form = drop.asReporter(drop.toPublic("/sealed").GET());
    assertEquals(200, form.statusCode());
    SealedPage.require(form);
    assertTrue(DropFixture.text(form).contains("enctype=\"multipart/form-data\""));
    HttpResponse<byte[]> style = drop.asReporter(drop.toPublic("/sealed.css").GET());
    assertEquals(200, style.statusCode());
    assertEquals("text/css; charset=utf-8", style.headers().firstValue("Content-Type").orElse(""));
  }

  @Test
  void aProgramIsRefusedByName() {
    byte[] weak = file.clone();
    weak[weak.length - 1] ^= 1;
    assertEquals("403 stamp-weak", DropFixture.problem(handIn(weak)));
    assertEquals("400 sealed-file-malformed", DropFixture.problem(handIn(Bytes.ascii("TSSF"))));
    assertEquals("413 body-too-large", DropFixture.problem(handIn(new byte[300_000])));
    HttpRequest.Builder encoded =
        drop.toPublic("/sealed")
            .header("Content-Type", "application/vnd.tipseal.sealed-file")
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(file));
    assertEquals("415 content-type-not-accepted", DropFixture.problem(drop.asReporter(encoded)));
  }
}
