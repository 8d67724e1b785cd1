package org.tipseal.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.tipseal.office.keys.EpochPlan;
import org.tipseal.office.keys.OfficeKeyset;
import org.tipseal.office.keys.Validity;

class ExpiryWatchTest {
  private static final LocalDate MADE = LocalDate.of(2026, 11, 23);

  private final Logger log = (Logger) LoggerFactory.getLogger("org.tipseal.office");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final OfficeKeyset keyset = new Agency().keyset(EpochPlan.DEFAULT, MADE);
  private final MovableClock clock = new MovableClock(MADE);
  private final ExpiryWatch watch = new ExpiryWatch(() -> keyset, EpochPlan.DEFAULT, clock);

  @BeforeEach
  void listen() {
    lines.start();
    log.addAppender(lines);
  }

  @AfterEach
  void leave() {
    log.detachAppender(lines);
  }

  @Test
  void nothingIsSaidWhileAllIsWell() {
    watch.warn();
    assertEquals(List.of(), lines.list);
  }

  @Test
  void eachEndIsToldOfOnceADayWithItsDay() {
    Validity validity = Validity.of(keyset);
    clock.advance(Duration.ofDays(Validity.daysLeft(validity.delegation(), MADE) - 5));
    watch.warn();
    watch.warn();
    assertEquals(2, lines.list.size());
    assertTrue(lines.list.stream().allMatch(line -> line.getLevel() == Level.WARN));
    String delegation = lines.list.get(0).getFormattedMessage();
    assertTrue(
        delegation.contains("delegation")
            && delegation.contains(validity.delegation() + " (5 days left)"),
        delegation);
    String epochs = lines.list.get(1).getFormattedMessage();
    assertTrue(epochs.contains("intake keys") && epochs.contains("" + validity.epochs()), epochs);
    clock.advance(Duration.ofDays(1));
    watch.warn();
    assertEquals(4, lines.list.size());
    assertTrue(lines.list.get(2).getFormattedMessage().contains("(4 days left)"));
  }

  @Test
  void theDaysLeftAreInTheMetrics() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    watch.register(registry);
    clock.advance(Duration.ofDays(40));
    assertEquals(
        (double) Validity.daysLeft(Validity.of(keyset).delegation(), MADE.plusDays(40)),
        registry.get("tipseal.office.delegation.days").gauge().value());
    assertEquals(-6, registry.get("tipseal.office.epochs.days").gauge().value());
  }
}
