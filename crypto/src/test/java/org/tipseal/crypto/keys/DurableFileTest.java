package org.tipseal.crypto.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {
  @TempDir Path directory;

  @Test
  void replacesAFileAndLeavesNothingBeside() throws IOException {
    Path target = directory.resolve("keys.sealed");
    Files.write(target, new byte[] {1});
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));

    DurableFile.write(target, new byte[] {2, 3});

    assertArrayEquals(new byte[] {2, 3}, Files.readAllBytes(target));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
    assertEquals(List.of(target), list());
  }

  @Test
  void afterAFailureTheOldFileIsThereAndNothingBeside() throws IOException {
    Path target = directory.resolve("keys.sealed");
    Path inside = Files.createDirectories(target).resolve("kept");
    Files.write(inside, new byte[] {1});

    assertThrows(IOException.class, () -> DurableFile.write(target, new byte[] {2}));

    assertArrayEquals(new byte[] {1}, Files.readAllBytes(inside));
    assertEquals(List.of(target), list());
  }

  private List<Path> list() throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.toList();
    }
  }
}
