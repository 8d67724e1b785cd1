package org.tipseal.office.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tipseal.crypto.payload.AttachmentEntry;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.office.Agency;
import org.tipseal.office.OfficeBench;
import org.tipseal.office.TestReporter;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.evidence.timestamp.HttpTimestampAuthority;
import org.tipseal.office.evidence.timestamp.TestAuthority;
import org.tipseal.office.evidence.timestamp.TimestampAuthority;
import org.tipseal.office.evidence.timestamp.TimestampTrust;
import org.tipseal.office.intake.ArrivalKind;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;
import org.tipseal.redis.RedisLink;
import org.tipseal.report.json.DomainLoader;
import org.tipseal.storage.StorageUnavailableException;

/** An office that takes cases out, over a real Redis, real files and a real timestamp authority. */
public final class EvidenceBench implements AutoCloseable {
  /** What it is taken out for. */
  public static final String PURPOSE = "移送检察机关审查";

  /** The office. */
  public final OfficeBench office;

  /** The authority, which goes by the office's clock. */
  public final TestAuthority authority;

  /** What was recorded. */
  public final List<AuditEvent> audit = new ArrayList<>();

  /** Whether the audit log takes anything. */
  public boolean auditWorks = true;

  /** Cases out of reach. */
  public final List<CaseId> hidden = new ArrayList<>();

  /** Who asks. */
  public final Officer officer =
      new Officer(
          new OfficerId("A1B2C3D4E5"), "测试承办人", Set.of(Role.HANDLER), Set.of(Agency.CYBER), false);

  private final Path folder;

  /** Opens it. */
  public EvidenceBench(Path folder, RedisLink redis) throws IOException {
    this.folder = folder;
    this.office = new OfficeBench(Files.createDirectories(folder.resolve("office")), redis);
    this.authority = new TestAuthority(office.clock);
  }

  /** A case arrives. */
  public CaseId arrive(ObjectNode form, byte[]... contents) throws Exception {
    TestReporter reporter = office.reporter();
    List<AttachmentEntry> entries = new ArrayList<>();
    for (byte[] content : contents) {
      entries.add(reporter.attach("截图.png", content));
    }
    office.bring(reporter, ArrivalKind.REPORT, 0, reporter.report(reporter.payload(form, entries)));
    return office.cases.events().idOf(reporter.mailbox);
  }

  /** The service, with the authority. */
  public EvidenceExport export() throws IOException {
    return export(
        Optional.of(
            new HttpTimestampAuthority(
                authority.url(), trust(), new SecureRandom(), Duration.ofSeconds(5))));
  }

  /** The service. */
  public EvidenceExport export(Optional<TimestampAuthority> from) {
    return new EvidenceExport(
        office.desk,
        (who, id) -> {
          if (hidden.contains(id)) {
            throw new DeskRefusedException(DeskRefusedException.Reason.NO_SUCH_CASE, "no");
          }
        },
        event -> {
          if (!auditWorks) {
            throw new StorageUnavailableException("the disk is full");
          }
          audit.add(event);
        },
        () -> office.keyset,
        DomainLoader.bundled(),
        from,
        office.clock);
  }

  /** A package on a disk. */
  public Path write(EvidencePackage evidence) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    evidence.writeTo(bytes);
    return Files.write(Files.createTempFile(folder, "package", ".zip"), bytes.toByteArray());
  }

  /** Of a case, with a timestamp. */
  public Path exported(CaseId id) throws Exception {
    return write(export().prepare(officer, new PackageOrder(id, PURPOSE, false)));
  }

  /** The pinned root. */
  public RootFingerprint fingerprint() {
    return RootFingerprint.of(office.agency.root.verifyingKey());
  }

  /** The pinned authority. */
  public TimestampTrust trust() throws IOException {
    return TimestampTrust.read(authority.ca(folder));
  }

  @Override
  public void close() {
    authority.close();
  }
}
