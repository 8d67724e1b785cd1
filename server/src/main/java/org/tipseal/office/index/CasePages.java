package org.tipseal.office.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveDamagedException;

/**
 * A few bytes for each case, as sealed files, for what takes long to make anew. Whatever cannot be
 * read is as good as none.
 *
 * <pre>
 * FOLDER/seen   u32 version ‖ u64 number of the last change in them ‖ u64 number of the last page
 * FOLDER/N      for each of the cases that arrived as number 2000 N to 2000 N + 1999:
 *               u64 order ‖ u32 length ‖ bytes
 * </pre>
 */
public final class CasePages {
  /** How many cases a file holds. */
  public static final long PAGE = 2000;

  private static final int HEAD_BYTES = Long.BYTES + Integer.BYTES;

  private final Archive archive;
  private final String folder;
  private final int version;

  /**
   * What was saved.
   *
   * @param seen the number of the last change in it; some cases may be later
   * @param cases bytes by order of arrival
   */
  public record Saved(long seen, Map<Long, byte[]> cases) {}

  /**
   * Makes it.
   *
   * @param archive the sealed files
   * @param folder in it
   * @param version of what the bytes mean; files of another one are as good as none
   */
  public CasePages(Archive archive, String folder, int version) {
    this.archive = archive;
    this.folder = folder;
    this.version = version;
  }

  /** Saves one page. */
  public void save(long page, Map<Long, byte[]> cases) throws IOException {
    int size = cases.values().stream().mapToInt(bytes -> HEAD_BYTES + bytes.length).sum();
    ByteBuffer file = ByteBuffer.allocate(size);
    cases.forEach((order, bytes) -> file.putLong(order).putInt(bytes.length).put(bytes));
    archive.write(folder + "/" + page, file.array());
  }

  /** Says that all pages are saved as of a change. */
  public void seal(long seen, long lastPage) throws IOException {
    archive.write(
        folder + "/seen",
        ByteBuffer.allocate(Integer.BYTES + 2 * Long.BYTES)
            .putInt(version)
            .putLong(seen)
            .putLong(lastPage)
            .array());
  }

  /** What was saved, if it can be read. */
  public Optional<Saved> load() {
    try {
      if (!archive.has(folder + "/seen")) {
        return Optional.empty();
      }
      ByteBuffer head = ByteBuffer.wrap(archive.read(folder + "/seen"));
      if (head.getInt() != version) {
        return Optional.empty();
      }
      long seen = head.getLong();
      long last = head.getLong();
      Map<Long, byte[]> cases = new TreeMap<>();
      for (long page = 0; page <= last; page++) {
        if (archive.has(folder + "/" + page)) {
          read(ByteBuffer.wrap(archive.read(folder + "/" + page)), cases);
        }
      }
      return Optional.of(new Saved(seen, cases));
    } catch (ArchiveDamagedException | IOException e) {
      return Optional.empty();
    }
  }

  private static void read(ByteBuffer file, Map<Long, byte[]> cases) {
    while (file.hasRemaining()) {
      long order = file.getLong();
      byte[] bytes = new byte[file.getInt()];
      file.get(bytes);
      cases.put(order, bytes);
    }
  }
}
