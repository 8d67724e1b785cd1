package org.tipseal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorFormat;
import org.tipseal.crypto.vectors.Vectors;

/**
 * Opens what the web client has sealed. Its tests write messages with fresh randomness in the files
 * of the vectors; here the other implementation runs them.
 */
class WebSamplesTest {
  private static final Path WEB = Path.of("src/main/web");

  /** Formats that a client seals. */
  private static final Set<String> SEALED =
      Set.of(
          "envelope",
          "identity",
          "payload",
          "sealed-file",
          "signed-message",
          "statement",
          "stream",
          "submission");

  @TempDir static Path samples;

  @BeforeAll
  static void make() throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder("node", "site/install.mjs", "test/run.mjs", "samples")
            .directory(WEB.toFile())
            .redirectErrorStream(true);
    command.environment().put("TIPSEAL_SAMPLES", samples.toString());
    Process node = command.start();
    String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, node.waitFor(), output);
  }

  @TestFactory
  Stream<DynamicTest> everySampleIsOpened() throws IOException {
    List<Path> folders = list(samples);
    Set<String> names = new TreeSet<>();
    folders.forEach(folder -> names.add(folder.getFileName().toString()));
    assertEquals(new TreeSet<>(SEALED), names);
    return folders.stream().flatMap(WebSamplesTest::tests);
  }

  private static Stream<DynamicTest> tests(Path folder) {
    String name = folder.getFileName().toString();
    VectorFormat format =
        Vectors.FORMATS.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    try {
      List<Path> files = list(folder);
      assertTrue(!files.isEmpty(), name);
      return files.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      name + "/" + file.getFileName(), () -> run(format, file)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void run(VectorFormat format, Path file) throws Exception {
    Vector vector = new Vector(new ObjectMapper().readTree(Files.readAllBytes(file)));
    assertEquals(Optional.empty(), vector.expect());
    format.run(vector);
    vector.requireAllRead();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
