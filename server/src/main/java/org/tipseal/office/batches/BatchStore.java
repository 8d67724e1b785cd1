package org.tipseal.office.batches;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import org.tipseal.storage.StorageUnavailableException;

/** The queue of batches. */
public interface BatchStore {
  /**
   * A batch as it is stored.
   *
   * @param name keyed hash of whose it is and what its sender calls it
   * @param number counts all batches from 1
   * @param record sealed
   */
  record Stored(String name, long number, Buffer record) {}

  /**
   * What came of taking one in.
   *
   * @param number of the batch of this name
   * @param first whether it was taken in just now
   * @param same whether what is there was sent with the same content
   */
  record Taken(long number, boolean first, boolean same) {}

  /**
   * That an entry has a term.
   *
   * @param term its keyed name, the same as in the index of cases
   * @param entry from 1
   */
  record TermOfEntry(String term, int entry) {}

  /**
   * An entry that was looked for.
   *
   * @param number of its batch
   * @param entry from 1
   */
  record Match(long number, int entry) {}

  /**
   * Takes a batch in, unless there is one of its name.
   *
   * @param content keyed hash of what was sent
   * @param record sealed
   * @param terms what its entries are found by
   */
  Taken take(String name, String content, byte[] record, List<TermOfEntry> terms)
      throws StorageUnavailableException;

  /**
   * Adds to what the entries of a batch are found by; what they have already stays.
   *
   * @param number of the batch
   */
  void add(long number, List<TermOfEntry> terms) throws StorageUnavailableException;

  /**
   * Entries that have any of some terms, each once, in no order.
   *
   * @param common a term that more entries have than this joins nothing
   */
  List<Match> matching(List<String> terms, int common) throws StorageUnavailableException;

  /** The one with a number. */
  Optional<Stored> find(long number) throws StorageUnavailableException;

  /** The newest first. */
  List<Stored> newest(int offset, int limit) throws StorageUnavailableException;

  /** Replaces a record; false if it is no longer the one that was read. */
  boolean replace(Stored read, byte[] record) throws StorageUnavailableException;
}
