package org.tipseal.crypto.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
    Path temporary = Files.createTempFile(directory, ".new-", null);
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

  /** Makes the names in a directory durable, where the platform can. */
  public static void syncDirectory(Path directory) throws IOException {
    if (POSIX) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
