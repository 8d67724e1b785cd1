package org.tipseal.office.intake;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.SignatureContext;
import org.tipseal.crypto.envelope.SignedMessage;
import org.tipseal.crypto.payload.FollowUpPayload;
import org.tipseal.crypto.submission.FollowUpSubmission;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.CaseFiles;
import org.tipseal.office.cases.Cases;
import org.tipseal.office.cases.ReporterEvents;
import org.tipseal.office.keys.OfficeKeyset;
import org.tipseal.storage.StorageUnavailableException;

/**
 * A follow-up: opened, its signature and number checked against its case, its attachments fetched
 * and checked, and added.
 */
final class FollowUpIntake {
  private final ReporterEvents events;
  private final CaseFiles files;
  private final AttachmentIntake attachments;
  private final EnvelopeReader envelopes;
  private final Supplier<OfficeKeyset> keyset;

  FollowUpIntake(
      Cases cases,
      AttachmentIntake attachments,
      EnvelopeReader envelopes,
      Supplier<OfficeKeyset> keyset) {
    this.events = cases.events();
    this.files = cases.files();
    this.attachments = attachments;
    this.envelopes = envelopes;
    this.keyset = keyset;
  }

  void store(String name, Arrival arrival, byte[] body, ReporterEvents.Before before)
      throws IOException,
          StorageUnavailableException,
          ArchiveDamagedException,
          RefusedException,
          RefusedArrivalException {
    FollowUpSubmission submission = FollowUpSubmission.parse(body);
    EnvelopeReader.Opened opened = envelopes.open(submission.envelope(), Purpose.FOLLOW_UP);
    ReporterEvents.Known known =
        before.known().orElseThrow(() -> new RefusedException(Defect.UNKNOWN_SIGNER));
    SignatureContext context =
        new SignatureContext(
            Purpose.FOLLOW_UP,
            keyset.get().agency(),
            known.locator(),
            arrival.mailbox(),
            submission.number());
    byte[] message =
        SignedMessage.verify(context, opened.payload().getBytes(), List.of(known.signKey()));
    events.checkNumber(known.id(), submission.number());
    FollowUpPayload payload = FollowUpPayload.parse(message);
    AttachmentIntake.checkManifest(submission.attachments(), payload.attachments());
    long number = submission.number();
    attachments.fetch(
        payload.attachments(), upload -> files.attachment(known.id(), number, upload));
    events.followUp(name, known.id(), number, payload);
  }
}
