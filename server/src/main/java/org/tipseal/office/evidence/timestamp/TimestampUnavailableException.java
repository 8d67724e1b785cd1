package org.tipseal.office.evidence.timestamp;

/** The authority gave no timestamp, or one that cannot be used. The message says what happened. */
public final class TimestampUnavailableException extends Exception {
  /**
   * Says why.
   *
   * @param message for the operator; never holds what was to be stamped
   */
  public TimestampUnavailableException(String message) {
    super(message);
  }
}
