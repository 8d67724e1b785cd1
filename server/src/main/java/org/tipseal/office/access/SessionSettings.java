package org.tipseal.office.access;

import java.time.Duration;

/**
 * How long sessions live.
 *
 * @param longest from signing in; then one signs in again
 * @param idleLock without a request of the officer's own; then the passkey opens it again
 */
public record SessionSettings(Duration longest, Duration idleLock) {
  /** 8 hours, 10 minutes. */
  public static final SessionSettings DEFAULT =
      new SessionSettings(Duration.ofHours(8), Duration.ofMinutes(10));
}
