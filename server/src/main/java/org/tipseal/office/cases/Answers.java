package org.tipseal.office.cases;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import org.tipseal.crypto.Base32;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.payload.ReplyPayload;
import org.tipseal.crypto.payload.ReportPayload;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Answers and decisions of people: checked, written into the conversation, and made in one step
 * with the reply that they queue.
 */
final class Answers {
  private static final int NAME_BYTES = 10;

  private final CaseBook book;
  private final Conversation conversation;
  private final CaseFiles files;
  private final Archive archive;
  private final StatusRules rules;
  private final ReplySealer sealer;
  private final SecureRandom random;

  Answers(Cases cases, SecureRandom random) {
    this.book = cases.book();
    this.conversation = cases.conversation();
    this.files = cases.files();
    this.archive = cases.archive();
    this.rules = cases.rules();
    this.sealer = cases.sealer();
    this.random = random;
  }

  /**
   * Sets a status, and says so to the reporter if that is still possible.
   *
   * @return the number of the reply, 0 if there is none; empty if someone else changed the case
   *     meanwhile
   */
  Optional<Long> give(
      CaseBook.Opened opened, String status, Optional<String> detail, Optional<String> text)
      throws IOException,
          ArchiveDamagedException,
          StorageUnavailableException,
          DeskRefusedException {
    boolean reward = rules.check(opened.record(), status, detail);
    requireParent(opened.id(), status, detail);
    return opened.record().mailboxEnded()
        ? decide(opened, status, reward, detail, text)
        : reply(opened, status, reward, detail, text);
  }

  private Optional<Long> reply(
      CaseBook.Opened opened,
      String status,
      boolean reward,
      Optional<String> detail,
      Optional<String> text)
      throws IOException,
          ArchiveDamagedException,
          StorageUnavailableException,
          DeskRefusedException {
    CaseId id = opened.id();
    CaseRecord record = opened.record();
    LocalDate today = book.today();
    boolean changes = !status.equals(reward ? record.reward().orElse("") : record.status());
    if (!changes && text.filter(words -> !words.isBlank()).isEmpty()) {
      throw new DeskRefusedException(
          Reason.TEXT_NOT_ALLOWED, "There is neither a new status nor a text to send.");
    }
    long number = record.replies() + 1;
    Optional<String> told = rules.detailIsInternal(status) ? Optional.empty() : detail;
    byte[] payload = new ReplyPayload(today, status, told, text).toBytes();
    if (payload.length > ReplySealer.maxPayload()) {
      throw new DeskRefusedException(
          Reason.TEXT_NOT_ALLOWED,
          "The text is too long: " + ReplySealer.maxPayload() + " bytes fit into one reply.");
    }
    Entry.Reply entry =
        new Entry.Reply(
            today,
            number,
            status,
            detail,
            text,
            Buffer.buffer(sealer.seal(record, number, payload, report(id).replyKey())));
    CaseRecord.Change change = changed(record, status, reward, today).replies(number);
    change.clocks(
        book.clocks().answered(change.clocks(), reward ? record.status() : status, today));
    String name = freshName();
    conversation.write(id, name, record.lastEntry(), entry);
    boolean written =
        book.change(
            opened,
            change.attended().lastEntry(name).done(),
            CaseBook.With.reply(new CaseStore.QueuedReply(id, number, name)));
    if (!written) {
      archive.delete(files.entry(id, name));
      return Optional.empty();
    }
    return Optional.of(number);
  }

  private Optional<Long> decide(
      CaseBook.Opened opened,
      String status,
      boolean reward,
      Optional<String> detail,
      Optional<String> text)
      throws IOException, StorageUnavailableException, DeskRefusedException {
    if (text.isPresent()) {
      throw new DeskRefusedException(
          Reason.MAILBOX_ENDED,
          "The reporter can no longer read answers. The status can be set without a text.");
    }
    CaseId id = opened.id();
    LocalDate today = book.today();
    String name = freshName();
    conversation.write(
        id, name, opened.record().lastEntry(), new Entry.Decision(today, status, detail));
    CaseRecord next =
        changed(opened.record(), status, reward, today).attended().lastEntry(name).done();
    if (!book.change(opened, next, CaseBook.With.NOTHING)) {
      archive.delete(files.entry(id, name));
      return Optional.empty();
    }
    return Optional.of(0L);
  }

  private CaseRecord.Change changed(
      CaseRecord record, String status, boolean reward, LocalDate today) {
    CaseRecord.Change change = record.change();
    change.clocks(book.clocks().changed(record.clocks(), status, today));
    return reward ? change.reward(status) : change.status(status);
  }

  /** A case can only be merged with one that is there and is another. */
  private void requireParent(CaseId id, String status, Optional<String> detail)
      throws DeskRefusedException, StorageUnavailableException, ArchiveDamagedException {
    if (detail.isEmpty() || !rules.detailIsInternal(status)) {
      return;
    }
    Optional<CaseId> parent = CaseId.parse(detail.get());
    if (parent.isEmpty() || parent.get().equals(id) || book.find(parent.get()).isEmpty()) {
      throw new DeskRefusedException(
          Reason.REASON_NOT_ALLOWED, detail.get() + " is no other case to merge this one with.");
    }
  }

  /** The report of a case. */
  ReportPayload report(CaseId id) throws ArchiveDamagedException, IOException {
    try {
      return ReportPayload.parse(archive.read(files.report(id)));
    } catch (RefusedException e) {
      throw new ArchiveDamagedException(files.report(id));
    }
  }

  private String freshName() {
    byte[] name = new byte[NAME_BYTES];
    random.nextBytes(name);
    return Base32.encode(name);
  }
}
