package org.tipseal.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands at 10:17 of a day until a test moves it. */
public final class MovableClock extends Clock {
  private volatile Instant now;

  public MovableClock(LocalDate day) {
    now = day.atTime(10, 17, 31).toInstant(ZoneOffset.UTC);
  }

  public void advance(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
