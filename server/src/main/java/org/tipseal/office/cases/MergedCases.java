package org.tipseal.office.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Cases that were merged into an earlier one (S35). They stay merged; their reporters are told each
 * status that a person sets in that case, without its text, which was written for somebody else. It
 * is on record first, as done by the office.
 */
public final class MergedCases {
  private static final int MAX_TRIES = 20;

  private final CaseBook book;
  private final StatusRules rules;
  private final Answers answers;
  private final AuditLog audit;

  MergedCases(CaseBook book, StatusRules rules, Answers answers, AuditLog audit) {
    this.book = book;
    this.rules = rules;
    this.answers = answers;
    this.audit = audit;
  }

  /**
   * Cases that changed after a change that the reader knows.
   *
   * @param through the number of the last change among these; the reader's if there are none
   * @param ids of the cases that are whole
   */
  public record Changes(long through, List<CaseId> ids) {
    /** Keeps its own list. */
    public Changes {
      ids = List.copyOf(ids);
    }
  }

  /** What changed since. */
  public Changes changedSince(long change, int limit) throws StorageUnavailableException {
    CaseBook.Changes changes = book.changedSince(change, limit);
    List<CaseId> ids = changes.batch().opened().stream().map(CaseBook.Opened::id).toList();
    return new Changes(changes.through(), ids);
  }

  /**
   * Tells the reporter of a merged case what the status of the case is that it belongs to. Does
   * nothing if that was told, is nothing to be told, or the case is not merged; so it may be called
   * again at any time.
   *
   * @return whether something was told
   */
  public boolean follow(CaseId id)
      throws StorageUnavailableException, ArchiveDamagedException, IOException {
    for (int attempt = 0; attempt < MAX_TRIES; attempt++) {
      Optional<CaseBook.Opened> opened = book.find(id);
      if (opened.isEmpty() || !isMerged(opened.get()) || opened.get().record().mailboxEnded()) {
        return false;
      }
      CaseBook.Opened head = head(opened.get());
      String status = head.record().status();
      Optional<Entry.Reply> told = answers.lastTold(opened.get());
      if (!rules.isPassedOn(status) || told.map(Entry.Reply::status).equals(Optional.of(status))) {
        return false;
      }
      if (tell(opened.get(), head, status)) {
        return true;
      }
    }
    throw new StorageUnavailableException("case " + id + " keeps being changed by somebody else");
  }

  private boolean tell(CaseBook.Opened opened, CaseBook.Opened head, String status)
      throws StorageUnavailableException, ArchiveDamagedException, IOException {
    Optional<String> detail =
        answers
            .lastTold(head)
            .filter(reply -> reply.status().equals(status))
            .flatMap(Entry.Reply::detail);
    audit.record(
        new AuditEvent(
            AuditAction.ANSWERED,
            Optional.empty(),
            Optional.of(opened.id().value()),
            Map.of("status", status, "text", "no", "follows", head.id().value())));
    try {
      return answers.tell(opened, status, detail).isPresent();
    } catch (DeskRefusedException e) {
      throw new IllegalStateException("a status without a text fits into every reply", e);
    }
  }

  /**
   * The mailbox of a case that is to be kept alive; empty for a merged case whose head is finished,
   * and if there is no such case.
   */
  public Optional<MailboxId> toKeepAlive(CaseId id)
      throws StorageUnavailableException, ArchiveDamagedException {
    Optional<CaseBook.Opened> opened = book.find(id);
    if (opened.isPresent()
        && isMerged(opened.get())
        && book.isFinished(head(opened.get()).record())) {
      return Optional.empty();
    }
    return opened.map(found -> found.record().mailbox());
  }

  private boolean isMerged(CaseBook.Opened opened) {
    return rules.followsParent(opened.record().status());
  }

  /** The case that a case belongs to, which may have been merged itself later on. */
  private CaseBook.Opened head(CaseBook.Opened merged)
      throws StorageUnavailableException, ArchiveDamagedException {
    CaseBook.Opened head = merged;
    List<CaseId> way = new ArrayList<>();
    while (isMerged(head)) {
      way.add(head.id());
      Optional<CaseId> parent = head.record().handling().parent();
      Optional<CaseBook.Opened> next =
          parent.isPresent() ? book.find(parent.get()) : Optional.empty();
      if (next.isEmpty() || way.contains(next.get().id())) {
        return head;
      }
      head = next.get();
    }
    return head;
  }
}
