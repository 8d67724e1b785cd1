package org.tipseal.office.batches;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import org.tipseal.storage.StorageUnavailableException;

/** Where institutions are kept, sealed, under keyed names. */
public interface InstitutionStore {
  /** All, by name. */
  Map<String, Buffer> all() throws StorageUnavailableException;

  /** Adds or replaces one. */
  void put(String name, byte[] sealed) throws StorageUnavailableException;

  /** Removes one; false if there is none. */
  boolean remove(String name) throws StorageUnavailableException;
}
