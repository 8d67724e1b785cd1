package org.tipseal.office.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people do with a case besides answering. */
public enum StepKind {
  /** An officer took an unassigned case. */
  TAKEN,
  /** An officer gave his case back. */
  GIVEN_BACK,
  /** A supervisor assigned it, or took it away; detail {@code to}: whose it is now. */
  ASSIGNED,
  /** An officer declared a conflict of interest. */
  RECUSED,
  /** It was put into a campaign, detail {@code campaign}, or taken out of one. */
  GROUPED,
  /** A status was proposed, details {@code status} and {@code detail}. */
  PROPOSED,
  /** A second person approved what was proposed. */
  APPROVED,
  /** A second person refused what was proposed. */
  DISAPPROVED,
  /** The completion clock was extended. */
  EXTENDED,
  /** It was handed on, details {@code from} and {@code to}. */
  TRANSFERRED;

  /** The name in documents, such as {@code given-back}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<StepKind> of(String wireName) {
    return Arrays.stream(values()).filter(kind -> kind.wireName().equals(wireName)).findFirst();
  }
}
