package org.tipseal.office.cases;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a case inside the office: 16 symbols of Crockford Base32, 80 bits of a keyed hash of the
 * report's mailbox id. Without the office's archive key nobody can match it with a mailbox.
 *
 * @param value the 16 symbols, upper case, without dashes
 */
public record CaseId(String value) implements Comparable<CaseId> {
  private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{16}");

  /** Refuses anything but the 16 symbols. */
  public CaseId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a case id");
    }
  }

  /**
   * Reads a case id as a person types it: any case, with or without dashes and spaces, O for 0, I
   * and L for 1.
   *
   * @param typed what was typed
   * @return the case id, or empty if it is none
   */
  public static Optional<CaseId> parse(String typed) {
    String folded =
        typed
            .replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return FORM.matcher(folded).matches() ? Optional.of(new CaseId(folded)) : Optional.empty();
  }

  @Override
  public int compareTo(CaseId other) {
    return value.compareTo(other.value);
  }

  /** As it is shown: four groups of four, {@code XXXX-XXXX-XXXX-XXXX}. */
  @Override
  public String toString() {
    return String.join(
        "-",
        value.substring(0, 4),
        value.substring(4, 8),
        value.substring(8, 12),
        value.substring(12));
  }
}
