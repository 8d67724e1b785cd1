package org.tipseal.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tipseal.office.health.Health;
import org.tipseal.office.intake.IntakeQueue;

/** How the line to the drop is, as people are told. */
class LinkStateTest {
  private final MovableClock clock = new MovableClock(LocalDate.of(2026, 11, 26));
  private final Instant started = clock.instant();
  private final LinkState link =
      new LinkState(new IntakeQueue(null, 1, LinkStateTest::fail), clock);

  private static void fail(Throwable failure) {
    throw new AssertionError(failure);
  }

  @Test
  void sinceWhenItIsUpOrDownIsSaidAndWhenSomethingCame() {
    assertEquals(new Health.Drop(false, started, Optional.empty()), link.health());
    link.disconnected("not there");
    assertEquals(started, link.health().since());

    clock.advance(Duration.ofMinutes(5));
    link.connected();
    Instant up = clock.instant();
    clock.advance(Duration.ofMinutes(1));
    link.heard();
    assertEquals(new Health.Drop(true, up, Optional.of(clock.instant())), link.health());
    Instant heard = clock.instant();
    clock.advance(Duration.ofMinutes(1));
    // Dialled anew, as every day: the line was not away.
    link.connected();
    assertEquals(up, link.health().since());

    clock.advance(Duration.ofMinutes(1));
    Instant down = clock.instant();
    link.disconnected("broke");
    clock.advance(Duration.ofMinutes(1));
    link.disconnected("still not there");
    assertEquals(new Health.Drop(false, down, Optional.of(heard)), link.health());
    assertFalse(link.isConnected());
    assertEquals(2, link.connections());
  }
}
