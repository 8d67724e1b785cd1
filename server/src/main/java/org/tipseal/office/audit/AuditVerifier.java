package org.tipseal.office.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Checks a log. The chain, the signatures and exported heads need the office's public keys alone:
 * {@link #ofFolder}. Whether every entry also opens, and what the head in Redis says, needs the
 * archive key: {@link #ofOffice}.
 */
public final class AuditVerifier {
  private final AuditFolder folder;
  private final AgencyId agency;
  private final List<VerifyingKey> keys;
  private final Optional<ArchiveKeys> archive;
  private final Optional<AuditHeadStore> store;

  private AuditVerifier(
      AuditFolder folder,
      AgencyId agency,
      List<VerifyingKey> keys,
      Optional<ArchiveKeys> archive,
      Optional<AuditHeadStore> store) {
    this.folder = folder;
    this.agency = agency;
    this.keys = List.copyOf(keys);
    this.archive = archive;
    this.store = store;
  }

  /**
   * Checks a folder, or a copy of one, without a secret.
   *
   * @param folder the log's
   * @param agency whose log it is
   * @param keys that the agency's root let sign for the office
   */
  public static AuditVerifier ofFolder(Path folder, AgencyId agency, List<VerifyingKey> keys) {
    return new AuditVerifier(
        new AuditFolder(folder), agency, keys, Optional.empty(), Optional.empty());
  }

  /** Checks the log of an office with its keys and its Redis. */
  static AuditVerifier ofOffice(AuditFolder folder, AuditKeys keys, AuditHeadStore store) {
    return new AuditVerifier(
        folder, keys.agency(), keys.known().get(), Optional.of(keys.archive()), Optional.of(store));
  }

  /**
   * Checks. The office may go on writing; what it writes meanwhile is left out.
   *
   * @param exported heads as they were exported, in any order
   * @throws IOException if a file cannot be read
   * @throws StorageUnavailableException if Redis does not answer
   */
  public AuditReport check(List<byte[]> exported) throws IOException, StorageUnavailableException {
    List<AuditReport.Finding> before = new ArrayList<>();
    List<Position> heads = heads(exported, before);
    Snapshot snapshot = snapshot(before);
    Set<Long> wanted = new TreeSet<>();
    heads.forEach(head -> wanted.add(head.number()));
    snapshot.kept().ifPresent(kept -> wanted.add(kept.number()));
    ChainCheck chain =
        new ChainCheck(
            agency,
            keys,
            archive.map(SealedEvents::new),
            snapshot.pruned().map(SignedPosition::position),
            wanted);
    before.forEach(finding -> chain.find(finding.flaw(), finding.entry()));
    long torn = walk(snapshot, chain);
    torn = compareKept(snapshot.kept(), torn, chain);
    int older = compareHeads(heads, snapshot.kept(), chain);
    return new AuditReport(
        chain.first(),
        chain.last(),
        chain.lastHash(),
        snapshot.pruned().map(SignedPosition::number).orElse(0L),
        torn,
        older,
        chain.findings());
  }

  /** The files at one moment, and what Redis said then. */
  private record Snapshot(
      List<Path> files,
      List<Long> sizes,
      Optional<Position> kept,
      Optional<SignedPosition> pruned) {}

  private List<Position> heads(List<byte[]> exported, List<AuditReport.Finding> findings) {
    List<Position> heads = new ArrayList<>();
    for (int i = 0; i < exported.size(); i++) {
      try {
        SignedPosition head = SignedPosition.open(exported.get(i), SignedPosition.HEAD, keys);
        if (head.agency().equals(agency)) {
          heads.add(head.position());
          continue;
        }
      } catch (RefusedException e) {
        // Found below.
      }
      findings.add(new AuditReport.Finding(AuditFlaw.HEAD_FORGED, i + 1));
    }
    return heads;
  }

  private Snapshot snapshot(List<AuditReport.Finding> findings)
      throws IOException, StorageUnavailableException {
    if (store.isEmpty()) {
      return files(Optional.empty(), findings);
    }
    return folder.locked(() -> files(kept(findings), findings));
  }

  private Snapshot files(Optional<Position> kept, List<AuditReport.Finding> findings)
      throws IOException {
    List<Path> files = folder.segments();
    List<Long> sizes = new ArrayList<>();
    for (Path file : files) {
      sizes.add(Files.size(file));
    }
    return new Snapshot(files, sizes, kept, pruned(findings));
  }

  private Optional<Position> kept(List<AuditReport.Finding> findings)
      throws StorageUnavailableException {
    var sealed = store.orElseThrow().read();
    try {
      if (sealed.isPresent()) {
        return Optional.of(Position.open(archive.orElseThrow(), sealed.get().getBytes()));
      }
    } catch (ArchiveDamagedException e) {
      // Found below.
    }
    findings.add(new AuditReport.Finding(AuditFlaw.HEAD_MISSING, 0));
    return Optional.empty();
  }

  private Optional<SignedPosition> pruned(List<AuditReport.Finding> findings) throws IOException {
    try {
      byte[] note = Files.readAllBytes(folder.pruned());
      SignedPosition pruned = SignedPosition.open(note, SignedPosition.PRUNED, keys);
      if (pruned.agency().equals(agency)) {
        return Optional.of(pruned);
      }
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (RefusedException e) {
      // Found below.
    }
    findings.add(new AuditReport.Finding(AuditFlaw.PRUNED_FORGED, 1));
    return Optional.empty();
  }

  /** How many bytes at the very end make no entry. */
  private static long walk(Snapshot snapshot, ChainCheck chain) throws IOException {
    long torn = 0;
    for (int i = 0; i < snapshot.files().size(); i++) {
      if (torn > 0) {
        chain.unreadable();
      }
      Segment segment = Segment.read(snapshot.files().get(i), snapshot.sizes().get(i));
      segment.entries().forEach(chain::next);
      torn = segment.left();
    }
    return torn;
  }

  /** What Redis says; how many bytes a crash left that are nobody's loss. */
  private long compareKept(Optional<Position> kept, long torn, ChainCheck chain) {
    long last = chain.last();
    if (kept.isEmpty() || kept.get().number() > last) {
      if (torn > 0) {
        chain.find(AuditFlaw.TORN, last + 1);
      }
      kept.ifPresent(head -> chain.find(AuditFlaw.CUT_TAIL, last + 1));
      return 0;
    }
    Optional<String> found = chain.hash(kept.get().number());
    if (found.isPresent() && !found.get().equals(kept.get().hash())) {
      chain.find(AuditFlaw.CHANGED_ENTRY, kept.get().number());
    }
    return torn;
  }

  /** What exported heads say; how many of them are of entries that were pruned. */
  private static int compareHeads(List<Position> heads, Optional<Position> kept, ChainCheck chain) {
    long last = chain.last();
    long agreed = Math.max(0, chain.first() - 1);
    for (Position head : heads) {
      if (chain.hash(head.number()).equals(Optional.of(head.hash()))) {
        agreed = Math.max(agreed, head.number());
      }
    }
    boolean cutAlone = kept.isEmpty() || kept.get().number() > last;
    int older = 0;
    for (Position head : heads) {
      Optional<String> found = chain.hash(head.number());
      if (head.number() > last) {
        chain.find(cutAlone ? AuditFlaw.CUT_TAIL : AuditFlaw.REWOUND_STORE, last + 1);
      } else if (head.number() < chain.first()) {
        older++;
      } else if (found.isPresent() && !found.get().equals(head.hash())) {
        chain.find(AuditFlaw.REWOUND_STORE, agreed + 1);
      }
    }
    return older;
  }
}
