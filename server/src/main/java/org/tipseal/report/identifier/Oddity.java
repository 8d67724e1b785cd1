package org.tipseal.report.identifier;

/** Why a value looks unlike its kind. It is a hint to the reporter and never a reason to refuse. */
public enum Oddity {
  /** Letters where only digits are expected, or other wrong form. */
  FORM,
  /** Too short or too long. */
  LENGTH,
  /** The check digit is wrong. */
  CHECK_DIGIT
}
