package org.tipseal.office;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.batches.Institution;
import org.tipseal.office.batches.format.InstitutionId;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.report.json.DomainException;
import org.tipseal.storage.StorageUnavailableException;

/**
 * The institutions of a running office, for a command in a process of its own. Every change is
 * recorded first.
 */
public final class InstitutionRegister implements AutoCloseable {
  private final OfficeContext office;

  private InstitutionRegister(OfficeContext office) {
    this.office = office;
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
    return new InstitutionRegister(OfficeContext.beside(config, keys, clock, random));
  }

  /** All, by id. */
  public List<Institution> all() throws DeskRefusedException {
    try {
      return office.stores().institutions().all();
    } catch (StorageUnavailableException e) {
      throw OfficeContext.notRunning(e);
    } catch (ArchiveDamagedException e) {
      throw OfficeContext.damaged(e);
    }
  }

  /** Adds one, or replaces the one of its id. */
  public void put(Institution institution) throws DeskRefusedException {
    try {
      office.audit().record(event(institution.id(), "set"));
      office.stores().institutions().put(institution);
    } catch (StorageUnavailableException e) {
      throw OfficeContext.notRunning(e);
    }
  }

  /** Removes one; false if there is none. What it has sent stays. */
  public boolean remove(InstitutionId id) throws DeskRefusedException {
    try {
      office.audit().record(event(id, "removed"));
      return office.stores().institutions().remove(id);
    } catch (StorageUnavailableException e) {
      throw OfficeContext.notRunning(e);
    }
  }

  private static AuditEvent event(InstitutionId id, String what) {
    return AuditEvent.ofOffice(AuditAction.CONFIGURED)
        .with("institution", id.value())
        .with("what", what);
  }

  /** Lets go of the store. */
  @Override
  public void close() {
    office.close();
  }
}
