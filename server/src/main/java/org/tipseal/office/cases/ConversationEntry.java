package org.tipseal.office.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.tipseal.crypto.payload.LinkCode;

/** One thing that happened in a case after its report, the oldest first. */
public sealed interface ConversationEntry {
  /** The day on which it happened, in UTC. */
  LocalDate day();

  /**
   * The reporter wrote again.
   *
   * @param day when the office stored it
   * @param number counts from 1
   * @param retaliation the link code, if the reporter tells of retaliation
   * @param text what was written; may be empty if only attachments were sent
   * @param attachments how many attachments came with it
   */
  record FollowUp(
      LocalDate day, long number, Optional<LinkCode> retaliation, String text, int attachments)
      implements ConversationEntry {}

  /**
   * A person of the agency answered.
   *
   * @param day when it was written
   * @param number counts from 1
   * @param status the status that it set
   * @param reason a reason or outcome code, where the status needs one
   * @param text what was written
   * @param delivery how far it has come
   */
  record Reply(
      LocalDate day,
      long number,
      String status,
      Optional<String> reason,
      Optional<String> text,
      Delivery delivery)
      implements ConversationEntry {}

  /**
   * The reporter pressed for an answer.
   *
   * @param day the day that the reporter signed
   */
  record Reminder(LocalDate day) implements ConversationEntry {}

  /**
   * The reporter withdrew the report, and nothing can be answered any more.
   *
   * @param day when the office learned of it
   * @param status the status that the case has since then
   */
  record Withdrawal(LocalDate day, String status) implements ConversationEntry {}

  /**
   * A person set a status that the reporter was not told, because the mailbox had ended.
   *
   * @param day when
   * @param status the status that was set
   * @param reason a reason or outcome code, where the status needs one
   */
  record Decision(LocalDate day, String status, Optional<String> reason)
      implements ConversationEntry {}
}
