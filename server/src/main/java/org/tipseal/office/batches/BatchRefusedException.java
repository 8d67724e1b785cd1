package org.tipseal.office.batches;

import java.util.List;
import org.tipseal.office.batches.format.BatchMistake;

/** A batch is not taken in; nothing of it was stored. */
public final class BatchRefusedException extends Exception {
  private final Reason reason;

  @SuppressWarnings("serial") // Never serialised.
  private final List<BatchMistake> mistakes;

  /** Why. */
  public enum Reason {
    /** It is no signed batch. */
    MALFORMED,
    /** It is not signed with the institution's key. */
    WRONG_SIGNATURE,
    /** It says that it is another institution's, or for another agency. */
    WRONG_ADDRESS,
    /** Entries are wrong. */
    MISTAKES,
    /** A batch with other content was sent under its id. */
    ID_TAKEN
  }

  BatchRefusedException(Reason reason) {
    this(reason, List.of());
  }

  BatchRefusedException(Reason reason, List<BatchMistake> mistakes) {
    super(reason.name());
    this.reason = reason;
    this.mistakes = List.copyOf(mistakes);
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** What is wrong with which entry. */
  public List<BatchMistake> mistakes() {
    return mistakes;
  }
}
