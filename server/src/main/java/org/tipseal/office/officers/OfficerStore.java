package org.tipseal.office.officers;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import org.tipseal.storage.StorageUnavailableException;

/** Where officers are kept, sealed. */
public interface OfficerStore {

  /**
   * All officers at one moment.
   *
   * @param version counts every change of any of them
   * @param records sealed, by id
   */
  record Snapshot(long version, Map<OfficerId, Buffer> records) {
    /** Copies the map. */
    public Snapshot {
      records = Map.copyOf(records);
    }
  }

  /** The sealed record of an officer. */
  Optional<Buffer> find(OfficerId id) throws StorageUnavailableException;

  /** All officers. */
  Snapshot all() throws StorageUnavailableException;

  /**
   * Adds or replaces one, if none was changed meanwhile.
   *
   * @param version that was read
   * @return false if something was changed: nothing is written then
   */
  boolean write(long version, OfficerId id, byte[] sealed) throws StorageUnavailableException;
}
