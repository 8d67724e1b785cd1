package org.tipseal.report;

/**
 * An account, address or other mark of the target, as the reporter wrote it.
 *
 * @param kind the code of an {@link IdentifierKind}
 * @param value as written
 * @param note what it is used for, or empty
 */
public record Identifier(String kind, String value, String note) {

  /** Takes a missing note for an empty one. */
  public Identifier {
    note = Texts.orEmpty(note);
  }

  @Override
  public String toString() {
    return "Identifier[" + kind + ", REDACTED]";
  }
}
