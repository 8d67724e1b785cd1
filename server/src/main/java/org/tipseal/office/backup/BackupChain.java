package org.tipseal.office.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.office.backup.BackupDamagedException.Damage;

/** Backups of which each follows the one behind it, the newest first; the last holds everything. */
final class BackupChain {
  private BackupChain() {}

  private record Link(Path file, String id, Optional<String> since) {}

  /**
   * Brings backups into their order.
   *
   * @param backups in any order
   * @throws RefusedException if the recovery key does not open one of them
   * @throws BackupDamagedException {@code no-chain} if one is missing between them, or too many
   */
  static List<Path> of(List<Path> backups, AgencyId agency, XWingPrivateKey recoveryKey)
      throws IOException, RefusedException, BackupDamagedException {
    Map<String, Link> links = new HashMap<>();
    for (Path backup : backups) {
      try (BackupReader reader = BackupReader.open(backup, agency, recoveryKey)) {
        BackupHeader header = reader.header();
        links.put(header.id(), new Link(backup, header.id(), header.since()));
      }
    }
    Set<String> followed =
        links.values().stream().flatMap(link -> link.since().stream()).collect(Collectors.toSet());
    List<Link> newest =
        links.values().stream().filter(link -> !followed.contains(link.id())).toList();
    List<Path> chain = new ArrayList<>();
    Optional<Link> at = newest.size() == 1 ? Optional.of(newest.get(0)) : Optional.empty();
    while (at.isPresent()) {
      chain.add(at.get().file());
      Optional<String> since = at.get().since();
      at = since.map(links::get);
      if (since.isPresent() && at.isEmpty()) {
        throw new BackupDamagedException(Damage.NO_CHAIN);
      }
    }
    if (chain.size() != backups.size()) {
      throw new BackupDamagedException(Damage.NO_CHAIN);
    }
    return chain;
  }
}
