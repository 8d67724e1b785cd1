package org.tipseal.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.tipseal.office.cases.DeskRefusedException;

/**
 * Saves files under names that strangers chose: never outside the folder, never over another file,
 * never hidden, and never half.
 */
final class AttachmentFolder {
  /** What file systems take, less room for a number. */
  private static final int LONGEST_NAME = 200;

  private static final int MOST_OF_ONE_NAME = 10_000;

  private final Path folder;

  private AttachmentFolder(Path folder) {
    this.folder = folder;
  }

  static AttachmentFolder open(Path folder) throws IOException {
    return new AttachmentFolder(Files.createDirectories(folder).toRealPath());
  }

  /** Something that writes a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws DeskRefusedException, IOException;
  }

  /**
   * Saves a file.
   *
   * @param wanted the name that it was sent under
   * @param content its bytes; if this fails, nothing is left behind
   * @return where it is
   */
  Path save(String wanted, Content content) throws DeskRefusedException, IOException {
    String name = safe(wanted);
    Path file = reserve(name);
    boolean whole = false;
    try {
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(file, StandardOpenOption.WRITE), 1 << 16)) {
        content.writeTo(out);
      }
      whole = true;
      return file;
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Creating a file that must not be there yet follows no link and replaces nothing. */
  private Path reserve(String name) throws IOException {
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String ending = dot > 0 ? name.substring(dot) : "";
    for (int i = 1; i < MOST_OF_ONE_NAME; i++) {
      Path file = folder.resolve(i == 1 ? name : stem + " (" + i + ")" + ending);
      try {
        return Files.createFile(file);
      } catch (FileAlreadyExistsException e) {
        // The next number may be free.
      }
    }
    throw new FileAlreadyExistsException(folder.resolve(name).toString());
  }

  /** A name that is one file name everywhere, is visible, and shows its true ending. */
  static String safe(String wanted) {
    StringBuilder name = new StringBuilder();
    SafeText.line(wanted)
        .codePoints()
        .map(c -> c == 0xFFFD || "/\\:*?\"<>|".indexOf(c) >= 0 ? '_' : c)
        .forEach(name::appendCodePoint);
    // Hidden files, options of commands, and endings that Windows drops.
    String visible =
        name.toString().strip().replaceAll("^[.\\-~\\s]+", "_").replaceAll("[.\\s]+$", "_");
    String bounded = bounded(visible);
    return bounded.isEmpty() ? "_" : bounded;
  }

  private static String bounded(String name) {
    String rest = name;
    while (rest.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      // From the front: the ending says what it is.
      rest = rest.substring(rest.offsetByCodePoints(0, 1));
    }
    return rest;
  }
}
