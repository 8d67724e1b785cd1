package org.tipseal.office;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.client.OpenMailbox;
import org.tipseal.client.Reporter;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditFilter;
import org.tipseal.office.audit.AuditReport;
import org.tipseal.office.backup.BackupDamagedException;
import org.tipseal.office.backup.OfficeBackup;
import org.tipseal.office.cases.AttachmentView;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseFilter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseSummary;
import org.tipseal.office.cases.Delivery;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.officers.OfficerId;

/** A backup that is made while the office works brings everything back elsewhere. */
class BackupTest {
  private static final char[] OTHER_PASSPHRASE = "another phrase for the office".toCharArray();
  private static final OfficerId LIN = new OfficerId("0123456789");
  private static final String FACTS = "该平台以卡盟名义公开出售手机黑卡和实名微信号，收费页面与客服记录见附件，请予核查。第 ";
  private static final OfficeBackup.Progress NO_PROGRESS = soFar -> {};

  @TempDir Path folder;

  private static List<CaseSummary> cases(CaseDesk desk) throws Exception {
    return desk.list(
        new CaseFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, true),
        0,
        1000);
  }

  private OfficeBackup.Copied backup(WholeAgency town, Path target) throws Exception {
    OfficeConfig config = OfficeConfig.read(town.officeFile);
    try (KeysetFile keys = town.unlock(config)) {
      return Backups.make(
          config, keys, target, Optional.empty(), town.clock, town.agency.random, NO_PROGRESS);
    }
  }

  private Path restored(WholeAgency town, Path backup, String name) throws Exception {
    Path place = Files.createDirectories(folder.resolve(name));
    Path config =
        Files.writeString(
            place.resolve("office.yaml"),
            Files.readString(town.officeFile)
                .replace("dataDirectory: office", "dataDirectory: data"));
    restore(town, backup, place, town.agency.recovery);
    return config;
  }

  private static void restore(
      WholeAgency town, Path backup, Path place, XWingPrivateKey recoveryKey) throws Exception {
    Backups.restore(
        new Backups.Source(List.of(backup), Agency.ID, recoveryKey),
        new Backups.Place(place.resolve("data"), place.resolve("keys.sealed"), Optional.empty()),
        OTHER_PASSPHRASE,
        town.clock,
        town.agency.random,
        NO_PROGRESS);
  }

  private Office start(WholeAgency town, Path config) throws Exception {
    OfficeConfig read = OfficeConfig.read(config);
    KeysetFile keys =
        KeysetFile.unlock(read.keys(), read.backup(), OTHER_PASSPHRASE, town.agency.random);
    return WholeAgency.await(Office.start(read, keys, town.clock, town.agency.random));
  }

  private static ReceiptCode send(WholeAgency town, Reporter reporter, int i, Path evidence)
      throws Exception {
    return WholeAgency.send(
        reporter, town.report(FACTS + i + " 份。", "\"mode\": \"anonymous\""), List.of(evidence));
  }

  @Test
  void everythingComesBackFromABackupUnderLoadAndGoesOn() throws Exception {
    Path evidence = Files.write(folder.resolve("evidence.bin"), new byte[400_000]);
    Path backup = folder.resolve("office.backup");
    ExecutorService load = Executors.newFixedThreadPool(4);
    AtomicBoolean enough = new AtomicBoolean();
    AtomicInteger recorded = new AtomicInteger();
    try (WholeAgency town = new WholeAgency(Files.createDirectory(folder.resolve("old")))) {
      town.startDrop();
      Office office = town.startOffice();
      try (Reporter reporter = town.reporter()) {
        WholeAgency.eventually("the profile", () -> town.published(reporter));
        ReceiptCode first = send(town, reporter, 0, evidence);
        WholeAgency.eventually("the first case", () -> cases(office.desk()).size() == 1);
        CaseId firstId = cases(office.desk()).get(0).id();
        office.desk().answer(firstId, "S20", Optional.empty(), Optional.of("已签收"));
        byte[] headBefore = office.audit().head();

        List<Future<?>> working = new ArrayList<>();
        working.add(
            load.submit(
                () -> {
                  for (int i = 1; !enough.get(); i++) {
                    send(town, reporter, i, evidence).close();
                  }
                  return null;
                }));
        working.add(
            load.submit(
                () -> {
                  while (!enough.get()) {
                    for (CaseSummary row : cases(office.desk())) {
                      office
                          .desk()
                          .answer(
                              row.id(),
                              row.status().equals("S10") ? "S20" : row.status(),
                              Optional.empty(),
                              Optional.of("补充说明"));
                    }
                  }
                  return null;
                }));
        working.add(
            load.submit(
                () -> {
                  while (!enough.get()) {
                    office
                        .audit()
                        .record(
                            AuditEvent.of(
                                AuditAction.CASE_OPENED, LIN, "C" + recorded.getAndIncrement()));
                  }
                  return null;
                }));
        WholeAgency.eventually("some work", () -> cases(office.desk()).size() > 2);
        // What is there when the backup begins has to be in it.
        Map<CaseId, CaseSummary> before = byId(office.desk());
        int recordedBefore = recorded.get() - 1;
        OfficeBackup.Copied copied = backup(town, backup);
        assertTrue(copied.files() >= 3L * before.size(), copied.toString());
        assertEquals(
            Optional.of(town.clock.instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS)),
            OfficeBackup.last(town.folder.resolve("office")));
        WholeAgency.eventually("more work", () -> cases(office.desk()).size() > before.size());
        enough.set(true);
        for (Future<?> one : working) {
          one.get(60, TimeUnit.SECONDS);
        }
        byte[] headAfter = office.audit().head();
        town.stopOffice();

        Path config = restored(town, backup, "new");
        try (KeysetFile keys =
                KeysetFile.unlock(
                    config.resolveSibling("keys.sealed"),
                    config.resolveSibling("data/keys.backup"),
                    OTHER_PASSPHRASE,
                    town.agency.random);
            KeysetFile old = town.unlock(OfficeConfig.read(town.officeFile))) {
          assertEquals(
              old.keyset().signingKey().verifyingKey(), keys.keyset().signingKey().verifyingKey());
          assertEquals(old.keyset().epochs().size(), keys.keyset().epochs().size());
        }
        Office again = start(town, config);
        try {
          requireWhole(again, before);
          requireAudited(again, recordedBefore, headBefore, headAfter);
          requireGoingOn(town, again, reporter, first, firstId, evidence);
        } finally {
          WholeAgency.await(again.close());
        }
      }
    } finally {
      enough.set(true);
      load.shutdownNow();
    }
    assertEquals(
        List.of(),
        Folders.files(folder.resolve("new")).stream().filter(f -> f.endsWith(".part")).toList());
    assertFalse(Files.exists(folder.resolve("new/data.restoring")));
  }

  private static Map<CaseId, CaseSummary> byId(CaseDesk desk) throws Exception {
    Map<CaseId, CaseSummary> found = new java.util.HashMap<>();
    cases(desk).forEach(row -> found.put(row.id(), row));
    return found;
  }

  /** Every case opens with all its attachments; none of those that were there is missing. */
  private static void requireWhole(Office office, Map<CaseId, CaseSummary> before)
      throws Exception {
    Map<CaseId, CaseSummary> after = byId(office.desk());
    Set<CaseId> missing = new java.util.HashSet<>(before.keySet());
    missing.removeAll(after.keySet());
    assertEquals(Set.of(), missing);
    for (CaseId id : after.keySet()) {
      assertTrue(office.desk().show(id).form().get("facts").textValue().startsWith(FACTS));
      for (AttachmentView attachment : office.desk().show(id).attachments()) {
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        office.desk().save(id, attachment.id(), saved);
        assertEquals(400_000, saved.size());
      }
    }
    assertTrue(office.desk().quarantine(0, 10).isEmpty());
  }

  private static void requireAudited(
      Office office, int recordedBefore, byte[] headBefore, byte[] headAfter) throws Exception {
    AuditReport report = office.audit().check(List.of(headBefore));
    assertEquals(List.of(), report.findings());
    Set<String> subjects =
        office.audit().page(AuditFilter.ALL, Long.MAX_VALUE, 1_000_000).entries().stream()
            .flatMap(entry -> entry.event().subject().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    for (int i = 0; i < recordedBefore; i++) {
      assertTrue(subjects.contains("C" + i), "entry " + i + " of " + recordedBefore);
    }
    AuditFilter restored =
        new AuditFilter(Optional.of(AuditAction.RESTORED), Optional.empty(), Optional.empty());
    assertEquals(1, office.audit().page(restored, Long.MAX_VALUE, 10).entries().size());
    AuditReport rewound = office.audit().check(List.of(headBefore, headAfter));
    assertEquals("rewound-store", rewound.findings().get(0).flaw().wireName());
  }

  private static void requireGoingOn(
      WholeAgency town,
      Office office,
      Reporter reporter,
      ReceiptCode first,
      CaseId id,
      Path evidence)
      throws Exception {
    try (OpenMailbox mailbox = reporter.open(first, reporter.profile())) {
      long followUps = office.desk().show(id).summary().followUps();
      mailbox.followUp("还有一条线索", List.of(), List.of());
      WholeAgency.eventually(
          "the follow-up", () -> office.desk().show(id).summary().followUps() == followUps + 1);
    }
    int cases = cases(office.desk()).size();
    try (ReceiptCode later = send(town, reporter, 999, evidence)) {
      WholeAgency.eventually("a new case", () -> cases(office.desk()).size() > cases);
      CaseId fresh =
          cases(office.desk()).stream()
              .map(CaseSummary::id)
              .filter(
                  one -> {
                    try {
                      return office.desk().show(one).locator().equals(later.locator().value());
                    } catch (Exception e) {
                      throw new AssertionError(e);
                    }
                  })
              .findFirst()
              .orElseThrow();
      long number = office.desk().answer(fresh, "S20", Optional.empty(), Optional.of("已签收，恢复之后"));
      WholeAgency.eventually(
          "the delivery", () -> office.desk().delivery(fresh, number) == Delivery.DELIVERED);
      try (OpenMailbox mailbox = reporter.open(later, reporter.profile())) {
        assertEquals(Optional.of("已签收，恢复之后"), mailbox.read().replies().get(0).payload().text());
      }
    }
  }

  @Test
  void damageIsNamedAndLeavesNothingBehind() throws Exception {
    Path backup = folder.resolve("office.backup");
    try (WholeAgency town = new WholeAgency(Files.createDirectory(folder.resolve("old")))) {
      Office office = town.startOffice();
      office.audit().record(AuditEvent.of(AuditAction.CASE_OPENED, LIN, "MARKSUBJECT"));
      Files.write(town.folder.resolve("office/large"), new byte[3 << 20]);
      Files.write(town.folder.resolve("office/half.part"), new byte[10]);
      backup(town, backup);
      assertThrows(FileAlreadyExistsException.class, () -> backup(town, backup));
      byte[] good = Files.readAllBytes(backup);
      assertFalse(new String(good, StandardCharsets.ISO_8859_1).contains("MARKSUBJECT"));
      assertEquals(
          List.of("office.backup", "office.backup.held"),
          Folders.files(folder).stream().filter(f -> f.startsWith("office.backup")).toList());

      Map<String, byte[]> damaged = new TreeMap<>();
      damaged.put("cut-off 1", Arrays.copyOf(good, good.length - 1));
      damaged.put("cut-off 2", Arrays.copyOf(good, good.length / 2));
      damaged.put("no-backup 1", new byte[0]);
      damaged.put("no-backup 2", "TSBK".getBytes(StandardCharsets.US_ASCII));
      damaged.put("no-backup 3", changed(good, 4));
      damaged.put("changed 1", changed(good, good.length / 2));
      damaged.put("changed 2", changed(good, good.length - 10));
      byte[] shortened = Arrays.copyOf(good, good.length - 100);
      System.arraycopy(good, good.length - 4, shortened, shortened.length - 4, 4);
      damaged.put("changed 3", shortened);
      Path place = Files.createDirectory(folder.resolve("place"));
      for (Map.Entry<String, byte[]> one : damaged.entrySet()) {
        Path file = Files.write(folder.resolve("damaged"), one.getValue());
        BackupDamagedException refused =
            assertThrows(
                BackupDamagedException.class,
                () -> restore(town, file, place, town.agency.recovery),
                one.getKey());
        assertEquals(one.getKey().replaceAll(" .*", ""), refused.damage().wireName(), one.getKey());
        assertEquals(List.of(), Folders.files(place));
      }
      // The envelope at the beginning names its own defects.
      Path file = Files.write(folder.resolve("damaged"), changed(good, 60));
      assertThrows(RefusedException.class, () -> restore(town, file, place, town.agency.recovery));
      assertThrows(
          RefusedException.class,
          () -> restore(town, backup, place, XWingPrivateKey.generate(town.agency.random)));
      assertThrows(
          RefusedException.class,
          () ->
              Backups.restore(
                  new Backups.Source(
                      List.of(backup), new AgencyId("other.example"), town.agency.recovery),
                  new Backups.Place(place.resolve("d"), place.resolve("k"), Optional.empty()),
                  OTHER_PASSPHRASE,
                  town.clock,
                  town.agency.random,
                  NO_PROGRESS));
      assertEquals(List.of(), Folders.files(place));

      restore(town, backup, place, town.agency.recovery);
      assertArrayEquals(new byte[3 << 20], Files.readAllBytes(place.resolve("data/large")));
      assertFalse(Files.exists(place.resolve("data/half.part")));
      assertEquals("rw-------", permissions(place.resolve("data/large")));
      Files.delete(place.resolve("keys.sealed"));
      assertThrows(
          DirectoryNotEmptyException.class,
          () -> restore(town, backup, place, town.agency.recovery));
    }
  }

  private static byte[] changed(byte[] good, int at) {
    byte[] changed = good.clone();
    changed[at] ^= 1;
    return changed;
  }

  private static String permissions(Path file) throws IOException {
    return java.nio.file.attribute.PosixFilePermissions.toString(
        Files.getPosixFilePermissions(file));
  }

  @Test
  void anOfficeOnARedisOfItsOwnIsRestoredIntoAnother() throws Exception {
    try (WholeAgency town = new WholeAgency(Files.createDirectory(folder.resolve("old")))) {
      town.startOffice().audit().record(AuditEvent.of(AuditAction.CASE_OPENED, LIN, "C"));
      town.clock.advance(Duration.ofSeconds(5));
      Path backup = folder.resolve("b");
      backup(town, backup);
      try (org.tipseal.redis.TestRedis redis = org.tipseal.redis.TestRedis.start()) {
        Backups.Place place =
            new Backups.Place(
                folder.resolve("data"),
                folder.resolve("keys"),
                Optional.of(org.tipseal.redis.RedisOptions.of(redis.uri())));
        Backups.Source source =
            new Backups.Source(List.of(backup), Agency.ID, town.agency.recovery);
        Backups.restore(
            source, place, OTHER_PASSPHRASE, town.clock, town.agency.random, NO_PROGRESS);
        assertFalse(Files.exists(folder.resolve("data/redis")));
        Backups.Place second =
            new Backups.Place(folder.resolve("data2"), folder.resolve("keys2"), place.redis());
        assertThrows(
            org.tipseal.storage.StorageUnavailableException.class,
            () ->
                Backups.restore(
                    source, second, OTHER_PASSPHRASE, town.clock, town.agency.random, NO_PROGRESS));
        assertFalse(Files.exists(folder.resolve("data2")));
      }
    }
  }
}
