package org.tipseal.office.cases;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.storage.StorageUnavailableException;

/**
 * What the running service does for cases by itself: it delivers replies and keeps the mailboxes of
 * open cases alive.
 */
public final class AgencySide {
  private final CaseBook book;
  private final Conversation conversation;

  AgencySide(CaseBook book, Conversation conversation) {
    this.book = book;
    this.conversation = conversation;
  }

  /**
   * A reply on its way.
   *
   * @param mailbox where to
   * @param envelope sealed to the reporter
   */
  public record Outgoing(MailboxId mailbox, Buffer envelope) {}

  /** Replies that wait; of one case the lower number comes first. */
  public List<CaseStore.QueuedReply> queued(int limit) throws StorageUnavailableException {
    return book.store().queuedReplies(limit);
  }

  /** What a queued reply holds; empty if its case forgot it meanwhile. */
  public Optional<Outgoing> open(CaseStore.QueuedReply reply)
      throws StorageUnavailableException, ArchiveDamagedException, IOException {
    Optional<CaseBook.Opened> opened = book.find(reply.id());
    if (opened.isPresent()
        && conversation.read(reply.id(), reply.entry()) instanceof Entry.Reply entry) {
      return Optional.of(new Outgoing(opened.get().record().mailbox(), entry.envelope()));
    }
    return Optional.empty();
  }

  /** A reply lies in its mailbox. */
  public void delivered(CaseStore.QueuedReply reply) throws StorageUnavailableException {
    book.store().delivered(reply);
  }

  /** Cases whose mailboxes are to be renewed today. */
  public List<CaseId> toRenew(int limit) throws StorageUnavailableException {
    return book.store().notRenewedSince(book.today(), limit);
  }

  /** A mailbox was renewed on this day. */
  public void renewed(CaseId id, LocalDate day) throws StorageUnavailableException {
    book.store().renewed(id, day);
  }

  /** The drop no longer has the mailbox: nothing that waits can be delivered. */
  public void mailboxEnded(CaseId id) throws StorageUnavailableException, ArchiveDamagedException {
    boolean written = false;
    while (!written) {
      Optional<CaseBook.Opened> opened = book.find(id);
      if (opened.isEmpty() || opened.get().record().mailboxEnded()) {
        return;
      }
      CaseRecord record = opened.get().record();
      CaseRecord next =
          record
              .change()
              .mailboxEnded(book.firstUndelivered(opened.get()))
              .unanswered(false)
              .clocks(book.clocks().unanswerable(record.clocks()))
              .done();
      written = book.change(opened.get(), next, CaseBook.With.NOTHING);
    }
  }

  /** Forgets the names of arrivals that are so old that they cannot come again. */
  public void forgetCompleted() throws StorageUnavailableException {
    book.store().forgetCompleted(book.today());
  }

  /** For the metrics. */
  public CaseStore.Counts counts() throws StorageUnavailableException {
    return book.store().counts();
  }

  /** The day in UTC. */
  public LocalDate today() {
    return book.today();
  }
}
