package org.tipseal.office.quarantine;

import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.util.List;
import org.tipseal.storage.StorageUnavailableException;

/**
 * What the office asks of its database about what it refused. Every value is sealed before it comes
 * here.
 */
public interface QuarantineStore {
  /**
   * A record as it is stored.
   *
   * @param id keyed hash, 16 symbols
   * @param record sealed
   */
  record Stored(String id, Buffer record) {}

  /**
   * Stores a record in one step with the name of the arrival that it completes; again is the same
   * as once.
   *
   * @param day for the order of the list
   */
  void put(Stored stored, LocalDate day, String arrival) throws StorageUnavailableException;

  /** Records, the newest first. */
  List<Stored> newest(int offset, int limit) throws StorageUnavailableException;

  /** How many there are. */
  long count() throws StorageUnavailableException;
}
