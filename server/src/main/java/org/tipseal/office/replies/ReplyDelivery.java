package org.tipseal.office.replies;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.AgencySide;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseStore;
import org.tipseal.office.link.DropLink;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Brings queued replies to the drop. Putting the same reply twice is the same as once, so a crash
 * between the drop's answer and forgetting it here does no harm.
 */
public final class ReplyDelivery {
  private static final int BATCH = 500;

  private final AgencySide cases;
  private final DropLink drop;

  /**
   * Makes it.
   *
   * @param cases whose replies
   * @param drop where to
   */
  public ReplyDelivery(AgencySide cases, DropLink drop) {
    this.cases = cases;
    this.drop = drop;
  }

  /**
   * Delivers what waits. A reply that cannot be delivered holds up its case alone.
   *
   * @return how many numbers were refused, which an operator should know of
   * @throws IOException if the drop or the disk fails; what is left waits
   * @throws StorageUnavailableException if the database fails; likewise
   * @throws ArchiveDamagedException if a reply is damaged in the archive; all others were delivered
   */
  public int deliver() throws IOException, StorageUnavailableException, ArchiveDamagedException {
    Set<CaseId> refused = new HashSet<>();
    Set<CaseId> damaged = new HashSet<>();
    for (CaseStore.QueuedReply reply : cases.queued(BATCH)) {
      if (refused.contains(reply.id()) || damaged.contains(reply.id())) {
        continue;
      }
      try {
        if (!deliver(reply)) {
          refused.add(reply.id());
        }
      } catch (ArchiveDamagedException e) {
        damaged.add(reply.id());
      }
    }
    if (!damaged.isEmpty()) {
      throw new ArchiveDamagedException("a reply that waits");
    }
    return refused.size();
  }

  private boolean deliver(CaseStore.QueuedReply reply)
      throws IOException, StorageUnavailableException, ArchiveDamagedException {
    Optional<AgencySide.Outgoing> outgoing = cases.open(reply);
    if (outgoing.isEmpty()) {
      return true;
    }
    DropLink.ReplyResult result =
        drop.reply(
            outgoing.get().mailbox(),
            reply.number(),
            outgoing.get().envelope().getBytes(),
            // Every reply is written by a person; nothing the office does by itself is one.
            true);
    switch (result) {
      case STORED -> cases.delivered(reply);
      case NO_MAILBOX -> cases.mailboxEnded(reply.id());
      case NUMBER_REFUSED -> {
        return false;
      }
    }
    return true;
  }
}
