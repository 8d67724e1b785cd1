package org.tipseal.office.web;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.tipseal.page.Marks;

/**
 * Looks for marks in what a process leaves behind: files, lines of its log, and entries of the
 * temporary folder that were not there when this was made.
 */
final class Leftovers implements AutoCloseable {
  private final List<String> marks;
  private final Set<Path> before = temporary();
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  Leftovers(List<String> marks) {
    this.marks = List.copyOf(marks);
    lines.start();
    root.addAppender(lines);
  }

  /** The marks in a text. */
  List<String> in(String text) {
    return marks.stream().filter(text::contains).toList();
  }

  /** The marks in lines that were logged meanwhile, with what was thrown. */
  List<String> said() {
    List<String> found = new ArrayList<>();
    for (ILoggingEvent line : List.copyOf(lines.list)) {
      String thrown =
          line.getThrowableProxy() == null
              ? ""
              : ThrowableProxyUtil.asString(line.getThrowableProxy());
      String text = line.getLoggerName() + " " + line.getFormattedMessage() + " " + thrown;
      in(text).forEach(mark -> found.add(mark + " in " + text));
    }
    return found;
  }

  /** The marks in a file, or in all files of a folder. */
  List<String> under(Path where) {
    List<String> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          where,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (attributes.isRegularFile() && Files.isReadable(file)) {
                byte[] content = bytes(file);
                marks.stream()
                    .filter(mark -> Marks.stands(mark, content))
                    .forEach(mark -> found.add(mark + " in " + file));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure)
                throws IOException {
              // The temporary folder is other programs', too: what they take away is not looked at.
              if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
              }
              throw failure;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** The marks in what has come to the temporary folder, but for a folder of the test's own. */
  List<String> temporary(Path own) {
    List<String> found = new ArrayList<>();
    for (Path entry : temporary()) {
      if (!before.contains(entry) && !own.startsWith(entry)) {
        found.addAll(under(entry));
      }
    }
    return found;
  }

  private static byte[] bytes(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new byte[0];
    }
  }

  private static Set<Path> temporary() {
    try (Stream<Path> entries = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return new TreeSet<>(entries.filter(Files::isReadable).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    root.detachAppender(lines);
  }
}
