package org.tipseal.office.keys;

import java.util.Locale;

/** What was signed offline cannot be put in force. */
public final class RootRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** It is neither a signed charter nor a signed delegation. */
    MALFORMED,
    /** This agency's root has not signed it. */
    FORGED,
    /** It is for another agency. */
    OTHER_AGENCY,
    /** Its number is not higher than that of the charter in force. */
    OLDER,
    /** It is more than a key file and its backup hold. */
    TOO_LARGE,
    /** It delegates to another key than this office's. */
    OTHER_KEY,
    /** It ends no later than the delegation that is there. */
    SHORTER;

    /** The name in documents, such as {@code signed-forged}. */
    public String wireName() {
      return "signed-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;

  RootRefusedException(Reason reason) {
    super(reason.wireName());
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
