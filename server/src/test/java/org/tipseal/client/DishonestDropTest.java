package org.tipseal.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.crypto.receipt.ReceiptKeys;
import org.tipseal.crypto.receipt.ReceiptSecret;
import org.tipseal.report.Domain;
import org.tipseal.report.Report;
import org.tipseal.report.json.DomainLoader;
import org.tipseal.report.json.ReportReader;

/**
 * Whatever a drop does, the reporter is not deceived, and an honest one that fails is asked again.
 */
class DishonestDropTest {
  private static final Domain DOMAIN = DomainLoader.bundled();

  private final SecureRandom random = new SecureRandom();
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final StubAgency agency = new StubAgency(today);
  private final StubDrop drop = new StubDrop();
  private final ReceiptCode receipt =
      ReceiptCode.of(new Locator("ABCDE"), ReceiptSecret.generate(random));
  private final ReceiptKeys keys = ReceiptKeys.derive(receipt.secret(), StubAgency.ID);
  private Reporter reporter;

  @BeforeEach
  void connect() {
    drop.answer("GET /api/v1/profile", StubDrop.json(agency.profile()));
    reporter =
        new Reporter(
            new DropHttp(
                DropAddress.parse("http://127.0.0.1:" + drop.port()),
                Optional.empty(),
                Optional.empty()),
            agency.fingerprint(),
            DOMAIN,
            Clock.systemUTC(),
            random,
            Progress.NONE,
            Duration.ofSeconds(10));
  }

  @AfterEach
  void disconnect() {
    reporter.close();
    drop.close();
  }

  @Test
  void genuineRepliesAreShown() throws Exception {
    MailboxView view =
        read(
            agency.acknowledgement(receipt, keys, agency.officeKey()),
            numbered(1, agency.reply(receipt, keys, 1, "first")),
            numbered(2, agency.reply(receipt, keys, 2, "second")));
    assertEquals(Optional.empty(), view.refusal());
    assertEquals(Optional.of(today), view.acknowledged());
    assertEquals(
        List.of("first", "second"),
        view.replies().stream().map(r -> r.payload().text().orElseThrow()).toList());
  }

  @Test
  void anAlteredReplyIsRefusedByName() throws Exception {
    byte[] altered = agency.reply(receipt, keys, 2, "second");
    altered[altered.length - 1] ^= 1;
    MailboxView view =
        read(null, numbered(1, agency.reply(receipt, keys, 1, "first")), numbered(2, altered));
    assertRefused(view, 2, Defect.BODY_FORGED);
    assertEquals(1, view.replies().size());
  }

  @Test
  void aReplyThatTheOfficeDidNotSignIsRefusedByName() throws Exception {
    byte[] forged =
        agency.reply(receipt, keys, keys.mailboxId(), 1, "forged", SigningKey.generate(random));
    assertRefused(read(null, numbered(1, forged)), 1, Defect.UNKNOWN_SIGNER);
  }

  @Test
  void aReplyOfAnotherMailboxIsRefusedByName() throws Exception {
    MailboxId other = MailboxId.ofToken(new byte[32]);
    byte[] moved = agency.reply(receipt, keys, other, 1, "not for you", agency.officeKey());
    assertRefused(read(null, numbered(1, moved)), 1, Defect.SIGNATURE_FORGED);
  }

  @Test
  void repliesInAnotherOrderAreRefusedByName() throws Exception {
    byte[] second = agency.reply(receipt, keys, 2, "second");
    assertRefused(read(null, numbered(1, second)), 1, Defect.SIGNATURE_FORGED);
    assertRefused(read(null, numbered(2, second)), 1, Defect.OUT_OF_ORDER);
  }

  @Test
  void anAcknowledgementThatTheOfficeDidNotSignIsRefusedByName() throws Exception {
    byte[] forged = agency.acknowledgement(receipt, keys, SigningKey.generate(random));
    assertRefused(read(forged), 0, Defect.UNKNOWN_SIGNER);
  }

  @Test
  void aProfileOfAnotherRootIsRefusedByName() {
    drop.answer("GET /api/v1/profile", StubDrop.json(new StubAgency(today).profile()));
    assertEquals(
        Defect.ROOT_MISMATCH,
        assertThrows(RefusedException.class, () -> reporter.profile()).defect());
  }

  @Test
  void aProfileThatWasAlteredIsRefusedByName() {
    String genuine = new String(agency.profile(), StandardCharsets.UTF_8);
    int signature = genuine.lastIndexOf("\"sig\":\"") + 7;
    char other = genuine.charAt(signature) == 'A' ? 'B' : 'A';
    String altered = genuine.substring(0, signature) + other + genuine.substring(signature + 1);
    drop.answer("GET /api/v1/profile", StubDrop.json(altered.getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        Defect.PROFILE_FORGED,
        assertThrows(RefusedException.class, () -> reporter.profile()).defect());
  }

  @Test
  void requestsSayNothingOfTheDevice() throws Exception {
    read(null);
    Set<String> names = new TreeSet<>();
    drop.seen()
        .forEach(
            seen ->
                seen.headers()
                    .names()
                    .forEach(n -> names.add(n.toLowerCase(java.util.Locale.ROOT))));
    assertEquals(Set.of("host", "authorization"), names);
  }

  @Test
  void aLostAnswerIsAskedForAgainWithTheSameBytes() throws Exception {
    drop.answer(
        "POST /api/v1/reports",
        StubDrop::hangUp,
        StubDrop.problem(503, "unavailable"),
        request -> request.response().setStatusCode(201).end("KMNPQ"));
    SentReport sent =
        reporter.newReport().send(report(), List.of(), reporter.profile(), Optional.empty());
    assertEquals("KMNPQ", sent.receipt().locator().value());
    List<StubDrop.Seen> posts = drop.seen("POST", "/api/v1/reports");
    assertEquals(3, posts.size());
    for (StubDrop.Seen post : posts) {
      assertArrayEquals(posts.get(0).body().getBytes(), post.body().getBytes());
    }
    assertNotEquals(
        posts.get(0).headers().get("Tipseal-Challenge"),
        posts.get(1).headers().get("Tipseal-Challenge"));
  }

  @Test
  void aReportForKeysThatAreOutOfUseIsSealedAnew() throws Exception {
    drop.answer(
        "POST /api/v1/reports",
        StubDrop.problem(409, "profile-outdated"),
        request -> request.response().setStatusCode(201).end("KMNPQ"));
    reporter.newReport().send(report(), List.of(), reporter.profile(), Optional.empty());
    List<StubDrop.Seen> posts = drop.seen("POST", "/api/v1/reports");
    assertEquals(2, posts.size());
    assertNotEquals(
        Bytes.hex(posts.get(0).body().getBytes()), Bytes.hex(posts.get(1).body().getBytes()));
    assertEquals(2, drop.seen("GET", "/api/v1/profile").size());
  }

  @Test
  void workWithoutEndIsNotDone() {
    drop.answer(
        "GET /api/v1/challenge",
        StubDrop.json(
            Bytes.ascii(
                "{\"algorithm\":\"SHA-256\",\"challenge\":\"00\",\"maxnumber\":9000000000000,\"salt\":\"a\",\"signature\":\"b\"}")));
    assertEquals(
        ClientException.Reason.BAD_ANSWER,
        assertThrows(
                ClientException.class,
                () ->
                    reporter
                        .newReport()
                        .send(report(), List.of(), reporter.profile(), Optional.empty()))
            .reason());
  }

  @Test
  void anAnswerWithoutEndIsCutOff() {
    drop.answer("GET /api/v1/profile", StubDrop.json(new byte[17 << 20]));
    assertEquals(
        ClientException.Reason.BAD_ANSWER,
        assertThrows(ClientException.class, () -> reporter.profile()).reason());
  }

  @Test
  void whatIsNoDropIsSaidToBeNone() {
    drop.answer(
        "GET /api/v1/profile", request -> request.response().setStatusCode(418).end("<html>"));
    ClientException refusal = assertThrows(ClientException.class, () -> reporter.profile());
    assertEquals(ClientException.Reason.DROP_REFUSED, refusal.reason());
    assertEquals(Optional.of("http-418"), refusal.detail());
  }

  private static Report report() throws Exception {
    byte[] json = Files.readAllBytes(Path.of("../deploy/samples/kameng-report.json"));
    return new ReportReader(DOMAIN)
        .read(json, LocalDate.now(ZoneOffset.UTC))
        .report()
        .orElseThrow();
  }

  private static String numbered(long number, byte[] envelope) {
    return "{\"number\":" + number + ",\"envelope\":\"" + Bytes.b64(envelope) + "\"}";
  }

  private MailboxView read(byte[] acknowledgement, String... replies) throws Exception {
    String signed =
        acknowledgement == null
            ? ""
            : "\"acknowledgement\":\"" + Bytes.b64u(acknowledgement) + "\",";
    drop.answer(
        "GET /api/v1/mailbox",
        StubDrop.json(
            ("{\"state\":\"open\",\"overdue\":false,\"daysLeft\":30,\"followUps\":0,\"remindable\":false,"
                    + signed
                    + "\"replies\":["
                    + String.join(",", replies)
                    + "]}")
                .getBytes(StandardCharsets.US_ASCII)));
    try (OpenMailbox mailbox = reporter.open(receipt, reporter.profile())) {
      return mailbox.read();
    }
  }

  private static void assertRefused(MailboxView view, long reply, Defect defect) {
    assertEquals(Optional.of(new MailboxView.Refusal(reply, defect)), view.refusal());
    assertTrue(view.replies().size() < Math.max(reply, 1));
  }
}
