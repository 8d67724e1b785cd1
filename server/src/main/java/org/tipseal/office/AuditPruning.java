package org.tipseal.office;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tipseal.office.audit.Audit;
import org.tipseal.storage.StorageUnavailableException;

/** Once a day, removes what the audit log need not keep any longer. */
final class AuditPruning {
  private static final Logger LOG = LoggerFactory.getLogger("org.tipseal.office");

  private final Audit audit;
  private final Duration kept;
  private final Clock clock;
  private LocalDate prunedOn = LocalDate.MIN;

  AuditPruning(Audit audit, int days, Clock clock) {
    this.audit = audit;
    this.kept = Duration.ofDays(days);
    this.clock = clock;
  }

  void prune() throws IOException, StorageUnavailableException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (today.equals(prunedOn)) {
      return;
    }
    // Each attempt is on record: one that fails is not made again and again.
    prunedOn = today;
    long through = audit.prune(clock.instant().minus(kept));
    if (through > 0) {
      LOG.info("The audit log was pruned through entry {}", through);
    }
  }
}
