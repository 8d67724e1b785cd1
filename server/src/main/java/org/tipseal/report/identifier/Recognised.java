package org.tipseal.report.identifier;

/**
 * An identifier that was found in a text.
 *
 * @param kind the code of the likeliest kind, as {@code identifiers.json} names it
 * @param scheme how it is brought to its normal form
 * @param value as it is written there, folded
 */
public record Recognised(String kind, Scheme scheme, String value) {

  /** Its normal form. */
  public NormalIdentifier normal() {
    return scheme.normalise(value);
  }

  @Override
  public String toString() {
    return "Recognised[" + kind + ", REDACTED]";
  }
}
