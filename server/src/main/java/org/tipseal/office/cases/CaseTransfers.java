package org.tipseal.office.cases;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Hands cases from one channel to another (转办). The receipt goes on working, since mailbox and keys
 * of the reporter stay with the case; the reporter gets the status S40.
 *
 * <p>Files come first, then one change of the record makes the step, the status, the reply and the
 * new channel true together: whatever ends the office before, the case is where it was, and after,
 * it is where it went.
 */
public final class CaseTransfers {
  /** As at {@link StoredCaseDesk}: more tries than this mean that something is wrong. */
  private static final int MAX_TRIES = 20;

  private static final String TRANSFERRED = "S40";
  private static final String TOLD =
      "您的举报已转给有权处理的单位，原凭证继续有效，后续进展仍在这里告知您。\n"
          + "Your report has gone to the body in charge. Your receipt goes on working, and whatever"
          + " follows will be told to you here.";

  private final CaseBook book;
  private final CaseRows rows;
  private final CaseFiles files;
  private final Archive archive;
  private final Conversation conversation;
  private final StatusRules rules;
  private final HandoverSealer sealer;
  private final Answers answers;

  CaseTransfers(Cases cases, HandoverSealer sealer, Answers answers) {
    this.book = cases.book();
    this.rows = cases.rows();
    this.files = cases.files();
    this.archive = cases.archive();
    this.conversation = cases.conversation();
    this.rules = cases.rules();
    this.sealer = sealer;
    this.answers = answers;
  }

  /** Looks at the case as it is at that moment, and refuses if it must not be handed on. */
  @FunctionalInterface
  public interface Check {
    /** Passes, or refuses. */
    void on(CaseRow row) throws DeskRefusedException;
  }

  /**
   * Checks whether a case could be handed on now.
   *
   * @throws DeskRefusedException if its status forbids it, or the channel cannot receive it
   */
  public void check(CaseId id, String channel) throws DeskRefusedException {
    Asking.about(
        () -> {
          require(book.find(id).orElseThrow(() -> Asking.noSuchCase(id)), channel);
          return null;
        });
  }

  /**
   * Hands a case on.
   *
   * @param check may run more than once
   * @return the number of the reply that tells the reporter; 0 if nobody would read it
   */
  public long hand(CaseId id, Handover handover, Check check) throws DeskRefusedException {
    return hand(id, handover, Optional.empty(), check);
  }

  /**
   * Whether a status that names a channel means one of this office, so that the case goes there.
   */
  boolean isMeant(Answer answer) {
    return answer.status().equals(TRANSFERRED)
        && answer.detail().filter(to -> sealer.canReceive(to, book.today())).isPresent();
  }

  /** The same with words of one's own for the reporter. */
  long hand(CaseId id, Handover handover, Optional<String> words, Check check)
      throws DeskRefusedException {
    return Asking.about(
        () -> {
          for (int attempt = 0; attempt < MAX_TRIES; attempt++) {
            CaseBook.Opened opened = book.find(id).orElseThrow(() -> Asking.noSuchCase(id));
            check.on(rows.row(opened));
            require(opened, handover.channel());
            Optional<Long> number = hand(opened, handover, words);
            if (number.isPresent()) {
              return number.get();
            }
          }
          throw Asking.busy();
        });
  }

  private Optional<Long> hand(CaseBook.Opened opened, Handover handover, Optional<String> words)
      throws IOException,
          ArchiveDamagedException,
          StorageUnavailableException,
          DeskRefusedException {
    CaseId id = opened.id();
    CaseRecord record = opened.record();
    Transfer transfer = new Transfer(record.handling().channel(), handover.channel(), book.today());
    String name = answers.freshName();
    sealer.seal(opened, handover.channel(), name, book.today());
    conversation.write(
        id,
        name,
        record.lastEntry(),
        new Entry.Step(
            book.today(),
            StepKind.TRANSFERRED,
            handover.by(),
            Map.of("from", transfer.from(), "to", transfer.to()),
            handover.note()));
    CaseRecord moved =
        record.change().handling(record.handling().transferred(transfer)).lastEntry(name).done();
    Answer answer =
        new Answer(
            TRANSFERRED,
            handover.tellWhere() ? Optional.of(handover.channel()) : Optional.empty(),
            record.mailboxEnded() ? words : Optional.of(words.orElse(TOLD)),
            handover.by());
    Optional<Long> number =
        answers.put(new CaseBook.Opened(id, opened.version(), moved), answer, false);
    if (number.isEmpty()) {
      archive.delete(files.entry(id, name));
      archive.delete(files.transfer(id, name));
    }
    return number;
  }

  private void require(CaseBook.Opened opened, String channel) throws DeskRefusedException {
    boolean elsewhere = !channel.equals(opened.record().handling().channel());
    if (!elsewhere || !sealer.canReceive(channel, book.today())) {
      throw HandoverSealer.noChannel(channel);
    }
    rules.requireNext(opened.record(), TRANSFERRED);
  }
}
