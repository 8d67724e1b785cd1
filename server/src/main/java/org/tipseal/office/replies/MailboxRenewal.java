package org.tipseal.office.replies;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.AgencySide;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.link.DropLink;
import org.tipseal.storage.StorageUnavailableException;

/** Keeps the mailbox of every open case alive, once a day each. */
public final class MailboxRenewal {
  private static final int BATCH = 500;

  private final AgencySide cases;
  private final DropLink drop;

  /**
   * Makes it.
   *
   * @param cases whose mailboxes
   * @param drop where they are
   */
  public MailboxRenewal(AgencySide cases, DropLink drop) {
    this.cases = cases;
    this.drop = drop;
  }

  /**
   * Renews what was not renewed today.
   *
   * @throws IOException if the drop fails; the rest is renewed the next time
   * @throws StorageUnavailableException if the database fails; likewise
   * @throws ArchiveDamagedException if the archive is damaged; likewise
   */
  public void renew() throws IOException, StorageUnavailableException, ArchiveDamagedException {
    LocalDate today = cases.today();
    List<CaseId> due = cases.toRenew(BATCH);
    while (!due.isEmpty()) {
      for (CaseId id : due) {
        Optional<MailboxId> mailbox = cases.mailbox(id);
        if (mailbox.isPresent() && !drop.renew(mailbox.get())) {
          cases.mailboxEnded(id);
        }
        // Said of an ended one too, so that none can come up again today.
        cases.renewed(id, today);
      }
      due = cases.toRenew(BATCH);
    }
  }
}
