package org.tipseal.drop.fetch;

/** What can arrive for the office. */
public enum ArrivalKind {
  /** A report submission. */
  REPORT("report"),
  /** A follow-up submission. */
  FOLLOW_UP("follow-up"),
  /** A reminder: a statement of 72 bytes. */
  REMINDER("reminder"),
  /** A withdrawal: a statement of 72 bytes. */
  WITHDRAWAL("withdrawal");

  private final String wireName;

  ArrivalKind(String wireName) {
    this.wireName = wireName;
  }

  /** As it is written in the stream of arrivals. */
  public String wireName() {
    return wireName;
  }

  /**
   * The kind of that name.
   *
   * @throws IllegalArgumentException for any other name
   */
  public static ArrivalKind ofWireName(String wireName) {
    for (ArrivalKind kind : values()) {
      if (kind.wireName.equals(wireName)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no such kind of arrival");
  }
}
