package org.tipseal.office.campaigns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A campaign.
 *
 * @param id 10 symbols of Crockford Base32, random
 * @param started the day on which it was made
 * @param text what a supervisor wrote of it
 */
public record Campaign(String id, LocalDate started, Text text) {
  /**
   * What can be changed of a campaign.
   *
   * @param name 1 to 100 characters
   * @param notes at most 2000 characters
   * @param open whether cases can be put into it
   * @param platformsClosed how many platforms were closed
   * @param peopleCaught how many people were caught
   * @param amount CNY
   */
  public record Text(
      String name,
      Optional<String> notes,
      boolean open,
      Optional<Integer> platformsClosed,
      Optional<Integer> peopleCaught,
      Optional<BigDecimal> amount) {
    private static final int MAX_NAME = 100;
    private static final int MAX_NOTES = 2000;
    private static final int MAX_DIGITS = 18;

    /** Whether everything is within its bounds. */
    public boolean withinBounds() {
      return !name.isBlank()
          && name.length() <= MAX_NAME
          && notes.orElse("").length() <= MAX_NOTES
          && platformsClosed.orElse(0) >= 0
          && peopleCaught.orElse(0) >= 0
          && amount.map(Text::isMoney).orElse(true);
    }

    private static boolean isMoney(BigDecimal amount) {
      return amount.signum() >= 0 && amount.scale() <= 2 && amount.precision() <= MAX_DIGITS;
    }

    @Override
    public String toString() {
      return "Text[REDACTED]";
    }
  }
}
