package org.tipseal.drop.mailbox;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;

/** What a reporter finds. */
public sealed interface MailboxView {
  /**
   * Within its life.
   *
   * @param overdue the agency owes an answer since before today
   * @param daysLeft days after today on which the mailbox is still there, ≥ 0
   * @param acknowledgement the office's statement (72 bytes), once it has taken the report
   * @param memo 93 bytes that came with the report, for the reporter alone
   * @param followUps accepted so far
   * @param remindable a reminder would be taken today
   * @param replies by number, ascending
   */
  record Open(
      boolean overdue,
      int daysLeft,
      Optional<Buffer> acknowledgement,
      Buffer memo,
      long followUps,
      boolean remindable,
      List<Reply> replies)
      implements MailboxView {
    /** Keeps its own list. */
    public Open {
      replies = List.copyOf(replies);
    }
  }

  /**
   * After its life: nothing is left but this.
   *
   * @param overdue the agency owed an answer
   */
  record Ended(boolean overdue) implements MailboxView {}

  /**
   * Unknown, wrong, withdrawn, or ended long ago: not to be told apart, neither in bytes nor in
   * work.
   */
  record NotFound() implements MailboxView {}

  /**
   * A message of the agency.
   *
   * @param number from 1 without gaps
   * @param envelope sealed to the reporter
   */
  record Reply(long number, Buffer envelope) {}
}
