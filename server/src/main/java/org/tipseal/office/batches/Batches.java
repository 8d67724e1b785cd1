package org.tipseal.office.batches;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.RefusedException;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.batches.format.Batch;
import org.tipseal.office.batches.format.BatchEntry;
import org.tipseal.storage.StorageUnavailableException;

/** All batches: opened when they are read, sealed when they are written. Blocks. */
public final class Batches {
  private final BatchStore store;
  private final Archive archive;
  private final ArchiveKeys keys;

  /**
   * Makes it.
   *
   * @param store the queue
   * @param archive the entries
   * @param keys for names and sealing
   */
  public Batches(BatchStore store, Archive archive, ArchiveKeys keys) {
    this.store = store;
    this.archive = archive;
    this.keys = keys;
  }

  /**
   * A batch that was read.
   *
   * @param stored as it is kept
   * @param record what that says
   */
  record Opened(BatchStore.Stored stored, BatchRecord record) {
    long number() {
      return stored.number();
    }
  }

  /** Stores a batch, unless it is there. */
  BatchStore.Taken take(
      Batch batch, List<BatchStore.TermOfEntry> terms, Function<String, BatchRecord> record)
      throws IOException, StorageUnavailableException {
    byte[] payload = batch.toBytes();
    String name =
        keys.name("batch", utf8(batch.institution().value()), new byte[1], utf8(batch.id()));
    String content = keys.name("batch-content", utf8(name), Bytes.sha256(payload));
    String file = "batches/" + name.substring(0, 2) + "/" + name + "/" + content;
    // The file first: one that nothing names is harmless, a name without its file is not.
    if (!archive.has(file)) {
      archive.write(file, payload);
    }
    BatchStore.Taken taken =
        store.take(name, content, keys.seal(place(name), record.apply(file).toBytes()), terms);
    if (!taken.same()) {
      archive.delete(file);
    }
    return taken;
  }

  Optional<Opened> find(long number) throws StorageUnavailableException, ArchiveDamagedException {
    Optional<BatchStore.Stored> stored = store.find(number);
    return stored.isPresent() ? Optional.of(open(stored.get())) : Optional.empty();
  }

  List<Opened> newest(int offset, int limit)
      throws StorageUnavailableException, ArchiveDamagedException {
    List<Opened> opened = new ArrayList<>();
    for (BatchStore.Stored stored : store.newest(offset, limit)) {
      opened.add(open(stored));
    }
    return opened;
  }

  List<BatchStore.Match> matching(List<String> terms, int common)
      throws StorageUnavailableException {
    return store.matching(terms, common);
  }

  boolean change(Opened opened, BatchRecord next) throws StorageUnavailableException {
    return store.replace(opened.stored(), keys.seal(place(opened.stored().name()), next.toBytes()));
  }

  /**
   * The entries of a batch, for whoever matches them with reports.
   *
   * @return in the order in which they were sent: entry 1 is the first; empty if there is no such
   *     batch
   */
  public List<BatchEntry> entries(long number)
      throws StorageUnavailableException, ArchiveDamagedException, IOException {
    Optional<Opened> opened = find(number);
    return opened.isEmpty() ? List.of() : entries(opened.get());
  }

  /**
   * Finds all entries by their terms as they are made now, too.
   *
   * @param terms makes them
   * @param troubles told of each batch that is damaged; it is found as before
   */
  public void renewTerms(BatchTerms terms, Consumer<Exception> troubles)
      throws StorageUnavailableException {
    long count = count();
    for (long number = 1; number <= count; number++) {
      try {
        store.add(number, terms.of(entries(number)));
      } catch (ArchiveDamagedException | IOException e) {
        troubles.accept(e);
      }
    }
  }

  /** How many batches there are: their numbers are 1 to this. */
  public long count() throws StorageUnavailableException {
    return store.newest(0, 1).stream().mapToLong(BatchStore.Stored::number).findFirst().orElse(0);
  }

  List<BatchEntry> entries(Opened opened) throws ArchiveDamagedException, IOException {
    try {
      return Batch.parse(archive.read(opened.record().file())).checkedEntries();
    } catch (RefusedException e) {
      throw new ArchiveDamagedException(opened.record().file());
    }
  }

  private Opened open(BatchStore.Stored stored) throws ArchiveDamagedException {
    try {
      return new Opened(
          stored, BatchRecord.parse(keys.open(place(stored.name()), stored.record().getBytes())));
    } catch (RefusedException e) {
      throw new ArchiveDamagedException(place(stored.name()));
    }
  }

  private static String place(String name) {
    return "batch/" + name;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
