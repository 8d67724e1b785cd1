package org.tipseal.office.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.Bytes;

/**
 * A segment as it lies on the disk, read whole: it has 16 MiB and one batch at most.
 *
 * @param path the file
 * @param entries those that can be told apart, in the order in which they lie
 * @param ends where each of them ends in the file
 * @param left how many bytes at the end make no entry
 */
record Segment(Path path, List<SealedEntry> entries, List<Long> ends, long left) {
  private static final int LENGTH_BYTES = 4;

  /** One that is larger was not made by this program. */
  private static final long MAX_BYTES = 64L << 20;

  static Segment read(Path path) throws IOException {
    return read(path, Long.MAX_VALUE);
  }

  /**
   * Reads a segment up to where it ended at some moment.
   *
   * @param size what came later is left out
   */
  static Segment read(Path path, long size) throws IOException {
    if (Files.size(path) > MAX_BYTES) {
      return new Segment(path, List.of(), List.of(), Files.size(path));
    }
    byte[] bytes = Files.readAllBytes(path);
    if (bytes.length > size) {
      bytes = Arrays.copyOf(bytes, (int) size);
    }
    List<SealedEntry> entries = new ArrayList<>();
    List<Long> ends = new ArrayList<>();
    int at = 0;
    while (bytes.length - at > LENGTH_BYTES) {
      long length = Bytes.u32At(bytes, at);
      if (!SealedEntry.isLength(length) || length > bytes.length - at - LENGTH_BYTES) {
        break;
      }
      int end = at + LENGTH_BYTES + (int) length;
      Optional<SealedEntry> entry =
          SealedEntry.parse(Arrays.copyOfRange(bytes, at + LENGTH_BYTES, end));
      if (entry.isEmpty()) {
        break;
      }
      entries.add(entry.get());
      ends.add((long) end);
      at = end;
    }
    return new Segment(path, entries, ends, (long) bytes.length - at);
  }

  /** An entry with its length before it. */
  static byte[] framed(SealedEntry entry) {
    return Bytes.concat(Bytes.u32(entry.bytes().length), entry.bytes());
  }
}
