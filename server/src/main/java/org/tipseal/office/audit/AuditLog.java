package org.tipseal.office.audit;

import org.tipseal.storage.StorageUnavailableException;

/** Where what people do is recorded. */
@FunctionalInterface
public interface AuditLog {
  /**
   * Records an event; when this returns it is on the disk. What is to be recorded is recorded
   * first, and done only then, so that nothing is done that is not on record.
   *
   * @param event what is about to be done
   * @throws StorageUnavailableException if it cannot be recorded: it must not be done then
   */
  void record(AuditEvent event) throws StorageUnavailableException;
}
