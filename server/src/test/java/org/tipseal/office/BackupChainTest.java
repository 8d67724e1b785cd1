package org.tipseal.office;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.backup.BackupDamagedException;
import org.tipseal.office.backup.OfficeBackup;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.web.DeskFixture;

/** Backups that leave out the attachments that earlier ones hold, and all of them put back. */
class BackupChainTest {
  private static final char[] PASSPHRASE = "another phrase for the office".toCharArray();
  private static final int SIZE = 300_000;

  @TempDir Path folder;

  private DeskFixture desk;
  private Arrivals arrivals;
  private final Map<CaseId, byte[]> evidence =
      new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
  private Path whole;
  private Path second;
  private Path third;

  @BeforeEach
  void backUpThreeTimes() throws Exception {
    desk = new DeskFixture(Files.createDirectory(folder.resolve("old")));
    arrivals = desk.arrivals();
    CaseId first = arrived();
    arrived();
    whole = folder.resolve("whole");
    assertEquals(0, backUp(whole, Optional.empty()).held());
    arrived();
    second = folder.resolve("second");
    assertEquals(2, backUp(second, Optional.of(whole)).held());
    arrived();
    desk.office().desk().answer(first, "S20", Optional.empty(), Optional.of("已签收"));
    third = folder.resolve("third");
    assertEquals(3, backUp(third, Optional.of(second)).held());
  }

  @AfterEach
  void stop() {
    arrivals.close();
    desk.close();
  }

  private CaseId arrived() throws Exception {
    byte[] content = new byte[SIZE];
    new Random(evidence.size()).nextBytes(content);
    CaseId id =
        arrivals.report(
            r ->
                r.payload(
                    TestReporter.form("some facts"), List.of(r.attach("evidence.bin", content))));
    evidence.put(id, content);
    return id;
  }

  private OfficeBackup.Copied backUp(Path target, Optional<Path> since) throws Exception {
    OfficeConfig config = OfficeConfig.read(desk.folder.resolve("office.yaml"));
    try (KeysetFile keys =
        KeysetFile.unlock(config.keys(), config.backup(), Agency.PASSPHRASE, desk.agency.random)) {
      return Backups.make(config, keys, target, since, desk.clock, desk.agency.random, soFar -> {});
    }
  }

  private Path restore(Path... backups) throws Exception {
    Path place = folder.resolve("new");
    Files.createDirectories(place);
    var unused =
        Backups.restore(
            new Backups.Source(List.of(backups), Agency.ID, desk.agency.recovery),
            new Backups.Place(
                place.resolve("data"), place.resolve("keys.sealed"), Optional.empty()),
            PASSPHRASE,
            desk.clock,
            desk.agency.random,
            soFar -> {});
    return Files.copy(desk.folder.resolve("office.yaml"), place.resolve("office.yaml"));
  }

  @Test
  void theChainBringsEverythingBackInWhateverOrderItIsGiven() throws Exception {
    assertTrue(Files.size(whole) > 2 * SIZE);
    assertTrue(Files.size(second) > SIZE && Files.size(second) < 2 * SIZE);
    assertTrue(Files.size(third) > SIZE && Files.size(third) < 2 * SIZE);
    OfficeConfig config = OfficeConfig.read(restore(second, whole, third));
    desk.close();
    KeysetFile keys =
        KeysetFile.unlock(config.keys(), config.backup(), PASSPHRASE, desk.agency.random);
    Office office = WholeAgency.await(Office.start(config, keys, desk.clock, desk.agency.random));
    try {
      for (Map.Entry<CaseId, byte[]> each : evidence.entrySet()) {
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        office.desk().save(each.getKey(), 1, saved);
        assertArrayEquals(each.getValue(), saved.toByteArray());
      }
      long answered =
          evidence.keySet().stream().filter(id -> status(office, id).equals("S20")).count();
      assertEquals(1, answered);
      assertEquals(List.of(), office.audit().check(List.of()).findings());
    } finally {
      WholeAgency.await(office.close());
    }
  }

  private static String status(Office office, CaseId id) {
    try {
      return office.desk().show(id).summary().status();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aChainThatIsNoneIsNamedAndLeavesNothingBehind() throws Exception {
    Path other = folder.resolve("other");
    backUp(other, Optional.empty());
    refuse("no-chain", third);
    refuse("no-chain", third, whole);
    refuse("no-chain", third, second);
    refuse("no-chain", third, second, other);
    refuse("no-chain", third, second, whole, other);
    refuse("no-chain", third, second, whole, whole);
    byte[] bytes = Files.readAllBytes(whole);
    bytes[bytes.length - 100_000] ^= 1;
    refuse("changed", third, second, Files.write(folder.resolve("damaged"), bytes));
    // One that follows another needs no later ones.
    restore(second, whole);
  }

  private void refuse(String damage, Path... backups) throws Exception {
    BackupDamagedException refused =
        assertThrows(BackupDamagedException.class, () -> restore(backups));
    assertEquals(damage, refused.damage().wireName());
    assertEquals(List.of(), Folders.files(folder.resolve("new")));
  }

  @Test
  void theListBesideABackupIsSealedAndOfThisOfficeAlone() throws Exception {
    Path list = folder.resolve("whole.held");
    byte[] bytes = Files.readAllBytes(list);
    assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("cases"));
    byte[] another = Files.readAllBytes(folder.resolve("second.held"));
    byte[] mixed = another.clone();
    System.arraycopy(bytes, 0, mixed, 0, 16);
    for (byte[] wrong : List.of(new byte[0], mixed)) {
      Files.write(list, wrong);
      BackupDamagedException refused =
          assertThrows(
              BackupDamagedException.class,
              () -> backUp(folder.resolve("fourth"), Optional.of(whole)));
      assertEquals("malformed", refused.damage().wireName());
    }
    Files.delete(list);
    assertThrows(
        NoSuchFileException.class, () -> backUp(folder.resolve("fourth"), Optional.of(whole)));
    assertFalse(Files.exists(folder.resolve("fourth")));
    assertFalse(Files.exists(folder.resolve("fourth.part")));
  }
}
