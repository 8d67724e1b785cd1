package org.tipseal.office.audit;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Where the log goes on.
 *
 * @param position the last entry; the next one is chained to it
 * @param segment where the next entry goes; empty if it begins a new segment
 * @param size of that segment in bytes
 * @param month in which the last entry was recorded
 * @param mends what was not as it should be, to be recorded before anything else
 */
record Tail(
    Position position,
    Optional<Path> segment,
    long size,
    Optional<YearMonth> month,
    List<Mend> mends) {
  /**
   * Something that was found.
   *
   * @param found its name, such as {@code torn}
   * @param first the first entry concerned
   * @param last the last entry concerned; not less than the first
   * @param bytes how many bytes are concerned; 0 if unknown
   */
  record Mend(String found, long first, long last, long bytes) {}
}
