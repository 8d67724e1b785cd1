package org.tipseal.office.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.office.MovableClock;

class ArchiveTest {
  private static final byte[] CONTENT = {1, 2, 3};

  @TempDir Path folder;

  private final SecureRandom random = new SecureRandom();
  private final SecretBytes key = SecretBytes.random(32, random);
  private final ArchiveKeys keys = new ArchiveKeys(key);
  private final MovableClock clock = new MovableClock(LocalDate.of(2026, 11, 23));
  private Archive archive;

  @BeforeEach
  void open() throws Exception {
    archive = new Archive(folder.resolve("data"), keys, clock);
  }

  @Test
  void whatIsWrittenIsReadAndNobodyElseMayRead() throws Exception {
    archive.write("cases/AB/report", CONTENT);

    assertArrayEquals(CONTENT, archive.read("cases/AB/report"));
    assertArrayEquals(
        CONTENT,
        new Archive(folder.resolve("data"), new ArchiveKeys(key), clock).read("cases/AB/report"));
    assertEquals("rw-------", mode("cases/AB/report"));
    assertEquals("rwx------", mode("cases/AB"));
  }

  @Test
  void fileAndFoldersHaveTheMidnightOfTheirDay() throws Exception {
    archive.write("cases/AB/report", CONTENT);

    Instant midnight = Instant.parse("2026-11-23T00:00:00Z");
    for (String path : new String[] {"cases/AB/report", "cases/AB", "cases"}) {
      assertEquals(
          midnight, Files.getLastModifiedTime(folder.resolve("data").resolve(path)).toInstant());
    }
  }

  @Test
  void whatWasChangedMovedOrSealedUnderAnotherKeyIsDamaged() throws Exception {
    archive.write("cases/AB/report", CONTENT);
    Path file = archive.file("cases/AB/report");
    Files.copy(file, archive.file("cases/AB/other"));
    assertThrows(ArchiveDamagedException.class, () -> archive.read("cases/AB/other"));
    Archive stranger =
        new Archive(folder.resolve("data"), new ArchiveKeys(SecretBytes.random(32, random)), clock);
    assertThrows(ArchiveDamagedException.class, () -> stranger.read("cases/AB/report"));
    byte[] sealed = Files.readAllBytes(file);
    sealed[12] ^= 1;
    Files.write(file, sealed);
    assertThrows(ArchiveDamagedException.class, () -> archive.read("cases/AB/report"));
    assertThrows(ArchiveDamagedException.class, () -> archive.read("cases/AB/missing"));
  }

  @Test
  void aPathCannotLeaveTheFolder() {
    assertThrows(IllegalArgumentException.class, () -> archive.write("../x", CONTENT));
    assertThrows(IllegalArgumentException.class, () -> archive.delete("cases/.."));
  }

  @Test
  void whatAnUnfinishedWriteLeftIsReplaced() throws Exception {
    Files.write(archive.part("cases/AB/report"), new byte[5000]);

    archive.write("cases/AB/report", CONTENT);

    assertArrayEquals(CONTENT, archive.read("cases/AB/report"));
    assertFalse(Files.exists(archive.part("cases/AB/report")));
  }

  @Test
  void namesDependOnKindContentAndKey() {
    String name = keys.name("case", CONTENT);
    assertEquals(name, new ArchiveKeys(key).name("case", CONTENT));
    assertNotEquals(name, keys.name("entry", CONTENT));
    assertNotEquals(name, keys.name("case", new byte[] {1, 2, 4}));
    assertNotEquals(name, new ArchiveKeys(SecretBytes.random(32, random)).name("case", CONTENT));
  }

  private String mode(String path) throws Exception {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(folder.resolve("data").resolve(path)));
  }
}
