package org.tipseal.office;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.batches.Institution;
import org.tipseal.office.batches.format.InstitutionId;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.report.json.DomainException;
import org.tipseal.storage.StorageUnavailableException;

/**
 * The institutions of a running office, for a command in a process of its own. Every change is
 * recorded first.
 */
public final class InstitutionRegister implements AutoCloseable {
  private final OfficeStores stores;

  private InstitutionRegister(OfficeStores stores) {
    this.stores = stores;
  }

  /**
   * Opens it on the store of a running office.
   *
   * @param config of that office
   * @param keys its unlocked keys; the caller closes them afterwards
   * @throws DeskRefusedException if the office is not running or its files cannot be read
   * @throws DomainException if the agency's own tables are wrong
   */
  public static InstitutionRegister open(
      OfficeConfig config, KeysetFile keys, Clock clock, SecureRandom random)
      throws DeskRefusedException, DomainException {
    try {
      return new InstitutionRegister(
          OfficeStores.open(
              config, CaseDesks.redis(config), keys, CaseDesks.domain(config), clock, random));
    } catch (StorageUnavailableException e) {
      throw notRunning(e);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  /** All, by id. */
  public List<Institution> all() throws DeskRefusedException {
    try {
      return stores.institutions().all();
    } catch (StorageUnavailableException e) {
      throw notRunning(e);
    } catch (ArchiveDamagedException e) {
      throw damaged(e);
    }
  }

  /** Adds one, or replaces the one of its id. */
  public void put(Institution institution) throws DeskRefusedException {
    try {
      stores.audit().record(event(institution.id(), "set"));
      stores.institutions().put(institution);
    } catch (StorageUnavailableException e) {
      throw notRunning(e);
    }
  }

  /** Removes one; false if there is none. What it has sent stays. */
  public boolean remove(InstitutionId id) throws DeskRefusedException {
    try {
      stores.audit().record(event(id, "removed"));
      return stores.institutions().remove(id);
    } catch (StorageUnavailableException e) {
      throw notRunning(e);
    }
  }

  private static AuditEvent event(InstitutionId id, String what) {
    return AuditEvent.ofOffice(AuditAction.CONFIGURED)
        .with("institution", id.value())
        .with("what", what);
  }

  private static DeskRefusedException notRunning(StorageUnavailableException e) {
    return new DeskRefusedException(
        Reason.OFFICE_NOT_RUNNING,
        "The office's store cannot be reached. Is the office running? " + e.getMessage(),
        e);
  }

  private static DeskRefusedException damaged(Exception e) {
    return new DeskRefusedException(Reason.ARCHIVE_DAMAGED, e.getMessage(), e);
  }

  /** Lets go of the store. */
  @Override
  public void close() {
    stores.close();
  }
}
