package org.tipseal.office.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.SignatureContext;
import org.tipseal.crypto.envelope.Statement;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.submission.FollowUpSubmission;
import org.tipseal.crypto.submission.ReportSubmission;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.Cases;
import org.tipseal.office.cases.ReporterEvents;
import org.tipseal.office.keys.OfficeKeyset;
import org.tipseal.office.link.DropLink;
import org.tipseal.office.quarantine.Quarantine;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Takes one arrival from the drop to where it belongs. Arrivals of one mailbox must come one after
 * the other.
 */
public final class Intake {
  private static final byte[] NOTHING = {};

  private final DropLink drop;
  private final Supplier<OfficeKeyset> keyset;
  private final ArchiveKeys keys;
  private final ReporterEvents events;
  private final Quarantine quarantine;
  private final AttachmentIntake attachments;
  private final ReportIntake reports;
  private final FollowUpIntake followUps;
  private final Supplier<LocalDate> today;

  /**
   * Makes it.
   *
   * @param drop where arrivals wait
   * @param archive where they go
   * @param cases what they become
   * @param quarantine where those go that cannot be accepted
   * @param keyset opens them
   * @param keys names them
   * @param today the day in UTC
   */
  public Intake(
      DropLink drop,
      Archive archive,
      Cases cases,
      Quarantine quarantine,
      Supplier<OfficeKeyset> keyset,
      ArchiveKeys keys,
      Supplier<LocalDate> today) {
    this.drop = drop;
    this.keyset = keyset;
    this.keys = keys;
    this.events = cases.events();
    this.quarantine = quarantine;
    this.attachments = new AttachmentIntake(drop, archive);
    EnvelopeReader envelopes = new EnvelopeReader(keyset);
    this.reports = new ReportIntake(archive, cases, attachments, envelopes);
    this.followUps = new FollowUpIntake(cases, attachments, envelopes, keyset);
    this.today = today;
  }

  /**
   * Deals with an arrival. When this returns it is stored durably, as a case or in quarantine, and
   * the drop has been told.
   *
   * @throws IOException if the drop or the disk fails; the arrival waits on and can be tried again
   * @throws StorageUnavailableException if the database fails; likewise
   * @throws ArchiveDamagedException if the archive is damaged; likewise
   */
  public void take(Arrival arrival)
      throws IOException, StorageUnavailableException, ArchiveDamagedException {
    Optional<byte[]> body = drop.body(arrival.id());
    if (body.isEmpty()) {
      // Withdrawn, or acknowledged by us before the stream told of it.
      reports.forget(arrival);
      return;
    }
    String name = name(arrival, body.get());
    ReporterEvents.Before before = events.before(name, arrival.mailbox());
    Optional<LocalDate> received =
        before.completed() ? Optional.empty() : store(name, arrival, body.get(), before);
    drop.acknowledge(arrival.id(), statement(arrival, received, before));
  }

  /** Gives the day on which a report was received that has become a case now. */
  private Optional<LocalDate> store(
      String name, Arrival arrival, byte[] body, ReporterEvents.Before before)
      throws IOException, StorageUnavailableException, ArchiveDamagedException {
    try {
      switch (arrival.kind()) {
        case REPORT -> {
          return Optional.of(reports.store(name, arrival, body, before));
        }
        case FOLLOW_UP -> followUps.store(name, arrival, body, before);
        case REMINDER -> reminder(name, arrival, body, before);
        case WITHDRAWAL -> withdrawal(name, arrival, body, before);
      }
    } catch (RefusedException e) {
      refuse(name, arrival, body, e.defect().wireName());
    } catch (RefusedArrivalException e) {
      if (drop.body(arrival.id()).isPresent()) {
        refuse(name, arrival, body, e.defect());
      } else {
        // Withdrawn while its attachments were being fetched.
        reports.forget(arrival);
      }
    }
    return Optional.empty();
  }

  private void refuse(String name, Arrival arrival, byte[] body, String defect)
      throws IOException, StorageUnavailableException, ArchiveDamagedException {
    List<UploadId> uploads = uploads(arrival, body);
    Optional<CaseId> known = events.find(arrival.mailbox()).map(ReporterEvents.Known::id);
    int kept =
        attachments.keep(
            uploads,
            upload -> quarantine.attachment(name, upload),
            keyset.get().profile().attachmentBytes());
    quarantine.keep(
        name,
        new Quarantine.Refused(
            arrival.kind().wireName(),
            defect,
            arrival.mailbox(),
            arrival.locator(),
            arrival.number(),
            known,
            kept),
        body);
  }

  private void reminder(String name, Arrival arrival, byte[] body, ReporterEvents.Before before)
      throws IOException, StorageUnavailableException, ArchiveDamagedException, RefusedException {
    ReporterEvents.Known known =
        before.known().orElseThrow(() -> new RefusedException(Defect.UNKNOWN_SIGNER));
    verify(Purpose.REMINDER, known, arrival.mailbox(), Statement.number(body), body);
    LocalDate day = Statement.day(body);
    // A clock that runs ahead by a day is believed, one that is further off is not.
    if (day.isAfter(today.get().plusDays(1))) {
      throw new RefusedException(Defect.OUT_OF_ORDER);
    }
    events.reminder(name, known.id(), day);
  }

  private void withdrawal(String name, Arrival arrival, byte[] body, ReporterEvents.Before before)
      throws IOException, StorageUnavailableException, ArchiveDamagedException, RefusedException {
    Optional<ReporterEvents.Known> known = before.known();
    if (known.isEmpty()) {
      // It was withdrawn while it was being fetched: nothing is there that could be withdrawn.
      return;
    }
    verify(Purpose.WITHDRAWAL, known.get(), arrival.mailbox(), 0, body);
    events.withdrawal(name, known.get().id());
  }

  private void verify(
      Purpose purpose, ReporterEvents.Known known, MailboxId mailbox, long number, byte[] statement)
      throws RefusedException {
    SignatureContext context =
        new SignatureContext(purpose, keyset.get().agency(), known.locator(), mailbox, number);
    Statement.verify(context, statement, List.of(known.signKey()));
  }

  /**
   * The office's word that it has the report (PROTOCOL §5); for everything else the drop wants
   * none.
   */
  private byte[] statement(
      Arrival arrival, Optional<LocalDate> stored, ReporterEvents.Before before)
      throws ArchiveDamagedException {
    if (arrival.kind() != ArrivalKind.REPORT) {
      return NOTHING;
    }
    LocalDate received =
        stored.isPresent()
            ? stored.get()
            : before.known().map(ReporterEvents.Known::received).orElseGet(today);
    OfficeKeyset keyset = this.keyset.get();
    SignatureContext context =
        new SignatureContext(
            Purpose.ACKNOWLEDGEMENT,
            keyset.agency(),
            arrival.locator(),
            arrival.mailbox(),
            received.toEpochDay());
    return Statement.sign(context, keyset.signingKey());
  }

  /**
   * What arrived, and that it did so under this id of the drop: the same again is the same name,
   * and a message that the drop brings twice under two ids has two.
   */
  private String name(Arrival arrival, byte[] body) {
    return keys.name(
        "arrival",
        arrival.mailbox().bytes(),
        Bytes.sha256(body),
        Bytes.u32(arrival.number()),
        Bytes.lp(Bytes.ascii(arrival.kind().wireName())),
        Bytes.ascii(arrival.id()));
  }

  private static List<UploadId> uploads(Arrival arrival, byte[] body) {
    try {
      return switch (arrival.kind()) {
        case REPORT -> ReportSubmission.parse(body).attachments();
        case FOLLOW_UP -> FollowUpSubmission.parse(body).attachments();
        case REMINDER, WITHDRAWAL -> List.of();
      };
    } catch (RefusedException e) {
      // What has no readable frame names no uploads.
      return List.of();
    }
  }
}
