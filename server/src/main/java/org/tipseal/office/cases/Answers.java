package org.tipseal.office.cases;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
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
  Optional<Long> give(CaseBook.Opened opened, Answer answer)
      throws IOException,
          ArchiveDamagedException,
          StorageUnavailableException,
          DeskRefusedException {
    boolean reward = rules.check(opened.record(), answer.status(), answer.detail());
    requireParent(opened.id(), answer.status(), answer.detail());
    return put(opened, answer, reward);
  }

  /** The same without asking the status machine. */
  Optional<Long> put(CaseBook.Opened opened, Answer answer, boolean reward)
      throws IOException,
          ArchiveDamagedException,
          StorageUnavailableException,
          DeskRefusedException {
    return opened.record().mailboxEnded()
        ? decide(opened, answer, reward)
        : reply(opened, answer, reward);
  }

  private Optional<Long> reply(CaseBook.Opened opened, Answer answer, boolean reward)
      throws IOException,
          ArchiveDamagedException,
          StorageUnavailableException,
          DeskRefusedException {
    CaseRecord record = opened.record();
    LocalDate today = book.today();
    String status = answer.status();
    boolean changes = !status.equals(reward ? record.reward().orElse("") : record.status());
    if (!changes && answer.text().filter(words -> !words.isBlank()).isEmpty()) {
      throw new DeskRefusedException(
          Reason.TEXT_NOT_ALLOWED, "There is neither a new status nor a text to send.");
    }
    CaseRecord.Change change = changed(record, answer, reward, today);
    change.clocks(
        book.clocks().answered(change.clocks(), reward ? record.status() : status, today));
    return send(opened, shown(opened, answer), change.attended());
  }

  /**
   * Tells the reporter a status that the case itself does not take: a merged case stays merged. It
   * is no answer to what the reporter wrote, so that clocks go on.
   *
   * @return as {@link #give}
   */
  Optional<Long> tell(CaseBook.Opened opened, String status, Optional<String> detail)
      throws IOException,
          ArchiveDamagedException,
          StorageUnavailableException,
          DeskRefusedException {
    Answer told = new Answer(status, detail, Optional.empty(), Optional.empty());
    return send(opened, told, opened.record().change());
  }

  /** What a reporter reads: in a merged case the status that it follows, not that it is merged. */
  private Answer shown(CaseBook.Opened opened, Answer answer)
      throws IOException, ArchiveDamagedException {
    boolean stays = answer.status().equals(opened.record().status());
    if (!stays || !rules.followsParent(answer.status())) {
      return answer;
    }
    Optional<Entry.Reply> newest = newest(opened, reply -> !isTextAlone(reply, answer.status()));
    return newest
        .filter(reply -> rules.isPassedOn(reply.status()))
        .map(reply -> new Answer(reply.status(), Optional.empty(), answer.text(), answer.by()))
        .orElse(answer);
  }

  /** Before a merged case followed anything, a text to its reporter went under the same status. */
  private static boolean isTextAlone(Entry.Reply reply, String status) {
    return reply.status().equals(status) && reply.detail().isEmpty();
  }

  /** The newest reply by which a reporter was told a status that merged cases follow. */
  Optional<Entry.Reply> lastTold(CaseBook.Opened opened)
      throws IOException, ArchiveDamagedException {
    return newest(opened, reply -> rules.isPassedOn(reply.status()));
  }

  private Optional<Entry.Reply> newest(CaseBook.Opened opened, Predicate<Entry.Reply> wanted)
      throws IOException, ArchiveDamagedException {
    Optional<Entry.Reply> newest = Optional.empty();
    for (Entry entry : conversation.readAll(opened.id(), opened.record().lastEntry())) {
      if (entry instanceof Entry.Reply reply && wanted.test(reply)) {
        newest = Optional.of(reply);
      }
    }
    return newest;
  }

  private Optional<Long> send(CaseBook.Opened opened, Answer answer, CaseRecord.Change change)
      throws IOException,
          ArchiveDamagedException,
          StorageUnavailableException,
          DeskRefusedException {
    CaseId id = opened.id();
    CaseRecord record = opened.record();
    LocalDate today = book.today();
    long number = record.replies() + 1;
    Optional<String> told =
        rules.detailIsInternal(answer.status()) ? Optional.empty() : answer.detail();
    byte[] payload = new ReplyPayload(today, answer.status(), told, answer.text()).toBytes();
    if (payload.length > ReplySealer.maxPayload()) {
      throw new DeskRefusedException(
          Reason.TEXT_NOT_ALLOWED,
          "The text is too long: " + ReplySealer.maxPayload() + " bytes fit into one reply.");
    }
    Entry.Reply entry =
        new Entry.Reply(
            today,
            number,
            answer.status(),
            answer.detail(),
            answer.text(),
            Buffer.buffer(sealer.seal(record, number, payload, report(id).replyKey())),
            answer.by());
    String name = CaseSteps.freshName(random);
    conversation.write(id, name, record.lastEntry(), entry);
    boolean written =
        book.change(
            opened,
            change.replies(number).lastEntry(name).done(),
            CaseBook.With.reply(new CaseStore.QueuedReply(id, number, name)));
    if (!written) {
      archive.delete(files.entry(id, name));
      return Optional.empty();
    }
    return Optional.of(number);
  }

  private Optional<Long> decide(CaseBook.Opened opened, Answer answer, boolean reward)
      throws IOException, StorageUnavailableException, DeskRefusedException {
    if (answer.text().isPresent()) {
      throw new DeskRefusedException(
          Reason.MAILBOX_ENDED,
          "The reporter can no longer read answers. The status can be set without a text.");
    }
    CaseId id = opened.id();
    LocalDate today = book.today();
    String name = CaseSteps.freshName(random);
    conversation.write(
        id,
        name,
        opened.record().lastEntry(),
        new Entry.Decision(today, answer.status(), answer.detail(), answer.by()));
    CaseRecord next =
        changed(opened.record(), answer, reward, today).attended().lastEntry(name).done();
    if (!book.change(opened, next, CaseBook.With.NOTHING)) {
      archive.delete(files.entry(id, name));
      return Optional.empty();
    }
    return Optional.of(0L);
  }

  private CaseRecord.Change changed(
      CaseRecord record, Answer answer, boolean reward, LocalDate today) {
    CaseRecord.Change change = record.change();
    String status = answer.status();
    change.clocks(book.clocks().changed(record.clocks(), status, today));
    Handling handling = record.handling();
    if (!status.equals(reward ? record.reward().orElse("") : record.status())) {
      // What was proposed for the status that it had is of no use any more.
      handling = handling.proposed(Optional.empty());
    }
    Optional<CaseId> parent = answer.detail().flatMap(CaseId::parse);
    if (rules.detailIsInternal(status) && parent.isPresent()) {
      handling = handling.merged(parent.get());
    }
    change.handling(handling);
    return reward ? change.reward(status) : change.status(status);
  }

  String freshName() {
    return CaseSteps.freshName(random);
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
}
