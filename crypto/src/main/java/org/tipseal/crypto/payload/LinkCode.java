package org.tipseal.crypto.payload;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a report of retaliation and a follow-up of the report before it both hold, so that the
 * agency alone can tell that they belong together (PROTOCOL.md §7). Made by a client for this one
 * purpose; it opens nothing.
 *
 * @param value {@code XXXX-XXXX-XXXX-XXXX}, upper-case Crockford symbols
 */
public record LinkCode(String value) {
  /** The member of a report's form that holds it. */
  public static final String MEMBER = "link";

  private static final Pattern SHAPE =
      Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if it is none
   */
  public LinkCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a link code is four groups of four symbols");
    }
  }

  /**
   * Reads one that a program wrote: exact, without folding.
   *
   * @param text any text
   * @return the code; empty if the text is none
   */
  public static Optional<LinkCode> of(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new LinkCode(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
