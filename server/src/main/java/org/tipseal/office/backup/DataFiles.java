package org.tipseal.office.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.tipseal.crypto.keys.DurableFile;
import org.tipseal.office.archive.Archive;

/**
 * The files of a data directory that belong into a backup: all but those of the embedded Redis, the
 * backup of the keys, locks, and what is not whole.
 */
final class DataFiles {
  /** Tells when the last backup was made. */
  static final String LAST_BACKUP = "last-backup";

  private static final Set<String> LEFT_OUT = Set.of("redis", "keys.backup", LAST_BACKUP);
  private static final Set<String> LEFT_OUT_ANYWHERE = Set.of("lock");

  private DataFiles() {}

  /** Takes one file after the other. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes a file.
     *
     * @param name its path below the directory, with slashes
     */
    void take(String name, Path file, BasicFileAttributes attributes) throws IOException;
  }

  /** Hands out every file; the note of what was pruned from the audit log comes last. */
  static void walk(Path directory, Taker taker) throws IOException {
    Path pruned = directory.resolve("audit").resolve("pruned.json");
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return LEFT_OUT.contains(name(directory, folder))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && belongs(directory, file) && !file.equals(pruned)) {
              taker.take(name(directory, file), file, attributes);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
    if (Files.exists(pruned)) {
      taker.take(
          name(directory, pruned), pruned, Files.readAttributes(pruned, BasicFileAttributes.class));
    }
  }

  private static boolean belongs(Path directory, Path file) {
    String last = file.getFileName().toString();
    return !LEFT_OUT.contains(name(directory, file))
        && !LEFT_OUT_ANYWHERE.contains(last)
        && !last.endsWith(Archive.PART)
        && !last.startsWith(DurableFile.NEW);
  }

  private static String name(Path directory, Path file) {
    return directory.relativize(file).toString().replace('\\', '/');
  }
}
