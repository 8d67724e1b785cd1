package org.tipseal.office.intake;

import java.util.Optional;

/** What can arrive. */
public enum ArrivalKind {
  /** A report submission (PROTOCOL §10). */
  REPORT("report"),
  /** A follow-up submission (PROTOCOL §10). */
  FOLLOW_UP("follow-up"),
  /** A reminder, a statement of 72 bytes (PROTOCOL §5). */
  REMINDER("reminder"),
  /** A withdrawal, a statement of 72 bytes (PROTOCOL §5). */
  WITHDRAWAL("withdrawal");

  private final String wireName;

  ArrivalKind(String wireName) {
    this.wireName = wireName;
  }

  /** As the drop writes it. */
  public String wireName() {
    return wireName;
  }

  /** The kind of this name, if there is one. */
  public static Optional<ArrivalKind> ofWireName(String wireName) {
    for (ArrivalKind kind : values()) {
      if (kind.wireName.equals(wireName)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
