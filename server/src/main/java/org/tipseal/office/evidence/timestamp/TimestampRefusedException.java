package org.tipseal.office.evidence.timestamp;

/** A timestamp is not what it has to be. */
public final class TimestampRefusedException extends Exception {
  private final Reason reason;

  /** What is wrong with it. */
  public enum Reason {
    /** It is no timestamp. */
    MALFORMED,
    /** It is one of something else. */
    OTHER_CONTENT,
    /** Its signature does not verify, or its signer may not make timestamps. */
    FORGED,
    /** Its signer is not of the authority that is trusted. */
    FOREIGN
  }

  TimestampRefusedException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /** What is wrong with it. */
  public Reason reason() {
    return reason;
  }
}
