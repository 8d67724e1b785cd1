package org.tipseal.office.intake;

/** An arrival that cannot be accepted for a reason outside the protocol's list of defects. */
final class RefusedArrivalException extends Exception {
  private static final long serialVersionUID = 1L;

  /** An attachment that was announced is not at the drop, although its report still waits there. */
  static final String ATTACHMENT_MISSING = "attachment-missing";

  private final String defect;

  RefusedArrivalException(String defect) {
    super(defect);
    this.defect = defect;
  }

  String defect() {
    return defect;
  }
}
