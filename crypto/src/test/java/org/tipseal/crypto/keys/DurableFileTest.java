package org.tipseal.crypto.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  @Test
  void whatAKilledWriterLeftGoesAndItsKeysAreOverwritten() throws IOException {
    Path target = Files.write(directory.resolve("keys.sealed"), new byte[] {1});
    Path other = Files.write(directory.resolve(DurableFile.NEW + "other-1.tmp"), new byte[] {5});
    Path left =
        Files.write(directory.resolve(DurableFile.NEW + "keys.sealed-7.tmp"), new byte[] {2, 3});
    Path sameBytes = Files.createLink(directory.resolve("seen"), left);

    DurableFile.clear(target);

    assertFalse(Files.exists(left));
    assertArrayEquals(new byte[2], Files.readAllBytes(sameBytes));
    assertArrayEquals(new byte[] {1}, Files.readAllBytes(target));
    assertTrue(Files.exists(other), "another file's writer may be alive");
  }

  @Test
  void nothingToClearIsNoFault() throws IOException {
    DurableFile.clear(directory.resolve("not-yet").resolve("keys.sealed"));
    assertEquals(List.of(), list());
  }

  private List<Path> list() throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.toList();
    }
  }
}
