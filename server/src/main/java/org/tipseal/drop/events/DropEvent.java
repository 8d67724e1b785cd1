package org.tipseal.drop.events;

import java.util.Locale;

/**
 * Everything that a drop will say about what reporters do: that it happened, some time in an hour.
 */
public enum DropEvent {

  /** A request was refused for what it was. */
  REQUEST_REFUSED,
  /** A request was refused because the store, the disk or the profile was away. */
  REQUEST_UNAVAILABLE,
  /** A request failed for a mistake in this program. */
  INTERNAL_ERROR,
  /** A report was accepted. */
  REPORT_ACCEPTED,
  /** A follow-up was accepted. */
  FOLLOW_UP_ACCEPTED,
  /** A reminder was accepted. */
  REMINDER_ACCEPTED,
  /** A mailbox was withdrawn. */
  WITHDRAWAL_ACCEPTED,
  /** An upload was begun. */
  UPLOAD_BEGUN,
  /** An upload became whole. */
  UPLOAD_COMPLETED;

  /** The name that metrics show. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
