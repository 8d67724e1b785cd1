package org.tipseal.drop.mailbox;

import java.time.LocalDate;

/**
 * The two clocks of a mailbox, in whole days.
 *
 * <p><b>Answer clock.</b> A report is due {@code answerDays} after its day; each answer by a person
 * makes the mailbox due {@code answerDays} after the answer's day. It is <i>overdue</i> on any day
 * after the due day on which the agency owes an answer: it does from the submission on; an answer
 * settles that; a follow-up, or the office renewing the mailbox because its case is still open,
 * opens it again. So a case that was closed with an answer never becomes overdue by itself, and one
 * that the office keeps open but is silent about does. A follow-up does not move the due day,
 * unless that had passed while nothing was owed: then the agency has {@code answerDays} from the
 * follow-up.
 *
 * <p><b>Life.</b> A mailbox lives until the first midnight (UTC) that is {@code mailboxDays} after
 * its submission, or after the last message or renewal by the agency: a submission of day D is
 * still there on day D + mailboxDays, and gone on the day after. A marker without content outlives
 * it by {@link #MARKER_DAYS}.
 *
 * @param answerDays from a submission or answer to the last day on which the next answer is in
 *     time; 1 to 365
 * @param mailboxDays from a submission or message to the last day of the mailbox; 1 to 365
 */
public record Lifetimes(int answerDays, int mailboxDays) {
  /**
   * Days for which the marker outlives its mailbox: a reporter who comes late still learns whom to
   * call.
   */
  public static final int MARKER_DAYS = 30;

  /** 30 days each. */
  public static final Lifetimes DEFAULT = new Lifetimes(30, 30);

  /** Checks the ranges. */
  public Lifetimes {
    if (answerDays < 1 || answerDays > 365 || mailboxDays < 1 || mailboxDays > 365) {
      throw new IllegalArgumentException("answerDays and mailboxDays are 1 to 365");
    }
  }

  /** The last day on which an answer is in time, if the clock starts today. */
  public LocalDate due(LocalDate today) {
    return today.plusDays(answerDays);
  }

  /** The first day on which a mailbox that is set anew today no longer exists. */
  public LocalDate end(LocalDate today) {
    return today.plusDays(mailboxDays + 1L);
  }

  /** The first day on which nothing of such a mailbox exists, not even the marker. */
  public LocalDate markerEnd(LocalDate today) {
    return end(today).plusDays(MARKER_DAYS);
  }
}
