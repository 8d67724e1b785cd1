package org.tipseal.office.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.redis.RedisExtension;

/** Whatever somebody does to the log is found, by name and with the first entry concerned. */
class AuditCheckTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  @TempDir Path folder;
  private AuditFixture log;

  @BeforeEach
  void open() {
    log = new AuditFixture(folder.resolve("audit"), REDIS.link());
  }

  private List<VerifyingKey> publicKeys() {
    return log.keys().known().get();
  }

  /** What somebody finds who has the files and the public keys alone. */
  private List<String> flawsInPublic(byte[]... heads) throws Exception {
    return AuditFixture.names(
        AuditVerifier.ofFolder(log.folder, AuditFixture.AGENCY, publicKeys())
            .check(List.of(heads)));
  }

  @Test
  void aGoodLogHasNoFlaws() throws Exception {
    byte[] early = log.filled(4).head();
    Audit audit = log.filled(6);
    byte[] late = audit.head();
    AuditReport report = log.check(early, late);
    assertEquals(List.of(), report.findings());
    assertTrue(report.good());
    assertEquals(1, report.first());
    assertEquals(10, report.last());
    assertEquals(List.of(), flawsInPublic(late, early));
    // A head of the last entry names its hash.
    String document = new String(late, StandardCharsets.UTF_8);
    String payload = document.replaceAll(".*\"payload\":\"([^\"]+)\".*", "$1");
    assertTrue(
        new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8)
            .contains(report.hash()),
        document);
  }

  @Test
  void anEmptyLogHasNoFlawsButThatRedisHasNoHead() throws Exception {
    assertEquals(List.of("head-missing@0"), log.flaws());
    assertEquals(List.of(), flawsInPublic());
  }

  @Test
  void everyByteOfAnEntryIsProtected() throws Exception {
    log.filled(5);
    Path segment = log.segments().get(0);
    List<SealedEntry> good = log.entries(0);
    int length = good.get(2).bytes().length;
    for (int at = 0; at < length; at += at < 48 ? 3 : 29) {
      List<SealedEntry> changed = log.entries(0);
      changed.set(2, AuditFixture.flipped(good.get(2), at));
      log.write(segment, changed);
      String expected = at >= 40 && at < 44 ? "foreign-signature@3" : "changed-entry@3";
      assertEquals(List.of(expected), log.flaws(), "byte " + at);
      assertEquals(List.of(expected), flawsInPublic(), "byte " + at);
      log.write(segment, good);
    }
    assertEquals(List.of(), log.flaws());
  }

  @Test
  void aChangedLastEntryIsFound() throws Exception {
    log.filled(5);
    List<SealedEntry> entries = log.entries(0);
    entries.set(4, AuditFixture.flipped(entries.get(4), -1));
    log.write(log.segments().get(0), entries);
    assertEquals(List.of("changed-entry@5"), log.flaws());
  }

  @Test
  void anEntryOfTheOfficeInTheWrongChainIsFound() throws Exception {
    log.filled(5);
    List<SealedEntry> entries = log.entries(0);
    SealedEntry other =
        SealedEntry.sign(
            3,
            entries.get(1).hash(),
            new SealedEvents(log.archive)
                .seal(new AuditEntry(3, log.clock.instant(), AuditFixture.opening(99))),
            AuditFixture.AGENCY,
            log.signing);
    entries.set(2, other);
    log.write(log.segments().get(0), entries);
    assertEquals(List.of("changed-entry@3"), log.flaws());
  }

  @Test
  void aRemovedEntryIsFound() throws Exception {
    log.filled(5);
    List<SealedEntry> entries = log.entries(0);
    entries.remove(1);
    log.write(log.segments().get(0), entries);
    assertEquals(List.of("removed-entry@2"), log.flaws());
    assertEquals(List.of("removed-entry@2"), flawsInPublic());
    entries.remove(0);
    log.write(log.segments().get(0), entries);
    assertEquals(List.of("removed-entry@1"), log.flaws());
  }

  @Test
  void entriesInAnotherOrderAreFound() throws Exception {
    log.filled(6);
    List<SealedEntry> entries = log.entries(0);
    Collections.swap(entries, 2, 3);
    log.write(log.segments().get(0), entries);
    assertEquals(List.of("reordered@3"), log.flaws());
    Collections.swap(entries, 2, 3);
    entries.add(entries.get(1));
    log.write(log.segments().get(0), entries);
    assertEquals(List.of("reordered@2"), log.flaws());
  }

  @Test
  void aCutTailIsFoundWithoutAnExportedHead() throws Exception {
    log.filled(5);
    List<SealedEntry> entries = log.entries(0);
    log.write(log.segments().get(0), entries.subList(0, 3));
    assertEquals(List.of("cut-tail@4"), log.flaws());
    // Without the archive key the head in Redis says nothing.
    assertEquals(List.of(), flawsInPublic());
    Files.delete(log.segments().get(0));
    assertEquals(List.of("cut-tail@1"), log.flaws());
  }

  @Test
  void aCutTailIsFoundByAnExportedHeadAlone() throws Exception {
    byte[] head = log.filled(5).head();
    log.write(log.segments().get(0), log.entries(0).subList(0, 3));
    assertEquals(List.of("cut-tail@4"), flawsInPublic(head));
    assertEquals(List.of("cut-tail@4"), log.flaws(head));
  }

  @Test
  void aCutInTheMiddleOfAnEntryIsFound() throws Exception {
    log.filled(5);
    Path segment = log.segments().get(0);
    byte[] bytes = Files.readAllBytes(segment);
    Files.write(segment, Arrays.copyOf(bytes, bytes.length - 7));
    assertEquals(List.of("torn@5", "cut-tail@5"), log.flaws());
    assertEquals(List.of("torn@5"), flawsInPublic());
  }

  @Test
  void aCutThatTheOfficeWorkedOnAfterwardsStaysVisible() throws Exception {
    byte[] head = log.filled(5).head();
    log.write(log.segments().get(0), log.entries(0).subList(0, 3));
    Audit later = log.open();
    later.record(AuditFixture.opening(6));
    assertEquals(List.of("removed-entry@4"), log.flaws(head));
    assertEquals(List.of("removed-entry@4"), flawsInPublic());
    AuditEntry mended = log.all().get(1);
    assertEquals(AuditAction.AUDIT_MENDED, mended.event().action());
    assertEquals("cut-tail", mended.event().details().get("found"));
    assertEquals("4", mended.event().details().get("first"));
    assertEquals("5", mended.event().details().get("last"));
  }

  @Test
  void aRewoundStoreIsFoundByAnExportedHead() throws Exception {
    Audit audit = log.filled(3);
    byte[] early = audit.head();
    byte[] files = Files.readAllBytes(log.segments().get(0));
    Buffer redis = log.kept().orElseThrow();
    log.filled(4);
    byte[] late = log.open().head();
    Files.write(log.segments().get(0), files);
    log.store.write(redis);
    assertEquals(List.of(), log.flaws());
    assertEquals(List.of(), log.flaws(early));
    assertEquals(List.of("rewound-store@4"), log.flaws(early, late));
    // The office works on, and gets past where it had been.
    log.filled(9);
    assertEquals(List.of(), log.flaws(early));
    assertEquals(List.of("rewound-store@4"), log.flaws(late, early));
    assertEquals(List.of("rewound-store@4"), flawsInPublic(late, early));
    assertEquals(List.of("rewound-store@1"), log.flaws(late));
  }

  @Test
  void aForeignSignatureIsFound() throws Exception {
    log.filled(5);
    List<SealedEntry> entries = log.entries(0);
    SealedEntry third = entries.get(2);
    SigningKey stranger = SigningKey.generate(log.random);
    entries.set(
        2, SealedEntry.sign(3, third.previous(), third.sealed(), AuditFixture.AGENCY, stranger));
    log.write(log.segments().get(0), entries);
    assertEquals(List.of("foreign-signature@3"), log.flaws());
    // Inserted, not in the place of another.
    entries.add(3, third);
    log.write(log.segments().get(0), entries);
    assertEquals(List.of("foreign-signature@3"), log.flaws());
  }

  @Test
  void anotherAgencysLogIsNotThisOne() throws Exception {
    log.filled(2);
    AuditReport report =
        AuditVerifier.ofFolder(
                log.folder, new org.tipseal.crypto.AgencyId("other.example"), publicKeys())
            .check(List.of());
    assertEquals(List.of("changed-entry@1", "changed-entry@2"), AuditFixture.names(report));
  }

  @Test
  void anEntryUnderAnotherArchiveKeyIsFound() throws Exception {
    log.filled(3);
    Position before = Position.of(log.entries(0).get(2));
    ArchiveKeys other = new ArchiveKeys(SecretBytes.random(32, log.random));
    SealedEntry entry =
        SealedEntry.sign(
            4,
            before.hash(),
            new SealedEvents(other)
                .seal(new AuditEntry(4, log.clock.instant(), AuditFixture.opening(4))),
            AuditFixture.AGENCY,
            log.signing);
    List<SealedEntry> entries = log.entries(0);
    entries.add(entry);
    log.write(log.segments().get(0), entries);
    assertEquals(List.of("unreadable@4"), log.flaws());
    assertEquals(List.of(), flawsInPublic());
  }

  @Test
  void whatIsNoHeadOfThisOfficeIsNamed() throws Exception {
    byte[] head = log.filled(3).head();
    byte[] changed = head.clone();
    changed[head.length / 2] ^= 1;
    byte[] foreign =
        new SignedPosition(AuditFixture.AGENCY, 3, log.check().hash(), log.clock.instant())
            .sign(SignedPosition.HEAD, SigningKey.generate(log.random));
    byte[] otherType =
        new SignedPosition(AuditFixture.AGENCY, 3, log.check().hash(), log.clock.instant())
            .sign(SignedPosition.PRUNED, log.signing);
    assertEquals(
        List.of("head-forged@1", "head-forged@2", "head-forged@4", "head-forged@5"),
        log.flaws(changed, foreign, head, otherType, new byte[5000]));
  }

  @Test
  void aMissingHeadInRedisIsNamed() throws Exception {
    log.filled(3);
    log.store.write(Buffer.buffer("nothing that opens"));
    assertEquals(List.of("head-missing@0"), log.flaws());
    log.open().record(AuditFixture.opening(4));
    assertEquals(List.of(), log.flaws());
    assertEquals("head-damaged", log.all().get(1).event().details().get("found"));
  }

  @Test
  void aNewSigningKeyGoesOnWithTheSameChain() throws Exception {
    log.filled(3);
    log.signing = SigningKey.generate(log.random);
    log.delegated.add(log.signing);
    byte[] head = log.filled(2).head();
    assertEquals(List.of(), log.flaws(head));
    log.delegated.remove(0);
    assertEquals("foreign-signature@1", log.flaws().get(0));
  }
}
