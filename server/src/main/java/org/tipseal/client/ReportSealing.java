package org.tipseal.client;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.EnvelopeContext;
import org.tipseal.crypto.envelope.EnvelopeSealer;
import org.tipseal.crypto.keys.XWingPublicKey;
import org.tipseal.crypto.payload.AttachmentEntry;
import org.tipseal.crypto.payload.Identity;
import org.tipseal.crypto.payload.IdentityContext;
import org.tipseal.crypto.payload.IdentityPart;
import org.tipseal.crypto.payload.IdentitySealer;
import org.tipseal.crypto.payload.ReportPayload;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.crypto.receipt.ReceiptKeys;
import org.tipseal.crypto.receipt.RecipientMemo;
import org.tipseal.crypto.submission.ReportSubmission;
import org.tipseal.report.Contact;
import org.tipseal.report.Report;
import org.tipseal.report.json.ReportWriter;

/**
 * Makes a report submission of a report: the identity apart, all of it sealed to the day's keys.
 */
final class ReportSealing {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SecureRandom random;
  private final LocalDate today;

  ReportSealing(SecureRandom random, LocalDate today) {
    this.random = random;
    this.today = today;
  }

  /**
   * Seals a report.
   *
   * @param report what is reported
   * @param manifest the attachments that were uploaded for it
   * @param recipients who gets it
   * @param keys of its receipt
   * @return the submission
   * @throws RefusedException {@code expired-epoch} if the agency has no key for today
   * @throws ClientException if it is too long
   */
  ReportSubmission seal(
      Report report,
      List<AttachmentEntry> manifest,
      VerifiedProfile profile,
      Recipients recipients,
      ReceiptKeys keys)
      throws RefusedException, ClientException {
    List<XWingPublicKey> recipientKeys = recipients.keys(profile, today);
    byte[] payload =
        new ReportPayload(
                form(report),
                manifest,
                keys.replyKey().publicKey(),
                keys.signKey().verifyingKey(),
                keys.mailboxId(),
                identity(report, profile, keys))
            .toBytes();
    if (payload.length > EnvelopeSealer.maxPayload(recipientKeys.size())) {
      throw new ClientException(ClientException.Reason.TOO_LONG);
    }
    byte[] envelope =
        new EnvelopeSealer(random)
            .seal(
                new EnvelopeContext(Purpose.REPORT, profile.epoch(today), profile.agency()),
                recipientKeys,
                payload);
    return ReportSubmission.of(
        keys.mailboxId(),
        RecipientMemo.seal(keys, recipients.ids(), random),
        manifest.stream().map(AttachmentEntry::upload).toList(),
        envelope);
  }

  private static ObjectNode form(Report report) {
    try {
      return (ObjectNode) JSON.readTree(ReportWriter.write(report.withoutContact()));
    } catch (IOException e) {
      throw new IllegalStateException("a report is written as JSON", e);
    }
  }

  private Optional<IdentityPart> identity(Report report, VerifiedProfile profile, ReceiptKeys keys)
      throws ClientException {
    Contact contact = report.contact();
    if (contact == null) {
      return Optional.empty();
    }
    Identity identity =
        new Identity(
            given(contact.name()),
            given(contact.phone()),
            given(contact.email()),
            given(contact.address()),
            given(contact.other()));
    if (!identity.fits()) {
      throw new ClientException(ClientException.Reason.TOO_LONG);
    }
    return Optional.of(
        new IdentitySealer(random)
            .seal(
                identity,
                profile.identityKey(),
                new IdentityContext(
                    profile.agency(), keys.mailboxId(), keys.signKey().verifyingKey())));
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
