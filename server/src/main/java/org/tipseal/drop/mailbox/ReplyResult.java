package org.tipseal.drop.mailbox;

/** What became of a reply. Only {@link Stored} changed anything. */
public sealed interface ReplyResult {
  /** In the mailbox, which lives anew. */
  record Stored() implements ReplyResult {}

  /** The same bytes were stored under this number before. */
  record AlreadyStored() implements ReplyResult {}

  /** Other bytes were stored under this number. */
  record NumberTaken() implements ReplyResult {}

  /**
   * The number is too high: the reporter's client refuses gaps.
   *
   * @param next the one to use
   */
  record NumberSkipped(long next) implements ReplyResult {}

  /** The mailbox has ended, was withdrawn, or never was. */
  record NotFound() implements ReplyResult {}
}
