package org.tipseal.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.ProfileVerifier;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.crypto.submission.SealedFile;
import org.tipseal.report.Domain;
import org.tipseal.report.Report;
import org.tipseal.report.json.DomainLoader;
import org.tipseal.report.json.ReportReader;

/** What a device seals without a connection, and what a drop may say to it. */
class SealedFileSenderTest {
  private static final Domain DOMAIN = DomainLoader.bundled();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final StubDrop drop = new StubDrop();
  private final StubAgency agency = new StubAgency(TODAY);
  private DropHttp http;

  @BeforeEach
  void connect() {
    http =
        new DropHttp(
            DropAddress.parse("http://127.0.0.1:" + drop.port()),
            Optional.empty(),
            Optional.empty());
  }

  @AfterEach
  void close() {
    http.close();
    drop.close();
  }

  @Test
  void theFileItselfIsSentWithoutAChallengeUntilItIsTaken() throws Exception {
    drop.answer(
        "POST /sealed",
        StubDrop::hangUp,
        StubDrop.problem(503, "unavailable"),
        request -> request.response().setStatusCode(201).end("7KQ2M"));
    try (SealedReport sealed = sealed(TODAY)) {
      assertEquals("7KQ2M", sender().send(sealed.file()).value());
      StubDrop.Seen sent = drop.seen().get(drop.seen().size() - 1);
      assertArrayEquals(sealed.file().encode(), sent.body().getBytes());
      assertEquals(SealedFile.MEDIA_TYPE, sent.headers().get("Content-Type"));
      assertNull(sent.headers().get("Tipseal-Challenge"));
      assertTrue(drop.seen().stream().allMatch(request -> request.path().equals("/sealed")));
    }
  }

  @Test
  void aFileThatIsTooOldIsSaidToBe() throws Exception {
    drop.answer("POST /sealed", StubDrop.problem(409, "profile-outdated"));
    try (SealedReport sealed = sealed(TODAY)) {
      assertReason(ClientException.Reason.SEALED_FILE_OUTDATED, sealed.file());
    }
  }

  @Test
  void whatIsNoLocatorIsNotTakenForOne() throws Exception {
    drop.answer("POST /sealed", request -> request.response().setStatusCode(201).end("<html>"));
    try (SealedReport sealed = sealed(TODAY)) {
      assertReason(ClientException.Reason.BAD_ANSWER, sealed.file());
    }
  }

  @Test
  void aFileIsGoodToTheEndOfItsEpoch() throws Exception {
    try (SealedReport sealed = sealed(TODAY)) {
      LocalDate until = sealed.until();
      assertEquals(profile().epoch(TODAY), profile().epoch(until));
      assertTrue(profile().epoch(until.plusDays(1)) > profile().epoch(until));
      assertTrue(sealed.file().submission().attachments().isEmpty());
      assertEquals("SealedReport[REDACTED]", sealed.toString());
    }
  }

  @Test
  void aDayWithoutAKeyIsRefused() {
    RefusedException refused =
        assertThrows(RefusedException.class, () -> sealed(TODAY.plusYears(1)).close());
    assertEquals(Defect.EXPIRED_EPOCH, refused.defect());
  }

  private void assertReason(ClientException.Reason reason, SealedFile file) {
    assertEquals(reason, assertThrows(ClientException.class, () -> sender().send(file)).reason());
  }

  private SealedFileSender sender() {
    return new SealedFileSender(http, Progress.NONE, Duration.ofSeconds(20));
  }

  private SealedReport sealed(LocalDate day) throws Exception {
    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    Clock clock = Clock.fixed(noon, ZoneOffset.UTC);
    return new FileSealer(DOMAIN, clock, new SecureRandom(), Progress.NONE)
        .seal(report(), profile());
  }

  private VerifiedProfile profile() throws RefusedException {
    return new ProfileVerifier(agency.fingerprint()).verify(agency.profile(), TODAY);
  }

  private static Report report() throws Exception {
    byte[] json = Files.readAllBytes(Path.of("../deploy/samples/kameng-report.json"));
    return new ReportReader(DOMAIN).read(json, TODAY).report().orElseThrow();
  }
}
