package org.tipseal.office;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.desk.CaseGate;
import org.tipseal.office.evidence.EvidenceExport;
import org.tipseal.office.evidence.timestamp.HttpTimestampAuthority;
import org.tipseal.office.evidence.timestamp.TimestampAuthority;
import org.tipseal.office.evidence.timestamp.TimestampSettings;
import org.tipseal.office.evidence.timestamp.TimestampTrust;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.OfficerRecord;
import org.tipseal.office.officers.Right;
import org.tipseal.report.json.DomainException;
import org.tipseal.storage.StorageUnavailableException;

/** Takes cases out of a running office, for a command in a process of its own. */
public final class EvidenceDesk implements AutoCloseable {
  private final OfficeContext office;
  private final EvidenceExport export;

  private EvidenceDesk(OfficeContext office, EvidenceExport export) {
    this.office = office;
    this.export = export;
  }

  /**
   * Opens it on the store of a running office.
   *
   * @param config of that office
   * @param keys its unlocked keys; the caller closes them afterwards
   * @param clock for the time of an export
   * @param random for timestamps
   * @throws DeskRefusedException if the office is not running or its files cannot be read
   * @throws DomainException if the agency's own tables are wrong
   */
  public static EvidenceDesk open(
      OfficeConfig config, KeysetFile keys, Clock clock, SecureRandom random)
      throws DeskRefusedException, DomainException {
    OfficeContext office = OfficeContext.beside(config, keys, clock, random);
    try {
      return new EvidenceDesk(office, export(office));
    } catch (IOException e) {
      office.close();
      throw OfficeContext.damaged(e);
    }
  }

  /** The service over an office's stores. */
  static EvidenceExport export(OfficeContext office) throws IOException {
    CaseGate gate = CaseServicesMaker.gate(office);
    return new EvidenceExport(
        office.desk(),
        (officer, id) -> gate.reach(officer, Right.EXPORT, id),
        office.audit(),
        office.keys()::keyset,
        office.domain(),
        authority(office.config().timestamp(), office.random()),
        office.clock());
  }

  private static Optional<TimestampAuthority> authority(
      Optional<TimestampSettings> settings, SecureRandom random) throws IOException {
    if (settings.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new HttpTimestampAuthority(
            settings.get().url(),
            TimestampTrust.read(settings.get().ca()),
            random,
            HttpTimestampAuthority.PATIENCE));
  }

  /** The service. */
  public EvidenceExport export() {
    return export;
  }

  /** The officer of a name or an id, who is not disabled. */
  public Optional<Officer> officer(String nameOrId) throws DeskRefusedException {
    try {
      List<OfficerRecord> all = office.stores().officers().all();
      return all.stream()
          .map(OfficerRecord::officer)
          .filter(one -> one.name().equals(nameOrId) || one.id().value().equals(nameOrId))
          .filter(one -> !one.disabled())
          .findFirst();
    } catch (StorageUnavailableException e) {
      throw OfficeContext.notRunning(e);
    } catch (ArchiveDamagedException e) {
      throw OfficeContext.damaged(e);
    }
  }

  /** Lets go of the store. */
  @Override
  public void close() {
    office.close();
  }
}
