package org.tipseal.office.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.office.MovableClock;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.office.RedisAuditHeadStore;

/** A log in a folder and a real Redis, with its keys at hand. */
final class AuditFixture {
  static final AgencyId AGENCY = new AgencyId("harbour.example");
  static final OfficerId LIN = new OfficerId("0123456789");
  static final OfficerId ZHOU = new OfficerId("ABCDEFGHJK");

  final SecureRandom random = new SecureRandom();
  final SecretBytes archiveKey = SecretBytes.random(32, random);
  final ArchiveKeys archive = new ArchiveKeys(archiveKey);
  final MovableClock clock = new MovableClock(LocalDate.of(2026, 11, 3));
  final Path folder;
  final AuditHeadStore store;

  SigningKey signing = SigningKey.generate(random);
  final List<SigningKey> delegated = new ArrayList<>(List.of(signing));

  AuditFixture(Path folder, RedisLink redis) {
    this.folder = folder;
    this.store = new RedisAuditHeadStore(redis);
  }

  AuditKeys keys() {
    return new AuditKeys(
        AGENCY,
        () -> signing,
        () -> delegated.stream().map(SigningKey::verifyingKey).toList(),
        archive);
  }

  Audit open() {
    return open(clock);
  }

  Audit open(Clock with) {
    return new Audit(folder, keys(), store, with);
  }

  static AuditEvent opening(int i) {
    return AuditEvent.of(AuditAction.CASE_OPENED, i % 2 == 0 ? LIN : ZHOU, "CASE" + i);
  }

  /** Records the openings of cases 1 to n. */
  Audit filled(int n) throws Exception {
    Audit audit = open();
    for (int i = 1; i <= n; i++) {
      audit.record(opening(i));
    }
    return audit;
  }

  AuditReport check(byte[]... heads) throws Exception {
    return open().check(List.of(heads));
  }

  /** What is wrong, as {@code name@entry}. */
  List<String> flaws(byte[]... heads) throws Exception {
    return names(check(heads));
  }

  static List<String> names(AuditReport report) {
    return report.findings().stream().map(f -> f.flaw().wireName() + "@" + f.entry()).toList();
  }

  List<Path> segments() throws IOException {
    return new AuditFolder(folder).segments();
  }

  /** The entries of a segment, to be put together in another way. */
  List<SealedEntry> entries(int segment) throws IOException {
    return new ArrayList<>(Segment.read(segments().get(segment)).entries());
  }

  void write(Path segment, List<SealedEntry> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    entries.forEach(entry -> out.writeBytes(Segment.framed(entry)));
    Files.write(segment, out.toByteArray());
  }

  /** The same entry with one bit of one byte turned. */
  static SealedEntry flipped(SealedEntry entry, int at) {
    byte[] bytes = entry.bytes().clone();
    bytes[at < 0 ? bytes.length + at : at] ^= 1;
    return SealedEntry.parse(bytes).orElseThrow();
  }

  List<AuditEntry> all() throws IOException {
    List<AuditEntry> found = new ArrayList<>();
    long before = Long.MAX_VALUE;
    while (true) {
      AuditPage page = open().page(AuditFilter.ALL, before, 50);
      found.addAll(page.entries());
      if (page.next().isEmpty()) {
        return found;
      }
      before = page.next().getAsLong();
    }
  }

  Optional<io.vertx.core.buffer.Buffer> kept() throws Exception {
    return store.read();
  }
}
