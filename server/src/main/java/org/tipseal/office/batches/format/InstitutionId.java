package org.tipseal.office.batches.format;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names an institution.
 *
 * @param value 2 to 32 of {@code a-z 0-9 -}, the first a letter
 */
public record InstitutionId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,31}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it has another one
   */
  public InstitutionId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an institution id");
    }
  }

  /** Reads what somebody typed; empty if it is none. */
  public static Optional<InstitutionId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new InstitutionId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
