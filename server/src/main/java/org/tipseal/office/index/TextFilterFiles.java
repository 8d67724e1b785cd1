package org.tipseal.office.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.CaseId;

/**
 * Text filters as sealed files. They can be made anew from the cases, so whatever cannot be read is
 * as good as none.
 *
 * <pre>
 * index/texts/seen   u32 version ‖ u64 number of the last change in them ‖ u64 number of the last page
 * index/texts/N      for each case: u64 order ‖ 16 bytes id ‖ u32 n ‖ n u64 of the filter
 * </pre>
 */
final class TextFilterFiles {
  private static final int VERSION = 1;
  private static final String FOLDER = "index/texts/";
  private static final int ID_BYTES = 16;
  private static final int HEAD_BYTES = Long.BYTES + ID_BYTES + Integer.BYTES;

  private TextFilterFiles() {}

  /**
   * What was saved.
   *
   * @param seen the number of the last change in them; pages may hold later ones
   * @param filters by order of arrival
   */
  record Saved(long seen, Map<Long, TextFilter> filters) {}

  static void savePage(Archive archive, long page, Map<Long, TextFilter> filters)
      throws IOException {
    int size =
        filters.values().stream().mapToInt(f -> HEAD_BYTES + Long.BYTES * f.bits().length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(size);
    filters.forEach(
        (order, filter) -> {
          bytes.putLong(order);
          bytes.put(filter.id().value().getBytes(StandardCharsets.US_ASCII));
          bytes.putInt(filter.bits().length);
          for (long word : filter.bits()) {
            bytes.putLong(word);
          }
        });
    archive.write(FOLDER + page, bytes.array());
  }

  static void saveSeen(Archive archive, long seen, long lastPage) throws IOException {
    archive.write(
        FOLDER + "seen",
        ByteBuffer.allocate(Integer.BYTES + 2 * Long.BYTES)
            .putInt(VERSION)
            .putLong(seen)
            .putLong(lastPage)
            .array());
  }

  static Optional<Saved> load(Archive archive) {
    try {
      if (!archive.has(FOLDER + "seen")) {
        return Optional.empty();
      }
      ByteBuffer head = ByteBuffer.wrap(archive.read(FOLDER + "seen"));
      if (head.getInt() != VERSION) {
        return Optional.empty();
      }
      long seen = head.getLong();
      long last = head.getLong();
      Map<Long, TextFilter> filters = new TreeMap<>();
      for (long page = 0; page <= last; page++) {
        if (archive.has(FOLDER + page)) {
          load(ByteBuffer.wrap(archive.read(FOLDER + page)), filters);
        }
      }
      return Optional.of(new Saved(seen, filters));
    } catch (ArchiveDamagedException | IOException e) {
      return Optional.empty();
    }
  }

  private static void load(ByteBuffer bytes, Map<Long, TextFilter> filters) {
    byte[] id = new byte[ID_BYTES];
    while (bytes.hasRemaining()) {
      long order = bytes.getLong();
      bytes.get(id);
      long[] words = new long[bytes.getInt()];
      for (int i = 0; i < words.length; i++) {
        words[i] = bytes.getLong();
      }
      CaseId caseId = new CaseId(new String(id, StandardCharsets.US_ASCII));
      filters.put(order, new TextFilter(caseId, words));
    }
  }
}
