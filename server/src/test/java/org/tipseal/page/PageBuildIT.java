package org.tipseal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.tipseal.crypto.Bytes;

/** P10: whoever builds the page from its sources gets the bytes that are served. */
class PageBuildIT {
  private static final Path SOURCES = Path.of("src", "main").toAbsolutePath();
  private static final Path BUILT =
      Path.of("target", "classes", "org", "tipseal", "drop", "page", "files");

  /** Where files of the sources can be linked to. */
  @TempDir(factory = InTarget.class)
  Path folder;

  @Test
  void anotherFolderAnotherHourTheSameBytes() throws Exception {
    Path elsewhere = folder.resolve("elsewhere");
    copySources(elsewhere);
    Path out = folder.resolve("out");
    Process build =
        new ProcessBuilder("node", elsewhere.resolve("web/build.mjs").toString(), out.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .directory(folder.toFile())
            .start();
    assertTrue(build.waitFor(3, TimeUnit.MINUTES));
    assertEquals(0, build.exitValue(), () -> read(folder.resolve("log")));

    Map<String, String> again = digests(out);
    assertTrue(again.size() > 5, again.toString());
    assertEquals(digests(BUILT), again);
  }

  /** The packages too: how a file is reached from another one may tell in a bundle. */
  private static void copySources(Path copy) throws IOException {
    for (Path from : List.of(SOURCES.resolve("web"), SOURCES.resolve("resources"))) {
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          Path target = copy.resolve(SOURCES.relativize(file));
          Files.createDirectories(target.getParent());
          Files.createLink(target, file);
        }
      }
    }
  }

  private static Map<String, String> digests(Path out) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        try (InputStream in = Files.newInputStream(file)) {
          digests.put(out.relativize(file).toString(), Bytes.hex(Bytes.sha256(in.readAllBytes())));
        }
      }
    }
    return digests;
  }

  /** Makes temporary folders on the disk of the sources. */
  static final class InTarget implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test)
        throws IOException {
      return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "page");
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
