package org.tipseal.office.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.office.archive.ArchiveDamagedException;

/** Walks along a chain, entry by entry, and keeps what is wrong with it. */
final class ChainCheck {
  private final AgencyId agency;
  private final List<VerifyingKey> keys;
  private final Optional<SealedEvents> events;

  /** The entries whose hashes are asked for afterwards. */
  private final Set<Long> wanted;

  private final Map<Long, String> hashes = new HashMap<>();
  private final List<AuditReport.Finding> findings = new ArrayList<>();
  private final TreeSet<Long> missing = new TreeSet<>();

  private OptionalLong first = OptionalLong.empty();
  private boolean begun;

  /** The number that the next entry should have, and the hash that it should name. */
  private long expected;

  private String before;

  /** How many entries that cannot be believed stood since. */
  private long skipped;

  /**
   * Makes it.
   *
   * @param keys whose signatures count
   * @param events to open the entries; empty to check only what needs no archive key
   * @param pruned what the office removed from the beginning
   * @param wanted numbers of entries whose hashes are asked for afterwards
   */
  ChainCheck(
      AgencyId agency,
      List<VerifyingKey> keys,
      Optional<SealedEvents> events,
      Optional<Position> pruned,
      Set<Long> wanted) {
    this.agency = agency;
    this.keys = keys;
    this.events = events;
    this.wanted = wanted;
    this.expected = pruned.map(Position::number).orElse(0L) + 1;
    this.before = pruned.map(Position::hash).orElse(SealedEntry.NOTHING_BEFORE);
  }

  /** The next entry of the files. */
  void next(SealedEntry entry) {
    if (!entry.namesOneOf(keys)) {
      skip(AuditFlaw.FOREIGN_SIGNATURE);
      return;
    }
    if (!entry.isSignedByOneOf(keys, agency)) {
      skip(AuditFlaw.CHANGED_ENTRY);
      return;
    }
    begin(entry);
    long number = entry.number();
    if (number < expected) {
      misplaced(number);
      return;
    }
    if (number > expected + skipped) {
      gap(expected + skipped, number - 1);
    }
    if (number == expected && !before.equals(entry.previous())) {
      // It is signed, so it is the one before it that is not what it was.
      find(AuditFlaw.CHANGED_ENTRY, Math.max(1, number - 1));
    }
    if (!opens(entry)) {
      find(AuditFlaw.UNREADABLE, number);
    }
    expected = number + 1;
    before = entry.hash();
    skipped = 0;
    if (wanted.contains(number)) {
      hashes.put(number, before);
    }
  }

  /** Bytes in the middle that cannot be told apart. */
  void unreadable() {
    skip(AuditFlaw.CHANGED_ENTRY);
  }

  void find(AuditFlaw flaw, long entry) {
    AuditReport.Finding finding = new AuditReport.Finding(flaw, entry);
    if (findings.size() < AuditReport.MAX_FINDINGS && !findings.contains(finding)) {
      findings.add(finding);
    }
  }

  long first() {
    return first.orElse(0);
  }

  /** The number of the last entry; 0 if there is none. */
  long last() {
    return first.isEmpty() ? 0 : expected - 1 + skipped;
  }

  /** The hash of the last entry; empty if that cannot be believed. */
  String lastHash() {
    return skipped > 0 ? "" : before;
  }

  /** The hash of an entry that was asked for, if it is there. */
  Optional<String> hash(long number) {
    return Optional.ofNullable(hashes.get(number));
  }

  List<AuditReport.Finding> findings() {
    return findings;
  }

  /**
   * The files may begin with what was to be pruned, if that was cut off; nothing is known of the
   * one before it.
   */
  private void begin(SealedEntry entry) {
    if (!begun && skipped == 0 && entry.number() < expected) {
      expected = entry.number();
      before = entry.number() == 1 ? SealedEntry.NOTHING_BEFORE : entry.previous();
    }
    begun = true;
    if (first.isEmpty()) {
      first = OptionalLong.of(entry.number());
    }
  }

  /** An entry that cannot be believed stands where one should be. */
  private void skip(AuditFlaw flaw) {
    find(flaw, expected + skipped);
    if (first.isEmpty()) {
      first = OptionalLong.of(expected + skipped);
    }
    skipped++;
  }

  private void gap(long from, long to) {
    find(AuditFlaw.REMOVED_ENTRY, from);
    for (long number = from; number <= to && missing.size() < AuditReport.MAX_FINDINGS; number++) {
      missing.add(number);
    }
  }

  /** An entry that comes too late: if it was missed, it was not removed but moved. */
  private void misplaced(long number) {
    if (missing.remove(number)) {
      findings.remove(new AuditReport.Finding(AuditFlaw.REMOVED_ENTRY, number));
      if (missing.contains(number + 1)) {
        find(AuditFlaw.REMOVED_ENTRY, number + 1);
      }
    }
    find(AuditFlaw.REORDERED, number);
  }

  private boolean opens(SealedEntry entry) {
    if (events.isEmpty()) {
      return true;
    }
    try {
      return events.get().open(entry).number() == entry.number();
    } catch (ArchiveDamagedException e) {
      return false;
    }
  }
}
