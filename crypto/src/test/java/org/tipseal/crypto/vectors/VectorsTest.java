package org.tipseal.crypto.vectors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tipseal.crypto.RefusedException;

/** Runs every file, and holds the files against what makes them. */
class VectorsTest {
  @TestFactory
  Stream<DynamicTest> everyFileDoesWhatItSays() throws IOException {
    return Vectors.FORMATS.stream().flatMap(VectorsTest::tests);
  }

  /** A file that nothing runs would prove nothing. */
  @Test
  void everyFolderHasAFormat() throws IOException {
    Set<String> known = new TreeSet<>(Set.of("README.md"));
    Vectors.FORMATS.forEach(format -> known.add(format.name()));

    assertEquals(known, names(Vectors.FOLDER));
  }

  @TestFactory
  Stream<DynamicTest> everyFileIsMadeByItsFormat() {
    return Vectors.FORMATS.stream()
        .map(format -> DynamicTest.dynamicTest(format.name(), () -> requireGenerated(format)));
  }

  private static Stream<DynamicTest> tests(VectorFormat format) {
    Path folder = Vectors.FOLDER.resolve(format.name());
    return files(folder).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    format.name() + "/" + file.getFileName(), () -> run(format, file)));
  }

  private static void run(VectorFormat format, Path file) throws Exception {
    Vector vector = new Vector(new ObjectMapper().readTree(Files.readAllBytes(file)));
    if (vector.expect().isPresent()) {
      RefusedException refusal = assertThrows(RefusedException.class, () -> format.run(vector));
      assertEquals(vector.expect().orElseThrow(), refusal.defect());
    } else {
      format.run(vector);
    }
    vector.requireAllRead();
  }

  private static void requireGenerated(VectorFormat format) throws Exception {
    Path folder = Vectors.FOLDER.resolve(format.name());
    VectorWriter writer = new VectorWriter();
    format.generate(writer);

    assertEquals(writer.files().keySet(), names(folder));
    for (String name : writer.files().keySet()) {
      assertArrayEquals(writer.files().get(name), Files.readAllBytes(folder.resolve(name)), name);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> names(Path folder) {
    return files(folder).stream()
        .map(path -> path.getFileName().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
