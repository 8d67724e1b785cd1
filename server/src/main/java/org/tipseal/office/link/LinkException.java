package org.tipseal.office.link;

import java.io.IOException;

/** The drop could not be asked, or could not answer; asking again later may succeed. */
public final class LinkException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message says what happened, without naming mailboxes or arrivals
   */
  public LinkException(String message) {
    super(message);
  }

  /**
   * Makes one with its cause.
   *
   * @param message says what happened, without naming mailboxes or arrivals
   * @param cause what failed below
   */
  public LinkException(String message, Throwable cause) {
    super(message, cause);
  }
}
