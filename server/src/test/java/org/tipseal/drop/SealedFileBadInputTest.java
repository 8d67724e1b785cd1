package org.tipseal.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.submission.FollowUpSubmission;
import org.tipseal.crypto.submission.SealedFile;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.http.Problem;

/** Whatever is handed in and is no sealed file is refused in words, and leaves nothing. */
class SealedFileBadInputTest {
  @TempDir static Path folder;
  private static DropFixture drop;
  private static byte[] file;

  @BeforeAll
  static void start() throws Exception {
    drop = new DropFixture(folder, "limits: {headTime: 20 s, idleTime: 20 s, bodyTime: 2 s}");
    assertEquals(204, drop.publish(drop.agency.profile(1)));
    MailboxId mailbox = MailboxId.ofToken(Bytes.sha256(Bytes.ascii("a mailbox token")));
    file = SealedForm.seal(drop.agency.report(mailbox, List.of(), 100));
  }

  @AfterAll
  static void stop() {
    drop.close();
  }

  private static HttpResponse<byte[]> handIn(SealedForm form) {
    return drop.asReporter(form.on(drop.toPublic("/sealed")));
  }

  /**
   * What is handed in and refused.
   *
   * @param problem whose words the page says
   */
  record Case(String name, Problem problem, String type, Buffer body) {
    Case(String name, Problem problem, String type, byte[] body) {
      this(name, problem, type, Buffer.buffer(body));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Case form(String name, Problem problem, SealedForm form) {
    return new Case(name, problem, SealedForm.TYPE, form.body());
  }

  static List<Case> cases() throws Exception {
    byte[] submission = Arrays.copyOfRange(file, 9, file.length);
    byte[] other = file.clone();
    other[other.length - 1] ^= 1;
    byte[] weak = file.clone();
    long stamp = SealedFile.parse(file).stamp().number();
    System.arraycopy(Bytes.u32(stamp == 0 ? 1 : stamp - 1), 0, weak, 5, 4);
    MailboxId mailbox = new MailboxId(new byte[32]);
    byte[] stranger =
        SealedForm.seal(
            TestAgency.submission(mailbox, List.of(), drop.agency.sealToStranger(Purpose.REPORT)));
    byte[] followUp =
        FollowUpSubmission.of(1, List.of(), drop.agency.seal(Purpose.FOLLOW_UP, new byte[1]))
            .encode();
    byte[] attached =
        drop.agency.report(mailbox, List.of(UploadId.of(new byte[UploadId.LENGTH])), 1);
    byte[] head = Arrays.copyOf(file, 9);
    byte[] whole = SealedForm.of(file).body();
    String text = "facts=secret";
    return List.of(
        form("no field", Problem.FORM_MALFORMED, new SealedForm()),
        form("wrong field", Problem.FORM_MALFORMED, new SealedForm().file("f", "a", file)),
        form("two files", Problem.FORM_MALFORMED, SealedForm.of(file).file("file", "again", file)),
        form("a text beside it", Problem.FORM_MALFORMED, SealedForm.of(file).text("note", "a")),
        form("a text in its place", Problem.FORM_MALFORMED, new SealedForm().text("file", "a")),
        form(
            "no file chosen",
            Problem.SEALED_FILE_MALFORMED,
            new SealedForm().file("file", "", new byte[0])),
        new Case(
            "cut off in the file",
            Problem.FORM_MALFORMED,
            SealedForm.TYPE,
            Arrays.copyOf(whole, 5000)),
        new Case(
            "cut off in the form's head",
            Problem.FORM_MALFORMED,
            SealedForm.TYPE,
            Arrays.copyOf(whole, 60)),
        new Case("no form inside", Problem.FORM_MALFORMED, SealedForm.TYPE, file),
        new Case(
            "another boundary", Problem.FORM_MALFORMED, "multipart/form-data; boundary=x", whole),
        new Case("no boundary", Problem.CONTENT_TYPE_NOT_ACCEPTED, "multipart/form-data", whole),
        new Case(
            "a form of another kind",
            Problem.CONTENT_TYPE_NOT_ACCEPTED,
            "application/x-www-form-urlencoded",
            Bytes.ascii(text)),
        new Case("plain text", Problem.CONTENT_TYPE_NOT_ACCEPTED, "text/plain", Bytes.ascii(text)),
        new Case("larger than any", Problem.BODY_TOO_LARGE, SealedForm.TYPE, new byte[300_000]),
        form("a picture", Problem.SEALED_FILE_MALFORMED, SealedForm.of(new byte[100_000])),
        form("no file around it", Problem.SEALED_FILE_MALFORMED, SealedForm.of(submission)),
        form("no stamp", Problem.SEALED_FILE_MALFORMED, SealedForm.of(Arrays.copyOf(file, 5))),
        form(
            "a cut file",
            Problem.SEALED_FILE_MALFORMED,
            SealedForm.of(Arrays.copyOf(file, file.length - 2000))),
        form(
            "a follow-up",
            Problem.SEALED_FILE_MALFORMED,
            SealedForm.of(Bytes.concat(head, followUp))),
        form(
            "attachments",
            Problem.SEALED_FILE_MALFORMED,
            SealedForm.of(Bytes.concat(head, attached))),
        form("a weak stamp", Problem.STAMP_WEAK, SealedForm.of(weak)),
        form("the stamp of another", Problem.STAMP_WEAK, SealedForm.of(other)),
        form("a byte too many", Problem.STAMP_WEAK, SealedForm.of(Bytes.concat(file, new byte[1]))),
        form("sealed to strangers", Problem.PROFILE_OUTDATED, SealedForm.of(stranger)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedInWords(Case bad) throws IOException {
    Set<String> before = everything();
    HttpResponse<byte[]> answer =
        drop.asReporter(
            drop.toPublic("/sealed")
                .header("Content-Type", bad.type())
                .POST(BodyPublishers.ofByteArray(bad.body().getBytes())));
    SealedPage.requireRefusal(bad.problem(), answer);
    assertEquals(before, everything());
  }

  @Test
  void aHundredMegabytesAreRefusedByTheirHeadAndAsTheyCome() throws IOException {
    try (RawConnection raw = drop.raw()) {
      String answer = raw.send(head("Content-Length: 100000000\r\n")).answer();
      assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
      assertTrue(answer.contains(Problem.BODY_TOO_LARGE.titleZh()), answer);
    }
    try (RawConnection raw = drop.raw()) {
      raw.send(head("Transfer-Encoding: chunked\r\n"));
      String chunk = "4000\r\n" + "x".repeat(0x4000) + "\r\n";
      for (int i = 0; i < 18; i++) {
        raw.send(chunk);
      }
      assertTrue(raw.answer().contains(Problem.BODY_TOO_LARGE.titleZh()));
    }
  }

  @Test
  void whatComesTooSlowlyIsToldSoAndWhatIsCutOffLeavesNothing() throws Exception {
    Set<String> before = everything();
    byte[] body = SealedForm.of(file).body();
    try (RawConnection raw = drop.raw()) {
      raw.send(head("Content-Length: " + body.length + "\r\n")).send(Arrays.copyOf(body, 100));
      String answer = raw.answer();
      assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
      assertTrue(answer.contains(Problem.REQUEST_TIMEOUT.titleZh()), answer);
    }
    try (RawConnection raw = drop.raw()) {
      raw.send(head("Content-Length: " + body.length + "\r\n")).send(Arrays.copyOf(body, 5000));
    }
    assertEquals(200, drop.asReporter(drop.toPublic("/sealed").GET()).statusCode());
    assertEquals(before, everything());
  }

  /** The name of a file may name its owner. */
  @Test
  void whatTheFormSaysOfTheDeviceIsKeptNowhere() throws IOException {
    String marker = "zhang-san-laptop-7f3a";
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    root.addAppender(lines);
    try {
      for (byte[] content : List.of(file, Bytes.ascii(marker))) {
        handIn(new SealedForm().file("file", marker, content));
        handIn(new SealedForm().file(marker, marker, content));
      }
      drop.asReporter(
          drop.toPublic("/sealed")
              .header("Content-Type", SealedForm.TYPE + "; charset=" + marker)
              .POST(BodyPublishers.ofString(marker)));
    } finally {
      root.detachAppender(lines);
    }
    for (ILoggingEvent line : lines.list) {
      assertFalse(line.toString().contains(marker), line.toString());
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path kept : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(kept, StandardCharsets.ISO_8859_1);
        assertFalse(content.contains(marker), kept.toString());
      }
    }
  }

  private static String head(String more) {
    return "POST /sealed HTTP/1.1\r\nHost: x\r\nContent-Type: "
        + SealedForm.TYPE
        + "\r\n"
        + more
        + "\r\n";
  }

  private static Set<String> everything() throws IOException {
    Set<String> all = new TreeSet<>(drop.keys());
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .filter(name -> !name.startsWith("data/redis/"))
          .forEach(all::add);
    }
    return all;
  }
}
