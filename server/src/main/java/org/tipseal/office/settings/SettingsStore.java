package org.tipseal.office.settings;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.tipseal.storage.StorageUnavailableException;

/** What the office asks of its database about settings; sealed before it comes here. */
public interface SettingsStore {
  /**
   * As it is stored.
   *
   * @param version counts the changes, from 1
   * @param record sealed
   */
  record Stored(long version, Buffer record) {}

  /** What is set under a name, if anything is. */
  Optional<Stored> read(String name) throws StorageUnavailableException;

  /**
   * Replaces what is set under a name. False, and nothing is changed, if it is not at the version
   * that was read.
   *
   * @param version that was read; 0 if there was none
   * @param record sealed, for version + 1
   */
  boolean write(String name, long version, Buffer record) throws StorageUnavailableException;
}
