package org.tipseal.office.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Finds where the log goes on, after a start, a crash, or another process. To be asked under the
 * folder's lock.
 *
 * <p>An entry counts once it is in a file and the head in Redis is that of it or of a later one. So
 * bytes at the end that make no entry are what a crash left if the head says that nothing is
 * missing, and are cut off. If the head says that more had been there, nothing is mended: the log
 * goes on in a new segment, chained to the head, and the place shows for good.
 */
final class TailFinder {
  private final AuditFolder folder;
  private final AuditKeys keys;
  private final AuditHeadStore heads;

  TailFinder(AuditFolder folder, AuditKeys keys, AuditHeadStore heads) {
    this.folder = folder;
    this.keys = keys;
    this.heads = heads;
  }

  Tail find() throws IOException, StorageUnavailableException {
    List<Tail.Mend> mends = new ArrayList<>();
    Found found = lastWhole();
    Position kept = kept(found.position(), mends);
    if (kept.number() > found.position().number()) {
      mends.add(new Tail.Mend("cut-tail", found.position().number() + 1, kept.number(), 0));
      return new Tail(kept, fresh(kept.number() + 1), 0, Optional.empty(), mends);
    }
    if (kept.number() == found.position().number() && !kept.equals(found.position())) {
      mends.add(new Tail.Mend("changed-entry", kept.number(), kept.number(), 0));
      return new Tail(kept, fresh(kept.number() + 1), 0, Optional.empty(), mends);
    }
    long left = heal(found);
    if (left > 0) {
      long next = found.position().number() + 1;
      mends.add(new Tail.Mend("torn", next, next, left));
    }
    Optional<Path> segment = found.segment().map(Segment::path);
    return new Tail(found.position(), segment, found.end(), found.month(), mends);
  }

  /**
   * The last entry of the files.
   *
   * @param segment in which it lies; empty for an empty log
   * @param end where it ends
   * @param torn files after it, which hold no entry
   */
  private record Found(
      Position position,
      Optional<Segment> segment,
      long end,
      Optional<YearMonth> month,
      List<Path> torn) {}

  private Found lastWhole() throws IOException {
    List<Path> torn = new ArrayList<>();
    List<Path> segments = folder.segments();
    for (int i = segments.size() - 1; i >= 0; i--) {
      Segment segment = Segment.read(segments.get(i));
      for (int j = segment.entries().size() - 1; j >= 0; j--) {
        SealedEntry entry = segment.entries().get(j);
        if (entry.isSignedByOneOf(keys.known().get(), keys.agency())) {
          return new Found(
              Position.of(entry), Optional.of(segment), segment.ends().get(j), month(entry), torn);
        }
      }
      torn.add(segments.get(i));
    }
    return new Found(Position.NONE, Optional.empty(), 0, Optional.empty(), torn);
  }

  private Optional<YearMonth> month(SealedEntry entry) {
    try {
      AuditEntry opened = new SealedEvents(keys.archive()).open(entry);
      return Optional.of(YearMonth.from(opened.at().atOffset(ZoneOffset.UTC)));
    } catch (ArchiveDamagedException e) {
      return Optional.empty();
    }
  }

  /** The head in Redis; what the files say if there is none that can be read. */
  private Position kept(Position files, List<Tail.Mend> mends) throws StorageUnavailableException {
    var sealed = heads.read();
    long last = files.number();
    if (sealed.isEmpty()) {
      if (last > 0) {
        mends.add(new Tail.Mend("head-missing", last, last, 0));
      }
      return files;
    }
    try {
      return Position.open(keys.archive(), sealed.get().getBytes());
    } catch (ArchiveDamagedException e) {
      mends.add(new Tail.Mend("head-damaged", last, last, 0));
      return files;
    }
  }

  /** Cuts off what a crash left after the last entry; how many bytes that were. */
  private long heal(Found found) throws IOException {
    long left = 0;
    for (Path file : found.torn()) {
      left += Files.size(file);
      Files.delete(file);
    }
    if (!found.torn().isEmpty()) {
      folder.sync();
    }
    if (found.segment().isPresent()) {
      try (FileChannel channel =
          FileChannel.open(found.segment().get().path(), StandardOpenOption.WRITE)) {
        left += channel.size() - found.end();
        if (channel.size() > found.end()) {
          channel.truncate(found.end());
          channel.force(true);
        }
      }
    }
    return left;
  }

  /** A new segment. A file of its name, which then holds no entry, is moved aside and kept. */
  private Optional<Path> fresh(long first) throws IOException {
    Path segment = folder.segment(first);
    if (Files.exists(segment)) {
      Files.move(
          segment,
          segment.resolveSibling(segment.getFileName() + ".damaged"),
          StandardCopyOption.REPLACE_EXISTING);
      folder.sync();
    }
    return Optional.empty();
  }
}
