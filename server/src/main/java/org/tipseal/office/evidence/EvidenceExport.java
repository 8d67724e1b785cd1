package org.tipseal.office.evidence;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.crypto.profile.SignedDocument;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.cases.AttachmentView;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.evidence.format.Mark;
import org.tipseal.office.evidence.format.PackageFile;
import org.tipseal.office.evidence.format.PackageManifest;
import org.tipseal.office.evidence.format.PackagePaths;
import org.tipseal.office.evidence.pdf.ReportPdf;
import org.tipseal.office.evidence.timestamp.Timestamp;
import org.tipseal.office.evidence.timestamp.TimestampAuthority;
import org.tipseal.office.evidence.timestamp.TimestampRefusedException;
import org.tipseal.office.evidence.timestamp.TimestampUnavailableException;
import org.tipseal.office.keys.OfficeKeyset;
import org.tipseal.office.officers.Officer;
import org.tipseal.report.Domain;
import org.tipseal.storage.StorageUnavailableException;

/** Where an officer takes a case out of the office. Blocks. */
public final class EvidenceExport {
  private final CaseDesk desk;
  private final CaseAccess access;
  private final AuditLog audit;
  private final Supplier<OfficeKeyset> keyset;
  private final Domain domain;
  private final Optional<TimestampAuthority> authority;
  private final Clock clock;
  private final PackageShelf shelf;

  /**
   * Puts it together.
   *
   * @param desk opens cases
   * @param access whose cases are within whose reach
   * @param audit where each export is recorded before it happens
   * @param keyset the keyset in force, asked for each time it is needed
   * @param domain labels
   * @param authority who gives timestamps; empty if none is configured
   * @param clock for the time of the export
   */
  public EvidenceExport(
      CaseDesk desk,
      CaseAccess access,
      AuditLog audit,
      Supplier<OfficeKeyset> keyset,
      Domain domain,
      Optional<TimestampAuthority> authority,
      Clock clock) {
    this.desk = desk;
    this.access = access;
    this.audit = audit;
    this.keyset = keyset;
    this.domain = domain;
    this.authority = authority;
    this.clock = clock;
    this.shelf = new PackageShelf(clock);
  }

  /** Whether a timestamp authority is configured. */
  public boolean hasAuthority() {
    return authority.isPresent();
  }

  /**
   * Makes a package ready, and records that it leaves: whoever gets it from here has taken the case
   * out.
   *
   * @param officer who asks, and has the right to
   * @param order what for
   * @return a package to be written
   * @throws DeskRefusedException if there is no such case for this officer, the archive is damaged,
   *     the purpose is none, or no timestamp can be had and the order wants one
   */
  public EvidencePackage prepare(Officer officer, PackageOrder order) throws DeskRefusedException {
    if (!PackageOrder.isPurpose(order.purpose())) {
      throw new DeskRefusedException(
          Reason.PURPOSE_REFUSED, "An export needs a purpose of 2 to 200 characters.");
    }
    access.require(officer, order.caseId());
    if (authority.isEmpty() && !order.withoutTimestamp()) {
      throw noTimestamp("no timestamp authority is configured");
    }
    CaseView view = desk.show(order.caseId());
    Mark mark =
        new Mark(
            order.caseId(),
            officer.id(),
            officer.name(),
            order.purpose().strip(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    try {
      return prepare(view, mark, order.withoutTimestamp());
    } catch (IOException e) {
      throw new DeskRefusedException(Reason.ARCHIVE_DAMAGED, e.getMessage(), e);
    }
  }

  /**
   * Makes a package ready as {@link #prepare}, and keeps it until the officer's browser fetches it.
   *
   * @param session the id of the session that it waits for
   * @return what it is fetched by, once and within two minutes
   */
  public String order(Officer officer, String session, PackageOrder order)
      throws DeskRefusedException {
    return shelf.put(session, prepare(officer, order));
  }

  /**
   * Gives out what was ordered.
   *
   * @param session the id of the session that asks
   * @return empty if it was fetched already, has waited for too long, or waits for another session
   * @throws DeskRefusedException if the case has gone out of the officer's reach meanwhile
   */
  public Optional<EvidencePackage> fetch(Officer officer, String session, String ticket)
      throws DeskRefusedException {
    Optional<EvidencePackage> waiting = shelf.find(session, ticket);
    if (waiting.isPresent()) {
      access.require(officer, waiting.get().caseId());
    }
    return shelf.take(session, ticket);
  }

  private EvidencePackage prepare(CaseView view, Mark mark, boolean withoutTimestamp)
      throws IOException, DeskRefusedException {
    Map<Integer, String> paths = new TreeMap<>();
    view.attachments().forEach(a -> paths.put(a.id(), PackagePaths.attachment(a.id(), a.name())));
    Content content = new Content(view, mark, paths, Buffer.buffer(ReportJson.of(view, paths)));
    if (authority.isPresent()) {
      try {
        return recorded(content, stamped(content, authority.get()));
      } catch (TimestampUnavailableException e) {
        if (!withoutTimestamp) {
          throw noTimestamp(e.getMessage());
        }
      }
    }
    return recorded(content, unstamped(content));
  }

  private record Content(CaseView view, Mark mark, Map<Integer, String> paths, Buffer json) {}

  private record Made(Buffer pdf, EvidencePackage.Signed signed) {}

  private Made stamped(Content content, TimestampAuthority from)
      throws IOException, TimestampUnavailableException {
    Buffer pdf = pdf(content, true);
    PackageManifest manifest = manifest(content, pdf, true);
    byte[] signature = signature(manifest);
    byte[] timestamp = from.stamp(signature);
    requireNear(manifest, timestamp);
    return new Made(
        pdf,
        new EvidencePackage.Signed(
            Buffer.buffer(manifest.toBytes()),
            Buffer.buffer(signature),
            Optional.of(Buffer.buffer(timestamp))));
  }

  /** A package whose two times contradict each other would be refused by whoever checks it. */
  private static void requireNear(PackageManifest manifest, byte[] timestamp)
      throws TimestampUnavailableException {
    try {
      if (manifest.isNear(Timestamp.parse(timestamp).time())) {
        return;
      }
    } catch (TimestampRefusedException e) {
      throw new TimestampUnavailableException("the timestamp cannot be read");
    }
    throw new TimestampUnavailableException(
        "the clocks of the office and of the timestamp authority differ by more than ten minutes");
  }

  private Made unstamped(Content content) throws IOException {
    Buffer pdf = pdf(content, false);
    PackageManifest manifest = manifest(content, pdf, false);
    return new Made(
        pdf,
        new EvidencePackage.Signed(
            Buffer.buffer(manifest.toBytes()),
            Buffer.buffer(signature(manifest)),
            Optional.empty()));
  }

  private Buffer pdf(Content content, boolean timestamped) throws IOException {
    OfficeKeyset keys = keyset.get();
    byte[] pdf =
        ReportPdf.of(
            content.view(),
            domain,
            new ReportPdf.Facts(
                keys.profile().name().zh() + " " + keys.profile().name().en(),
                content.mark(),
                RootFingerprint.of(keys.root()).toString(),
                timestamped,
                content.paths()));
    return Buffer.buffer(pdf);
  }

  private PackageManifest manifest(Content content, Buffer pdf, boolean timestamped) {
    List<PackageFile> files = new ArrayList<>();
    files.add(PackageFile.of(PackagePaths.PDF, pdf.getBytes()));
    files.add(PackageFile.of(PackagePaths.JSON, content.json().getBytes()));
    for (AttachmentView a : content.view().attachments()) {
      files.add(new PackageFile(content.paths().get(a.id()), a.size(), a.sha256()));
    }
    Mark mark = content.mark();
    return new PackageManifest(
        keyset.get().agency(),
        mark.caseId().toString(),
        mark.officer().value(),
        mark.officerName(),
        mark.purpose(),
        mark.time(),
        timestamped,
        files);
  }

  private byte[] signature(PackageManifest manifest) {
    OfficeKeyset keys = keyset.get();
    return SignedDocument.sign(
            keys.root(),
            keys.delegations(),
            keys.signingKey(),
            PackageManifest.TYPE,
            manifest.toBytes())
        .toBytes();
  }

  private EvidencePackage recorded(Content content, Made made) throws DeskRefusedException {
    Mark mark = content.mark();
    try {
      audit.record(
          AuditEvent.of(AuditAction.EXPORTED, mark.officer(), mark.caseId().value())
              .with("purpose", mark.purpose())
              .with("attachments", Integer.toString(content.view().attachments().size()))
              .with("timestamp", made.signed().timestamp().isPresent() ? "yes" : "no")
              .with("manifest", Bytes.hex(Bytes.sha256(made.signed().manifest().getBytes()))));
    } catch (StorageUnavailableException e) {
      throw new DeskRefusedException(
          Reason.OFFICE_NOT_RUNNING, "The export cannot be recorded: " + e.getMessage(), e);
    }
    return new EvidencePackage(
        mark,
        desk,
        made.signed(),
        made.pdf(),
        content.json(),
        content.view().attachments(),
        content.paths());
  }

  private static DeskRefusedException noTimestamp(String why) {
    return new DeskRefusedException(
        Reason.TIMESTAMP_UNAVAILABLE,
        "There is no timestamp to be had: " + why + ". The package can go without one.");
  }
}
