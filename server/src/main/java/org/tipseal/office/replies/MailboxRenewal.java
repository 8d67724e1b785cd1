package org.tipseal.office.replies;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.AgencySide;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.MergedCases;
import org.tipseal.office.link.DropLink;
import org.tipseal.storage.StorageUnavailableException;

/** Keeps the mailbox of every open case alive, once a day each. */
public final class MailboxRenewal {
  private static final int BATCH = 200;

  private final AgencySide cases;
  private final MergedCases merged;
  private final DropLink drop;

  /**
   * Makes it.
   *
   * @param cases whose mailboxes
   * @param merged which of them belong to other cases
   * @param drop where they are
   */
  public MailboxRenewal(AgencySide cases, MergedCases merged, DropLink drop) {
    this.cases = cases;
    this.merged = merged;
    this.drop = drop;
  }

  /**
   * Renews some of what was not renewed today, so many that other work does not wait for long.
   *
   * @return whether all are renewed
   * @throws IOException if the drop or the disk fails; the rest is renewed the next time
   * @throws StorageUnavailableException if the database fails; likewise
   * @throws ArchiveDamagedException if a case's record is damaged; the others were renewed
   */
  public boolean renew() throws IOException, StorageUnavailableException, ArchiveDamagedException {
    LocalDate today = cases.today();
    List<CaseId> due = cases.toRenew(BATCH);
    boolean damaged = false;
    for (CaseId id : due) {
      try {
        var unused = merged.follow(id);
        Optional<MailboxId> mailbox = merged.toKeepAlive(id);
        if (mailbox.isPresent() && !drop.renew(mailbox.get())) {
          cases.mailboxEnded(id);
        }
      } catch (ArchiveDamagedException e) {
        damaged = true;
      }
      // Said of those as well that could not be, so that none comes up twice a day.
      cases.renewed(id, today);
    }
    if (damaged) {
      throw new ArchiveDamagedException("a case's record");
    }
    return due.size() < BATCH;
  }
}
