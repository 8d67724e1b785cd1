package org.tipseal.office.officers;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names an officer for good: it is never given to another, not even when the officer is gone.
 *
 * @param value 10 symbols of Crockford Base32, random
 */
public record OfficerId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{10}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it has another one
   */
  public OfficerId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an officer id");
    }
  }

  /** Reads what a request or a file holds; empty if it is no officer id. */
  public static Optional<OfficerId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new OfficerId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
