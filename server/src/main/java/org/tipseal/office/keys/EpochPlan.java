package org.tipseal.office.keys;

/**
 * How intake keys come and go.
 *
 * @param days how long an epoch is used, 1 to 90
 * @param ahead how many epochs are published beyond the present one, 1 to 52
 * @param graceDays how many days after its end a key is kept at least, for what was sealed shortly
 *     before midnight and for clocks that are wrong, 1 to 30
 */
public record EpochPlan(int days, int ahead, int graceDays) {
  /** A week, four weeks ahead, two days of grace. */
  public static final EpochPlan DEFAULT = new EpochPlan(7, 4, 2);

  /** Checks the ranges. */
  public EpochPlan {
    if (days < 1 || days > 90 || ahead < 1 || ahead > 52 || graceDays < 1 || graceDays > 30) {
      throw new IllegalArgumentException(
          "an epoch plan is 1 to 90 days, 1 to 52 ahead, 1 to 30 of grace");
    }
  }
}
