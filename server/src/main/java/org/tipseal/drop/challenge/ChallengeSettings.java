package org.tipseal.drop.challenge;

import java.time.Duration;
import org.tipseal.config.Settings;

/**
 * How much work a sender does.
 *
 * <p>A cost is the largest number that may have to be tried; half of it is tried on average, each
 * try one SHA-256. A telephone of the year 2020 does about 50,000 a second.
 *
 * @param cost of a report or a follow-up while there is no rush
 * @param costPerSize added for an upload for each 64 MiB begun
 * @param calmPerMinute challenges solved a minute up to which there is no rush; beyond it the cost
 *     rises in proportion
 * @param steepest the most by which a rush multiplies the cost, so that the slowest telephone can
 *     always pay
 * @param lifetime from asking for a challenge to using it
 */
public record ChallengeSettings(
    int cost, int costPerSize, int calmPerMinute, int steepest, Duration lifetime) {
  /** What holds when a file says nothing. */
  public static final ChallengeSettings DEFAULT =
      new ChallengeSettings(50_000, 25_000, 600, 8, Duration.ofMinutes(20));

  /** Reads a section; every setting has a fallback. */
  public static ChallengeSettings from(Settings settings) {
    return new ChallengeSettings(
        settings.number("cost", 0, 10_000_000, DEFAULT.cost),
        settings.number("costPerSize", 0, 10_000_000, DEFAULT.costPerSize),
        settings.number("calmPerMinute", 1, 1_000_000_000, DEFAULT.calmPerMinute),
        settings.number("steepest", 1, 1000, DEFAULT.steepest),
        settings.duration(
            "lifetime", Duration.ofMinutes(1), Duration.ofHours(2), DEFAULT.lifetime));
  }
}
