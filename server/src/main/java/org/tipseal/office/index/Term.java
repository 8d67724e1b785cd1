package org.tipseal.office.index;

/**
 * Something that a case is found by exactly.
 *
 * @param kind the code of an identifier kind, {@link #TARGET}, {@link #LOCATOR} or {@link #PARENT}
 * @param value as it is shown to people: the normal form
 * @param key what it is matched by, with its namespace, such as {@code web:shop.example}
 */
public record Term(String kind, String value, String key) {
  /** The name of whom or what is reported. */
  public static final String TARGET = "target";

  /** The public half of the receipt. */
  public static final String LOCATOR = "locator";

  /** The case that a case was merged into. */
  public static final String PARENT = "parent";

  /** Whether two cases that share it have something to do with each other. */
  public boolean joins() {
    return !kind.equals(LOCATOR) && !kind.equals(PARENT);
  }

  /** What it is that cases share, as it is shown: the key without its namespace. */
  public String label() {
    return kind.equals(TARGET) || kind.equals(PARENT) ? value : key.substring(key.indexOf(':') + 1);
  }

  @Override
  public String toString() {
    return "Term[" + kind + ", REDACTED]";
  }
}
