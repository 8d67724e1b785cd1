package org.tipseal.office.queue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Cases that ask for something. */
public enum Pile {
  /** A clock has run out. */
  OVERDUE,
  /** The reporter waits for an answer. */
  UNANSWERED,
  /** The reporter told of retaliation. */
  URGENT,
  /** Something waits for a second person. */
  PROPOSED,
  /** It shares an identifier with another. */
  LINKED;

  /** The name in documents, such as {@code overdue}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The pile of a name, if there is one. */
  public static Optional<Pile> of(String wireName) {
    return Arrays.stream(values()).filter(pile -> pile.wireName().equals(wireName)).findFirst();
  }
}
