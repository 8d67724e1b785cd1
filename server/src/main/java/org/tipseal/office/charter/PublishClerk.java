package org.tipseal.office.charter;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tipseal.storage.StorageUnavailableException;

/** Puts in force what commands lay down, in the running office. */
public final class PublishClerk {
  private final PublishBox box;
  private final CharterDesk desk;

  /** A clerk. */
  public PublishClerk(PublishBox box, CharterDesk desk) {
    this.box = box;
    this.desk = desk;
  }

  /**
   * Looks into the box once.
   *
   * @return what became of what lay there, {@code in-force} or why not; empty if nothing did
   * @throws IOException if a file cannot be read or written; it lies there still
   * @throws StorageUnavailableException if it cannot be recorded; it lies there still
   */
  public Optional<String> look() throws IOException, StorageUnavailableException {
    Optional<byte[]> waiting = box.waiting();
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    byte[] signed = waiting.get();
    try {
      desk.publish(signed, Optional.empty());
      box.answer(signed, PublishBox.IN_FORCE, List.of());
      return Optional.of(PublishBox.IN_FORCE);
    } catch (PublishRefusedException e) {
      box.answer(signed, e.code(), e.problems());
      return Optional.of(e.code());
    }
  }
}
