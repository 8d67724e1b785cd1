package org.tipseal.office;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tipseal.office.keys.EpochPlan;
import org.tipseal.office.keys.OfficeKeyset;
import org.tipseal.office.keys.Validity;

/** Tells the operator in good time that clients will stop believing this office. */
final class ExpiryWatch {
  private static final Logger LOG = LoggerFactory.getLogger("org.tipseal.office");

  private final Supplier<OfficeKeyset> keyset;
  private final EpochPlan plan;
  private final Clock clock;
  private LocalDate saidOn = LocalDate.MIN;

  ExpiryWatch(Supplier<OfficeKeyset> keyset, EpochPlan plan, Clock clock) {
    this.keyset = keyset;
    this.plan = plan;
    this.clock = clock;
  }

  /** Adds the days that are left. */
  void register(MeterRegistry registry) {
    gauge(registry, "tipseal.office.delegation.days", Validity::delegation);
    gauge(registry, "tipseal.office.epochs.days", Validity::epochs);
  }

  /** Warns of what ends soon, once a day. */
  void warn() {
    LocalDate today = today();
    if (today.equals(saidOn)) {
      return;
    }
    for (Validity.Ending ending : Validity.of(keyset.get()).endings(today, plan)) {
      switch (ending.what()) {
        case DELEGATION ->
            LOG.warn(
                "The root's delegation of this office ends after {} ({} days left). From then on no client reports or follows"
                    + " up, and the drop takes no profile: the root key has to sign a new one",
                ending.lastDay(),
                Math.max(0, ending.daysLeft()));
        case EPOCHS ->
            LOG.warn(
                "The last intake keys and with them the profile end after {} ({} days left), and no newer ones were made."
                    + " From then on nobody can report or follow up",
                ending.lastDay(),
                Math.max(0, ending.daysLeft()));
      }
    }
    saidOn = today;
  }

  private void gauge(MeterRegistry registry, String name, Function<Validity, LocalDate> lastDay) {
    Gauge.builder(name, () -> Validity.daysLeft(lastDay.apply(Validity.of(keyset.get())), today()))
        .description("days to the last day, 0 on it, below 0 after it")
        .register(registry);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
