package org.tipseal.office.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.crypto.payload.LinkCode;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;

/**
 * What is asked for often about a case; it lies sealed in Redis, at most 2 KB. Everything else is
 * in the archive.
 *
 * @param mailbox where answers go
 * @param locator the public half of the receipt
 * @param signKey what the reporter's later messages must be signed with
 * @param facts what the list shows of the report
 * @param received the day on which the report was stored
 * @param status of the case
 * @param reward status of its reward, once there is one
 * @param clocks the clocks that run
 * @param followUps which follow-ups have come
 * @param replies how many replies there are
 * @param tooLateFrom the first reply that came after the mailbox had ended; 0 if none did
 * @param unanswered whether the reporter waits for an answer
 * @param urgent whether the reporter told of retaliation and no person has answered since
 * @param links what that joins it with, the newest last, at most {@link #MAX_LINKS}
 * @param reminded the last day on which the reporter pressed
 * @param mailboxEnded whether the mailbox is known to have ended or to be withdrawn
 * @param lastEntry name of the newest entry of the conversation; empty if there is none
 * @param handling who works on it, and who must not
 * @param order its place in the order in which the office took reports, from 1; 0 in a new record,
 *     since the store gives it
 */
record CaseRecord(
    MailboxId mailbox,
    Locator locator,
    VerifyingKey signKey,
    ReportFacts facts,
    LocalDate received,
    String status,
    Optional<String> reward,
    List<ClockRun> clocks,
    FollowUpNumbers followUps,
    long replies,
    long tooLateFrom,
    boolean unanswered,
    boolean urgent,
    List<LinkCode> links,
    Optional<LocalDate> reminded,
    boolean mailboxEnded,
    String lastEntry,
    Handling handling,
    long order) {
  /** Older ones than these are found in the conversation alone. */
  static final int MAX_LINKS = 8;

  CaseRecord {
    clocks = List.copyOf(clocks);
    links = List.copyOf(links.subList(Math.max(0, links.size() - MAX_LINKS), links.size()));
  }

  /** A record to change. */
  Change change() {
    return new Change(this);
  }

  /** Collects changes; the record itself stays as it is. */
  static final class Change {
    private final CaseRecord from;
    private String status;
    private Optional<String> reward;
    private List<ClockRun> clocks;
    private FollowUpNumbers followUps;
    private long replies;
    private long tooLateFrom;
    private boolean unanswered;
    private boolean urgent;
    private List<LinkCode> links;
    private Optional<LocalDate> reminded;
    private boolean mailboxEnded;
    private String lastEntry;
    private Handling handling;
    private long order;

    private Change(CaseRecord from) {
      this.from = from;
      status = from.status;
      reward = from.reward;
      clocks = from.clocks;
      followUps = from.followUps;
      replies = from.replies;
      tooLateFrom = from.tooLateFrom;
      unanswered = from.unanswered;
      urgent = from.urgent;
      links = from.links;
      reminded = from.reminded;
      mailboxEnded = from.mailboxEnded;
      lastEntry = from.lastEntry;
      handling = from.handling;
      order = from.order;
    }

    Change status(String value) {
      status = value;
      return this;
    }

    Change reward(String value) {
      reward = Optional.of(value);
      return this;
    }

    List<ClockRun> clocks() {
      return clocks;
    }

    Change clocks(List<ClockRun> value) {
      clocks = value;
      return this;
    }

    Change followUps(FollowUpNumbers value) {
      followUps = value;
      return this;
    }

    Change replies(long value) {
      replies = value;
      return this;
    }

    Change unanswered(boolean value) {
      unanswered = value;
      return this;
    }

    /** The reporter tells of retaliation. */
    Change urgent(LinkCode link) {
      urgent = true;
      links = Stream.concat(links.stream(), Stream.of(link)).toList();
      return this;
    }

    /** A person has answered or decided. */
    Change attended() {
      unanswered = false;
      urgent = false;
      return this;
    }

    Change reminded(LocalDate value) {
      reminded = Optional.of(value);
      return this;
    }

    /** The mailbox has ended; replies from this number on were not delivered (0: all were). */
    Change mailboxEnded(long firstTooLate) {
      mailboxEnded = true;
      tooLateFrom = firstTooLate;
      return this;
    }

    Change lastEntry(String value) {
      lastEntry = value;
      return this;
    }

    Change handling(Handling value) {
      handling = value;
      return this;
    }

    Change order(long value) {
      order = value;
      return this;
    }

    CaseRecord done() {
      return new CaseRecord(
          from.mailbox,
          from.locator,
          from.signKey,
          from.facts,
          from.received,
          status,
          reward,
          clocks,
          followUps,
          replies,
          tooLateFrom,
          unanswered,
          urgent,
          links,
          reminded,
          mailboxEnded,
          lastEntry,
          handling,
          order);
    }
  }
}
