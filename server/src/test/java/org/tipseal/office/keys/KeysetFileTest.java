package org.tipseal.office.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.DurableFile;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.office.Agency;

class KeysetFileTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;

  private final Agency agency = new Agency();
  private Path file;
  private Path backup;
  private OfficeKeyset keyset;

  @BeforeEach
  void create() throws Exception {
    file = folder.resolve("keys.sealed");
    backup = folder.resolve("keys.backup");
    keyset = agency.keyset(EpochPlan.DEFAULT, TODAY);
    KeysetFile.create(file, backup, keyset, Agency.PASSPHRASE, agency.random);
  }

  @Test
  void unlockingGivesTheSameKeysetAndTheSameProfile() throws Exception {
    try (KeysetFile unlocked = unlock()) {
      assertSame(keyset, unlocked.keyset());
    }
  }

  @Test
  void anotherPassphraseIsRefusedByName() {
    char[] wrong = "six geese over the harbour".toCharArray();
    RefusedException refused =
        assertThrows(
            RefusedException.class, () -> KeysetFile.unlock(file, backup, wrong, agency.random));
    assertEquals(Defect.WRONG_PASSPHRASE, refused.defect());
  }

  @Test
  void anExistingKeyFileIsNeverReplacedBySetup() {
    assertThrows(
        FileAlreadyExistsException.class,
        () -> KeysetFile.create(file, backup, keyset, Agency.PASSPHRASE, agency.random));
  }

  @Test
  void theBackupOpensWithTheRecoveryKeyAlone() throws Exception {
    assertSame(keyset, KeysetBackup.open(Files.readAllBytes(backup), Agency.ID, agency.recovery));
    try (XWingPrivateKey other = XWingPrivateKey.generate(agency.random)) {
      RefusedException refused =
          assertThrows(
              RefusedException.class,
              () -> KeysetBackup.open(Files.readAllBytes(backup), Agency.ID, other));
      assertEquals(Defect.NOT_A_RECIPIENT, refused.defect());
    }
  }

  /** Such a file holds intake keys: it would outlive the end of their epoch. */
  @Test
  void theOfficeRemovesAtItsStartWhatAKilledChangeLeft() throws Exception {
    Path left = Files.copy(file, folder.resolve(DurableFile.NEW + "keys.sealed-1.tmp"));
    Path leftBackup = Files.copy(backup, folder.resolve(DurableFile.NEW + "keys.backup-2.tmp"));
    try (KeysetFile unlocked = unlock()) {
      unlocked.backUp();
      assertSame(keyset, unlocked.keyset());
    }
    assertFalse(Files.exists(left));
    assertFalse(Files.exists(leftBackup));
  }

  @Test
  void replacingRewritesFileAndBackupAndWipesWhatIsLeftOut() throws Exception {
    try (KeysetFile unlocked = unlock();
        FileChannel oldFile = FileChannel.open(file);
        FileChannel oldBackup = FileChannel.open(backup)) {
      LocalDate later = TODAY.plusDays(20);
      EpochKeys first = unlocked.keyset().epochs().get(0);
      OfficeKeyset next =
          new EpochRoller(EpochPlan.DEFAULT, agency.random)
              .leaveOutDone(unlocked.keyset(), later, later)
              .orElseThrow();

      unlocked.replace(next);

      SecretBytes destroyed = first.keys().get(Agency.CYBER).seed();
      assertThrows(IllegalStateException.class, destroyed::copy);
      assertZeros(oldFile);
      assertZeros(oldBackup);
      try (KeysetFile again = unlock()) {
        assertSame(next, again.keyset());
      }
      OfficeKeyset restored =
          KeysetBackup.open(Files.readAllBytes(backup), Agency.ID, agency.recovery);
      assertSame(next, restored);
      assertFalse(restored.epoch(1).isPresent());
    }
  }

  @Test
  void aBackupThatTheLastChangeDidNotComeToIsMadeUpFor() throws Exception {
    Files.delete(backup);
    try (KeysetFile unlocked = unlock()) {
      unlocked.backUp();
      byte[] first = Files.readAllBytes(backup);
      unlocked.backUp();
      assertArrayEquals(first, Files.readAllBytes(backup));
    }
    assertSame(keyset, KeysetBackup.open(Files.readAllBytes(backup), Agency.ID, agency.recovery));
  }

  private KeysetFile unlock() throws Exception {
    return KeysetFile.unlock(file, backup, Agency.PASSPHRASE, agency.random);
  }

  private static void assertSame(OfficeKeyset expected, OfficeKeyset actual) {
    assertArrayEquals(KeysetCodec.toBytes(expected), KeysetCodec.toBytes(actual));
    assertArrayEquals(expected.profileDocument().toBytes(), actual.profileDocument().toBytes());
  }

  private static void assertZeros(FileChannel unlinked) throws Exception {
    ByteBuffer content = ByteBuffer.allocate((int) unlinked.size());
    unlinked.read(content, 0);
    assertArrayEquals(new byte[content.capacity()], content.array());
  }
}
