package org.tipseal.office.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tipseal.crypto.keys.DurableFile;
import org.tipseal.storage.StorageUnavailableException;

/**
 * The folder of the log.
 *
 * <pre>
 * 000000000001.log   a segment, named by the number of its first entry: u32 length ‖ entry, again and again
 * 000000000417.log   the next one: begun with a month, at 16 MiB, or where the one before is damaged
 * pruned.json        what was removed from the beginning, signed
 * lock               held by whoever writes
 * </pre>
 *
 * Several processes may share it: whoever writes holds the lock.
 */
final class AuditFolder {
  private static final Pattern SEGMENT = Pattern.compile("[0-9]{12}\\.log");
  private static final Set<PosixFilePermission> FILE_MODE =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER_MODE =
      PosixFilePermissions.fromString("rwx------");

  /** A file lock belongs to the whole process, and ends when any of its channels is closed. */
  private static final Map<Path, ReentrantLock> IN_THIS_PROCESS = new ConcurrentHashMap<>();

  private final Path folder;

  AuditFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  private void make() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(
          folder.getParent(), PosixFilePermissions.asFileAttribute(FOLDER_MODE));
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER_MODE));
      DurableFile.syncDirectory(folder.getParent());
    }
  }

  /** The segments, the oldest first. */
  List<Path> segments() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> SEGMENT.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The segment that begins with an entry. */
  Path segment(long first) {
    return folder.resolve(String.format(java.util.Locale.ROOT, "%012d.log", first));
  }

  /** Where the note of what was pruned lies. */
  Path pruned() {
    return folder.resolve("pruned.json");
  }

  /** Opens a segment for appending, and makes it if need be. */
  FileChannel append(Path segment) throws IOException {
    boolean begun = !Files.exists(segment);
    FileChannel channel =
        FileChannel.open(
            segment,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
            PosixFilePermissions.asFileAttribute(FILE_MODE));
    if (begun) {
      DurableFile.syncDirectory(folder);
    }
    return channel;
  }

  /** Makes it durable that files were removed. */
  void sync() throws IOException {
    DurableFile.syncDirectory(folder);
  }

  /** What is done while nobody else writes. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException, StorageUnavailableException;
  }

  /** Waits until nobody else writes, in this process or another, and does some work. */
  <T> T locked(Work<T> work) throws IOException, StorageUnavailableException {
    ReentrantLock here = IN_THIS_PROCESS.computeIfAbsent(folder, path -> new ReentrantLock(true));
    here.lock();
    try {
      make();
      try (FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"),
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(FILE_MODE))) {
        // Closing the channel lets go of it.
        var unused = channel.lock();
        return work.run();
      }
    } finally {
      here.unlock();
    }
  }
}
