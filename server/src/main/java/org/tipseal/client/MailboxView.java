package org.tipseal.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.payload.ReplyPayload;

/**
 * What a mailbox says, as far as it is proven.
 *
 * @param ended whether its life is over: then nothing but {@code overdue} is known
 * @param overdue whether the answer clock has run out; the drop's word
 * @param daysLeft days that the mailbox still lives; the drop's word
 * @param acknowledged the day on which the office stored the report, signed by the office
 * @param followUps how many follow-ups the drop has accepted
 * @param remindable whether a reminder would be taken today
 * @param replies the agency's replies, signed, numbered from 1 without a gap
 * @param refusal the first thing that was not what it must be; what stood behind it is not shown
 */
public record MailboxView(
    boolean ended,
    boolean overdue,
    int daysLeft,
    Optional<LocalDate> acknowledged,
    long followUps,
    boolean remindable,
    List<Reply> replies,
    Optional<Refusal> refusal) {
  /** Copies the list. */
  public MailboxView {
    replies = List.copyOf(replies);
  }

  /**
   * A reply of the agency.
   *
   * @param number from 1
   * @param payload what it says
   */
  public record Reply(long number, ReplyPayload payload) {}

  /**
   * Something forged, altered or out of place.
   *
   * @param reply the number of the reply; 0 for the acknowledgement
   * @param defect what is wrong with it
   */
  public record Refusal(long reply, Defect defect) {}

  @Override
  public String toString() {
    return "MailboxView[REDACTED]";
  }
}
