package org.tipseal.crypto.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes small files that must be there, whole, after a loss of power, and that nobody but their
 * owner may read.
 */
public final class DurableFile {
  /** What the name of a file begins with that is not yet in its place. */
  public static final String NEW = ".new-";

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private DurableFile() {}

  /**
   * Puts {@code content} in the place of {@code target}. Whatever happens meanwhile, a reader finds
   * the old file or the new one, never a part; after the return the new one is on the disk. The
   * file's mode is 0600.
   *
   * @throws IOException if it could not be written; the old file is then still in its place, except
   *     that after a failure of the very last step either may be found
   */
  public static void write(Path target, byte[] content) throws IOException {
    Path directory = target.toAbsolutePath().getParent();
    // In the same directory: a rename is atomic within one file system only. Files.createTempFile
    // gives mode 0600 where there are modes.
    Path temporary = Files.createTempFile(directory, prefix(target), null);
    try {
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
    syncDirectory(directory);
  }

  /**
   * Removes what a writer of {@code target} that was killed has left beside it, and overwrites it
   * with zeros first: a new key file that never came into its place holds keys too. To be called by
   * the one program that writes the target, before it does: what another is writing at this moment
   * would go as well, and that writer would fail.
   *
   * @throws IOException if something is left and cannot be removed
   */
  public static void clear(Path target) throws IOException {
    Path directory = target.toAbsolutePath().getParent();
    if (!Files.isDirectory(directory)) {
      return;
    }
    String prefix = prefix(target);
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(
            directory, file -> file.getFileName().toString().startsWith(prefix))) {
      for (Path file : left) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          overwrite(channel);
        }
        Files.delete(file);
      }
    }
  }

  /**
   * Puts zeros in the place of a whole file's bytes, on the disk when it returns. On a file system
   * that copies on write the old bytes may linger until the disk reuses them.
   */
  public static void overwrite(FileChannel file) throws IOException {
    ByteBuffer zeros = ByteBuffer.allocate((int) file.size());
    file.position(0);
    while (zeros.hasRemaining()) {
      file.write(zeros);
    }
    file.force(true);
  }

  private static String prefix(Path target) {
    return NEW + target.getFileName() + "-";
  }

  /** Makes the names in a directory durable, where the platform can. */
  public static void syncDirectory(Path directory) throws IOException {
    if (POSIX) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
