package org.tipseal.office.audit;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.tipseal.office.archive.ArchiveDamagedException;

/**
 * Reads the log backwards, for people to look at. It proves nothing: {@link AuditVerifier} does.
 */
final class AuditReader {
  /** How many entries are looked at for one page, so that a rare filter does not take for ever. */
  private static final int MOST_LOOKED_AT = 100_000;

  private final AuditFolder folder;
  private final SealedEvents events;

  AuditReader(AuditFolder folder, SealedEvents events) {
    this.folder = folder;
    this.events = events;
  }

  /**
   * A page; it may have fewer entries than the limit, or none, and still have a next one.
   *
   * @param before only entries with lower numbers
   * @param limit at most so many
   */
  AuditPage page(AuditFilter filter, long before, int limit) throws IOException {
    List<AuditEntry> found = new ArrayList<>();
    int damaged = 0;
    int looked = 0;
    List<Path> segments = folder.segments();
    for (int i = segments.size() - 1; i >= 0; i--) {
      if (firstOf(segments.get(i)) >= before) {
        continue;
      }
      List<SealedEntry> entries = entries(segments.get(i));
      for (int j = entries.size() - 1; j >= 0; j--) {
        SealedEntry sealed = entries.get(j);
        if (sealed.number() >= before) {
          continue;
        }
        if (found.size() == limit || looked++ == MOST_LOOKED_AT) {
          return new AuditPage(found, OptionalLong.of(sealed.number() + 1), damaged);
        }
        try {
          AuditEntry entry = events.open(sealed);
          if (filter.matches(entry)) {
            found.add(entry);
          }
        } catch (ArchiveDamagedException e) {
          damaged++;
        }
      }
    }
    return new AuditPage(found, OptionalLong.empty(), damaged);
  }

  private static long firstOf(Path segment) {
    return Long.parseLong(segment.getFileName().toString().substring(0, 12));
  }

  private static List<SealedEntry> entries(Path segment) throws IOException {
    try {
      return Segment.read(segment).entries();
    } catch (NoSuchFileException e) {
      // Pruned meanwhile.
      return List.of();
    }
  }
}
