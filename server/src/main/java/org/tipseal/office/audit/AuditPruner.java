package org.tipseal.office.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.keys.DurableFile;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Removes whole segments of which every entry is older than the retention time. First the log says
 * so, then a signed note, then the files go: cut off anywhere, the chain verifies.
 */
final class AuditPruner {
  private final AuditFolder folder;
  private final AuditKeys keys;
  private final AuditLog log;

  AuditPruner(AuditFolder folder, AuditKeys keys, AuditLog log) {
    this.folder = folder;
    this.keys = keys;
    this.log = log;
  }

  /**
   * Prunes.
   *
   * @param before entries recorded earlier may go
   * @return the last entry that went; 0 if none did
   */
  long prune(Instant before) throws IOException, StorageUnavailableException {
    List<Path> segments = folder.segments();
    List<Path> old = new ArrayList<>();
    Optional<SignedPosition> through = Optional.empty();
    // The last segment stays: the log goes on in it.
    for (Path segment : segments.subList(0, Math.max(0, segments.size() - 1))) {
      Optional<SignedPosition> last = lastIfOlder(segment, before);
      if (last.isEmpty()) {
        break;
      }
      through = last;
      old.add(segment);
    }
    if (through.isEmpty()) {
      return 0;
    }
    log.record(
        AuditEvent.ofOffice(AuditAction.AUDIT_PRUNED)
            .with("through", Long.toString(through.get().number()))
            .with("hash", through.get().hash()));
    DurableFile.write(
        folder.pruned(), through.get().sign(SignedPosition.PRUNED, keys.signing().get()));
    for (Path segment : old) {
      Files.deleteIfExists(segment);
    }
    folder.sync();
    return through.get().number();
  }

  /** The last entry of a segment; empty if it is too new, or anything about the segment is odd. */
  private Optional<SignedPosition> lastIfOlder(Path path, Instant before) throws IOException {
    Segment segment = Segment.read(path);
    if (segment.left() > 0 || segment.entries().isEmpty()) {
      return Optional.empty();
    }
    SealedEntry last = segment.entries().get(segment.entries().size() - 1);
    try {
      AuditEntry opened = new SealedEvents(keys.archive()).open(last);
      if (!opened.at().isBefore(before)
          || !last.isSignedByOneOf(keys.known().get(), keys.agency())) {
        return Optional.empty();
      }
      return Optional.of(
          new SignedPosition(keys.agency(), last.number(), last.hash(), opened.at()));
    } catch (ArchiveDamagedException e) {
      return Optional.empty();
    }
  }
}
