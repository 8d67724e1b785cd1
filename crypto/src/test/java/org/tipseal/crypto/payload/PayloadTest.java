package org.tipseal.crypto.payload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.RefusedException;

class PayloadTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  @Test
  void readsWhatItWrites() throws RefusedException {
    ReportPayload anonymous = PayloadFixture.report(Optional.empty());
    assertEquals(anonymous, ReportPayload.parse(anonymous.toBytes()));

    IdentityPart part =
        new IdentitySealer(new SecureRandom())
            .seal(
                PayloadFixture.IDENTITY,
                PayloadFixture.identityKey().publicKey(),
                PayloadFixture.CONTEXT);
    ReportPayload named = PayloadFixture.report(Optional.of(part));
    assertEquals(named, ReportPayload.parse(named.toBytes()));

    FollowUpPayload followUp = PayloadFixture.followUp();
    assertEquals(followUp, FollowUpPayload.parse(followUp.toBytes()));

    ReplyPayload full = PayloadFixture.reply();
    assertEquals(full, ReplyPayload.parse(full.toBytes()));
    ReplyPayload bare = new ReplyPayload(DAY, "S20", Optional.empty(), Optional.empty());
    assertEquals(bare, ReplyPayload.parse(bare.toBytes()));
  }

  @Test
  void aFormWithContactIsNotSealedForTheOffice() {
    ObjectNode form = PayloadFixture.form();
    form.putObject("contact").put("phone", "13800000000");
    ReportPayload report = PayloadFixture.report(Optional.empty());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new ReportPayload(
                form,
                List.of(),
                report.replyKey(),
                report.signKey(),
                report.mailbox(),
                Optional.empty()));
  }

  @Test
  void aFormCannotBeChangedFromOutside() {
    ReportPayload report = PayloadFixture.report(Optional.empty());
    byte[] before = report.toBytes();
    report.form().put("contact", "13800000000");
    assertArrayEquals(before, report.toBytes());
  }

  @Test
  void aMessageHasAtMost64AttachmentsAndNoneTwice() {
    AttachmentEntry entry = PayloadFixture.recording();
    assertThrows(
        IllegalArgumentException.class, () -> new FollowUpPayload("", List.of(entry, entry)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new FollowUpPayload("", Collections.nCopies(65, entry)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a/b", "a\\b", "a\u0000", "a\nb", "a\u007f", "a\u0085"})
  void namesThatCouldLeaveAFolderOrMoveACursorAreNone(String name) {
    assertFalse(AttachmentEntry.isName(name));
  }

  @Test
  void ordinaryNamesAreNames() {
    assertTrue(AttachmentEntry.isName("证据 1 (最终).tar.gz"));
    assertTrue(AttachmentEntry.isName(".profile"));
    assertTrue(AttachmentEntry.isName("n".repeat(AttachmentEntry.MAX_NAME)));
    assertFalse(AttachmentEntry.isName("n".repeat(AttachmentEntry.MAX_NAME + 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "S2", "S200", "s20", "X20", "S20 "})
  void statusesAreALetterAndTwoDigits(String status) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new ReplyPayload(DAY, status, Optional.empty(), Optional.empty()));
  }

  @Test
  void nothingOfAPayloadIsPrinted() {
    String key = Bytes.b64u(PayloadFixture.recording().key().secret().copy());
    for (Object payload :
        List.of(
            PayloadFixture.report(Optional.empty()),
            PayloadFixture.followUp(),
            PayloadFixture.reply(),
            PayloadFixture.recording(),
            PayloadFixture.IDENTITY)) {
      String printed = payload.toString();
      assertTrue(printed.contains("[REDACTED]"), printed);
      assertFalse(printed.contains(key) || printed.contains("录屏"), printed);
    }
  }
}
