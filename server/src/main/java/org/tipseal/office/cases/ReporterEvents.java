package org.tipseal.office.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.crypto.payload.FollowUpPayload;
import org.tipseal.crypto.payload.LinkCode;
import org.tipseal.crypto.payload.ReportPayload;
import org.tipseal.crypto.payload.Retaliation;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.storage.StorageUnavailableException;

/**
 * What reporters do to cases, after it was opened and its signature checked. Each change is made in
 * one step with the name of the arrival that brought it, so that an arrival that comes again after
 * a crash changes nothing.
 */
public final class ReporterEvents {
  private static final String RECEIVED = "S10";
  private static final String WITHDRAWN = "S90";

  private final CaseBook book;
  private final Conversation conversation;
  private final ArchiveKeys keys;

  ReporterEvents(CaseBook book, Conversation conversation, ArchiveKeys keys) {
    this.book = book;
    this.conversation = conversation;
    this.keys = keys;
  }

  /**
   * What a later message is checked against.
   *
   * @param id the case
   * @param locator the locator that it was received under
   * @param signKey the reporter's sign key
   * @param received the day on which the report was stored
   */
  public record Known(CaseId id, Locator locator, VerifyingKey signKey, LocalDate received) {}

  /** The id of the case of a mailbox, whether there is one or not. */
  public CaseId idOf(MailboxId mailbox) {
    return book.idOf(mailbox);
  }

  /** The case of a mailbox. */
  public Optional<Known> find(MailboxId mailbox)
      throws StorageUnavailableException, ArchiveDamagedException {
    return book.find(book.idOf(mailbox)).map(ReporterEvents::known);
  }

  private static Known known(CaseBook.Opened opened) {
    return new Known(
        opened.id(),
        opened.record().locator(),
        opened.record().signKey(),
        opened.record().received());
  }

  /** What there was before an arrival is dealt with. */
  public final class Before {
    private final CaseStore.Before read;

    private Before(CaseStore.Before read) {
      this.read = read;
    }

    /** Whether it has been dealt with already. */
    public boolean completed() {
      return read.completed();
    }

    /** The case of its mailbox. */
    public Optional<Known> known() throws ArchiveDamagedException {
      return book.open(read.stored()).map(ReporterEvents::known);
    }
  }

  /**
   * What there is before an arrival is dealt with.
   *
   * @param arrival name of the arrival
   * @param mailbox that it came from
   */
  public Before before(String arrival, MailboxId mailbox) throws StorageUnavailableException {
    return new Before(book.store().before(arrival, idOf(mailbox)));
  }

  /**
   * Makes the case of a report whose files are in the archive.
   *
   * @param arrival name of the arrival
   * @param locator under which it came
   * @param channels that it was sealed to
   * @param payload of the report
   * @return the day on which it is received
   * @throws RefusedException {@code replayed} if the mailbox has a case already
   */
  public LocalDate report(
      String arrival, Locator locator, List<String> channels, ReportPayload payload)
      throws StorageUnavailableException, RefusedException {
    LocalDate today = book.today();
    Optional<LinkCode> link = LinkCode.of(payload.form().path(LinkCode.MEMBER).asText(""));
    CaseRecord record =
        new CaseRecord(
            payload.mailbox(),
            locator,
            payload.signKey(),
            ReportFacts.of(channels, payload.form()),
            today,
            RECEIVED,
            Optional.empty(),
            book.clocks().start(RECEIVED, today),
            FollowUpNumbers.NONE,
            0,
            0,
            true,
            link.isPresent(),
            link.stream().toList(),
            Optional.empty(),
            false,
            "",
            Handling.start(channel(channels, payload.form()), Exclusion.brief(payload.form())),
            0);
    if (!book.create(book.idOf(payload.mailbox()), record, CaseBook.With.arrival(arrival))) {
      throw new RefusedException(Defect.REPLAYED);
    }
    return today;
  }

  /** The reporter's first choice works on it, if the report was sealed to that channel. */
  private static String channel(List<String> channels, ObjectNode form) {
    String chosen = form.path("channel").asText("");
    return channels.contains(chosen) ? chosen : channels.get(0);
  }

  /**
   * Refuses a follow-up whose number cannot be taken, before its attachments are fetched.
   *
   * @throws RefusedException {@code replayed} or {@code out-of-order}
   */
  public void checkNumber(CaseId id, long number)
      throws StorageUnavailableException, ArchiveDamagedException, RefusedException {
    check(opened(id).record().followUps(), number);
  }

  /**
   * Adds a follow-up whose attachments are in the archive.
   *
   * @throws RefusedException {@code replayed} or {@code out-of-order}
   */
  public void followUp(String arrival, CaseId id, long number, FollowUpPayload payload)
      throws StorageUnavailableException, ArchiveDamagedException, RefusedException, IOException {
    add(
        arrival,
        id,
        opened -> {
          CaseRecord record = opened.record();
          check(record.followUps(), number);
          CaseRecord.Change change =
              record.change().followUps(record.followUps().add(number)).unanswered(true);
          Retaliation.of(payload.text()).ifPresent(told -> change.urgent(told.link()));
          return new Added(new Entry.FollowUp(book.today(), number, payload), change);
        });
  }

  /**
   * Adds a reminder.
   *
   * @param day that the reporter signed
   * @throws RefusedException {@code replayed} if one of that day or a later one has come before
   */
  public void reminder(String arrival, CaseId id, LocalDate day)
      throws StorageUnavailableException, ArchiveDamagedException, RefusedException, IOException {
    add(
        arrival,
        id,
        opened -> {
          CaseRecord record = opened.record();
          if (record.reminded().isPresent() && !day.isAfter(record.reminded().get())) {
            throw new RefusedException(Defect.REPLAYED);
          }
          return new Added(new Entry.Reminder(day), record.change().reminded(day).unanswered(true));
        });
  }

  /**
   * Withdraws: the status becomes S90 where the machine lets it, and nobody reads answers any more.
   */
  public void withdrawal(String arrival, CaseId id)
      throws StorageUnavailableException, ArchiveDamagedException, RefusedException, IOException {
    add(
        arrival,
        id,
        opened -> {
          CaseRecord record = opened.record();
          LocalDate today = book.today();
          String status =
              book.statuses().allowed(record.status(), WITHDRAWN) ? WITHDRAWN : record.status();
          List<ClockRun> clocks = book.clocks().unanswerable(record.clocks());
          return new Added(
              new Entry.Withdrawal(today, status),
              record
                  .change()
                  .mailboxEnded(book.firstUndelivered(opened))
                  .unanswered(false)
                  .status(status)
                  .clocks(book.clocks().changed(clocks, status, today)));
        });
  }

  private record Added(Entry entry, CaseRecord.Change change) {}

  @FunctionalInterface
  private interface Addition {
    Added to(CaseBook.Opened opened) throws RefusedException, StorageUnavailableException;
  }

  private void add(String arrival, CaseId id, Addition addition)
      throws StorageUnavailableException, ArchiveDamagedException, RefusedException, IOException {
    // Named after its arrival: what a crash left half done is overwritten when the arrival comes
    // again.
    String name = keys.name("entry", arrival.getBytes(StandardCharsets.US_ASCII));
    boolean written = false;
    while (!written) {
      CaseBook.Opened opened = opened(id);
      Added added = addition.to(opened);
      conversation.write(id, name, opened.record().lastEntry(), added.entry());
      CaseRecord next = added.change().lastEntry(name).done();
      written = book.change(opened, next, CaseBook.With.arrival(arrival));
    }
  }

  private CaseBook.Opened opened(CaseId id)
      throws StorageUnavailableException, ArchiveDamagedException {
    return book.find(id).orElseThrow(() -> new ArchiveDamagedException("case " + id));
  }

  private static void check(FollowUpNumbers numbers, long number) throws RefusedException {
    if (number >= 1 && numbers.seen(number)) {
      throw new RefusedException(Defect.REPLAYED);
    }
    if (!numbers.canAdd(number)) {
      throw new RefusedException(Defect.OUT_OF_ORDER);
    }
  }
}
