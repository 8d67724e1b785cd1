package org.tipseal.office.officers;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.storage.StorageUnavailableException;

/**
 * All officers. Nothing is remembered between two questions, so that a change by another process
 * counts at once. Thread-safe.
 */
public final class OfficerBook {
  private static final int ATTEMPTS = 20;

  private final OfficerStore store;
  private final ArchiveKeys keys;

  /**
   * Decides on a change.
   *
   * @param <E> what refuses it
   */
  @FunctionalInterface
  public interface Change<E extends Exception> {
    /**
     * Decides; may be asked again with newer records.
     *
     * @param all every officer as he is now
     * @return the officer to add or to replace
     */
    OfficerRecord of(List<OfficerRecord> all) throws E, StorageUnavailableException;
  }

  /**
   * Makes it.
   *
   * @param store where they are kept
   * @param keys seal them
   */
  public OfficerBook(OfficerStore store, ArchiveKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  /** One officer. */
  public Optional<OfficerRecord> find(OfficerId id)
      throws StorageUnavailableException, ArchiveDamagedException {
    Optional<Buffer> sealed = store.find(id);
    return sealed.isEmpty() ? Optional.empty() : Optional.of(open(id, sealed.get()));
  }

  /** All, by name. */
  public List<OfficerRecord> all() throws StorageUnavailableException, ArchiveDamagedException {
    return opened(store.all());
  }

  /**
   * Changes one officer; what the change decides holds for the whole book at that moment.
   *
   * @return as written; empty if others changed something each time that it was tried
   * @throws E if the change is refused
   */
  public <E extends Exception> Optional<OfficerRecord> change(Change<E> change)
      throws E, StorageUnavailableException, ArchiveDamagedException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      OfficerStore.Snapshot snapshot = store.all();
      OfficerRecord next = change.of(opened(snapshot));
      byte[] sealed = keys.seal(place(next.id()), OfficerCodec.toBytes(next));
      if (store.write(snapshot.version(), next.id(), sealed)) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  private List<OfficerRecord> opened(OfficerStore.Snapshot snapshot)
      throws ArchiveDamagedException {
    List<OfficerRecord> opened = new ArrayList<>();
    for (Map.Entry<OfficerId, Buffer> sealed : snapshot.records().entrySet()) {
      opened.add(open(sealed.getKey(), sealed.getValue()));
    }
    opened.sort(Comparator.comparing(record -> record.officer().name()));
    return opened;
  }

  private OfficerRecord open(OfficerId id, Buffer sealed) throws ArchiveDamagedException {
    try {
      return OfficerCodec.parse(id, keys.open(place(id), sealed.getBytes()));
    } catch (IOException e) {
      throw new ArchiveDamagedException(place(id));
    }
  }

  private static String place(OfficerId id) {
    return "officer/" + id;
  }
}
