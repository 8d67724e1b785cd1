package org.tipseal.office.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.stream.Stream;
import org.tipseal.crypto.keys.DurableFile;

/**
 * The folder of sealed files.
 *
 * <pre>
 * reports/AB/ABCD…                 the payload of the report, sealed
 * cases/AB/ABCD…/attachments/…     as received: sealed under keys that stand in report or entry
 * cases/AB/ABCD…/entries/…         one thing that came later, sealed
 * identities/AB/ABCD…              the identity part, which the office cannot open, sealed once more
 * quarantine/AB/ABCD…/…            what could not be accepted
 * index/texts/…                    what texts are found by, which can be made anew
 * </pre>
 *
 * A path is given as text with slashes, below the folder. Files are 0600, folders 0700.
 * Thread-safe, as long as no two threads write one file.
 */
public final class Archive {
  /** Ends the names of files that are not whole. */
  public static final String PART = ".part";

  private static final Set<PosixFilePermission> FILE_MODE =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER_MODE =
      PosixFilePermissions.fromString("rwx------");

  private final Path folder;
  private final ArchiveKeys keys;
  private final Clock clock;

  /**
   * Opens the folder, and makes it if need be.
   *
   * @param folder the office's data directory
   * @param keys seal what is written
   * @param clock for the day of files
   * @throws IOException if it cannot be made
   */
  public Archive(Path folder, ArchiveKeys keys, Clock clock) throws IOException {
    this.folder = folder.toAbsolutePath();
    this.keys = keys;
    this.clock = clock;
    makeFolder(this.folder);
  }

  /**
   * Seals and stores content; when this returns it is on the disk. What was there is replaced.
   *
   * @param path below the folder
   * @param content what to seal
   * @throws IOException if it cannot be written
   */
  public void write(String path, byte[] content) throws IOException {
    Path target = resolve(path);
    makeFolder(target.getParent());
    Path part = target.resolveSibling(target.getFileName() + PART);
    seal(path, content, part);
    settle(part, target);
  }

  /**
   * Seals and stores content in a place that counts for nothing yet; when this returns it is on the
   * disk. It waits for the disk once where {@link #write} waits twice, but whoever is cut off
   * leaves a part in its place: nobody may look there before it is said elsewhere that the file is
   * whole, and until then the same is written again.
   *
   * @param path below the folder
   * @param content what to seal
   * @throws IOException if it cannot be written
   */
  public void writeUnseen(String path, byte[] content) throws IOException {
    Path target = resolve(path);
    makeFolder(target.getParent());
    seal(path, content, target);
    DurableFile.syncDirectory(target.getParent());
    hideTime(target.getParent(), midnight());
  }

  /**
   * Reads what {@link #write} stored.
   *
   * @param path below the folder
   * @return the content
   * @throws ArchiveDamagedException if it is missing or was changed
   * @throws IOException if the disk fails
   */
  public byte[] read(String path) throws ArchiveDamagedException, IOException {
    try {
      return keys.open(path, Files.readAllBytes(resolve(path)));
    } catch (NoSuchFileException e) {
      throw new ArchiveDamagedException(path);
    }
  }

  /** Whether there is such a file, whole. */
  public boolean has(String path) {
    return Files.isRegularFile(resolve(path));
  }

  /**
   * Where a file grows that is stored as received; {@link #settlePart} makes it whole. What an
   * earlier attempt left is kept, so that fetching can go on from there.
   *
   * @param path below the folder
   * @return the path of the unfinished file, which may or may not exist; its folder does
   * @throws IOException if the folder cannot be made
   */
  public Path part(String path) throws IOException {
    Path target = resolve(path);
    makeFolder(target.getParent());
    return target.resolveSibling(target.getFileName() + PART);
  }

  /**
   * Moves a file that has been fetched to its place; when this returns it is on the disk.
   *
   * @param path below the folder
   * @throws IOException if it cannot be moved
   */
  public void settlePart(String path) throws IOException {
    Path part = part(path);
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    settle(part, resolve(path));
  }

  /** The file itself, for one that is stored as received. */
  public Path file(String path) {
    return resolve(path);
  }

  /**
   * Deletes a folder with all that is in it; nothing happens if there is none.
   *
   * @param path below the folder
   * @throws IOException if something cannot be deleted
   */
  public void delete(String path) throws IOException {
    Path root = resolve(path);
    if (!Files.exists(root)) {
      return;
    }
    Deque<Path> found = new ArrayDeque<>();
    try (Stream<Path> walk = Files.walk(root)) {
      walk.forEach(found::push);
    }
    for (Path file : found) {
      Files.deleteIfExists(file);
    }
  }

  private void seal(String path, byte[] content, Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(FILE_MODE))) {
      ByteBuffer sealed = ByteBuffer.wrap(keys.seal(path, content));
      while (sealed.hasRemaining()) {
        channel.write(sealed);
      }
      Files.setLastModifiedTime(file, midnight());
      channel.force(true);
    }
  }

  private void settle(Path part, Path target) throws IOException {
    FileTime midnight = midnight();
    Files.setLastModifiedTime(part, midnight);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    DurableFile.syncDirectory(target.getParent());
    hideTime(target.getParent(), midnight);
  }

  /** The folders above a file changed as well, and would tell the time in its place. */
  private void hideTime(Path from, FileTime midnight) throws IOException {
    for (Path above = from; !above.equals(folder); above = above.getParent()) {
      Files.setLastModifiedTime(above, midnight);
    }
  }

  private FileTime midnight() {
    return FileTime.from(clock.instant().truncatedTo(ChronoUnit.DAYS));
  }

  private Path resolve(String path) {
    Path resolved = folder.resolve(path).normalize();
    if (!resolved.startsWith(folder) || resolved.equals(folder)) {
      throw new IllegalArgumentException("not a path below the archive");
    }
    return resolved;
  }

  /** Makes a folder and those above it, each durable in the one above. */
  private static void makeFolder(Path wanted) throws IOException {
    if (Files.isDirectory(wanted)) {
      return;
    }
    makeFolder(wanted.getParent());
    try {
      Files.createDirectory(wanted, PosixFilePermissions.asFileAttribute(FOLDER_MODE));
    } catch (java.nio.file.FileAlreadyExistsException e) {
      // Another thread was faster.
    }
    DurableFile.syncDirectory(wanted.getParent());
  }
}
