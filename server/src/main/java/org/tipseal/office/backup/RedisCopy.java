package org.tipseal.office.backup;

import java.io.IOException;
import org.tipseal.storage.StorageUnavailableException;

/** All that the office has in Redis: copied at one moment, and put back. */
public interface RedisCopy {
  /** Takes one value after the other. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes a value.
     *
     * @param key its key, as Latin-1
     * @param expires when it expires, in milliseconds since 1970; 0 for never
     * @param dump as DUMP gives it
     */
    void take(String key, long expires, byte[] dump) throws IOException;
  }

  /**
   * Copies everything at one moment, and hands it out. The office goes on working; it waits for as
   * long as the copy takes, well under a second for 100 000 cases.
   *
   * @return how many values there were
   * @throws IOException if the taker refuses
   */
  long copy(Taker taker) throws IOException, StorageUnavailableException;

  /** Whether the office has nothing there. */
  boolean isEmpty() throws StorageUnavailableException;

  /** Puts a value back; it is there for certain after {@link #settle}. */
  void restore(String key, long expires, byte[] dump) throws StorageUnavailableException;

  /** Waits for what was put back. */
  void settle() throws StorageUnavailableException;
}
