package org.tipseal.office.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.payload.ReportPayload;
import org.tipseal.crypto.submission.ReportSubmission;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.CaseFiles;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.Cases;
import org.tipseal.office.cases.ReporterEvents;
import org.tipseal.storage.StorageUnavailableException;

/** A report: opened, its attachments fetched and checked, stored sealed, and made a case. */
final class ReportIntake {
  private final Archive archive;
  private final ReporterEvents events;
  private final CaseFiles files;
  private final AttachmentIntake attachments;
  private final EnvelopeReader envelopes;

  ReportIntake(
      Archive archive, Cases cases, AttachmentIntake attachments, EnvelopeReader envelopes) {
    this.archive = archive;
    this.events = cases.events();
    this.files = cases.files();
    this.attachments = attachments;
    this.envelopes = envelopes;
  }

  /**
   * Deletes what an earlier attempt left of a report that no longer waits and has not become a
   * case.
   */
  void forget(Arrival arrival)
      throws IOException, StorageUnavailableException, ArchiveDamagedException {
    if (arrival.kind() == ArrivalKind.REPORT && events.find(arrival.mailbox()).isEmpty()) {
      CaseId id = events.idOf(arrival.mailbox());
      archive.delete(files.folder(id));
      archive.delete(files.report(id));
      archive.delete(files.identity(id));
    }
  }

  /** Gives the day on which it is received. */
  LocalDate store(String name, Arrival arrival, byte[] body, ReporterEvents.Before before)
      throws IOException,
          StorageUnavailableException,
          ArchiveDamagedException,
          RefusedException,
          RefusedArrivalException {
    ReportSubmission submission = ReportSubmission.parse(body);
    if (!submission.mailbox().equals(arrival.mailbox())) {
      throw new RefusedException(Defect.MAILBOX_MISMATCH);
    }
    if (before.known().isPresent()) {
      // Another arrival has made the case of this mailbox; its files must not be touched.
      throw new RefusedException(Defect.REPLAYED);
    }
    EnvelopeReader.Opened opened = envelopes.open(submission.envelope(), Purpose.REPORT);
    byte[] sent = opened.payload().getBytes();
    ReportPayload payload = ReportPayload.parse(sent);
    if (!payload.mailbox().equals(arrival.mailbox())) {
      throw new RefusedException(Defect.MAILBOX_MISMATCH);
    }
    AttachmentIntake.checkManifest(submission.attachments(), payload.attachments());
    CaseId id = events.idOf(arrival.mailbox());
    attachments.fetch(payload.attachments(), upload -> files.attachment(id, 0, upload));
    if (payload.identity().isPresent()) {
      archive.write(files.identity(id), payload.identity().get().bytes());
    }
    archive.writeUnseen(files.report(id), withoutIdentity(payload, sent));
    return events.report(name, arrival.locator(), opened.channels(), payload);
  }

  /** The payload as it was sent, unless it holds an identity part: that lies apart. */
  private static byte[] withoutIdentity(ReportPayload payload, byte[] sent) {
    if (payload.identity().isEmpty()) {
      return sent;
    }
    return new ReportPayload(
            payload.form(),
            payload.attachments(),
            payload.replyKey(),
            payload.signKey(),
            payload.mailbox(),
            Optional.empty())
        .toBytes();
  }
}
