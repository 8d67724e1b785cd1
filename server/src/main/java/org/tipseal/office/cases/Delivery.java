package org.tipseal.office.cases;

/** How far a reply has come. */
public enum Delivery {
  /** Waits until the running office reaches the drop. */
  QUEUED,
  /** Lies in the reporter's mailbox. */
  DELIVERED,
  /** The mailbox had ended before the reply came; the reporter will not see it. */
  TOO_LATE
}
