package org.tipseal.drop.mailbox;

/** What became of a reminder. */
public enum ReminderResult {
  /** Queued for the office. */
  ACCEPTED,
  /** Today's reminder was taken before; nothing changed. */
  ALREADY_ACCEPTED,
  /** The agency is still in time; nothing changed. */
  NOT_OVERDUE,
  /** No open mailbox has this address. */
  NOT_FOUND
}
