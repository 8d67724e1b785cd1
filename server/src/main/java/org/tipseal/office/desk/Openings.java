package org.tipseal.office.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.OfficerId;

/** The cases that officers have said why to open, each for a working day at most. */
final class Openings {
  private static final Duration LONGEST = Duration.ofHours(8);

  private final Map<Key, Instant> openings = new ConcurrentHashMap<>();
  private final Clock clock;

  private record Key(OfficerId officer, CaseId id) {}

  Openings(Clock clock) {
    this.clock = clock;
  }

  /** From now on. */
  void open(OfficerId officer, CaseId id) {
    Instant now = clock.instant();
    openings.values().removeIf(until -> until.isBefore(now));
    openings.put(new Key(officer, id), now.plus(LONGEST));
  }

  boolean isOpen(OfficerId officer, CaseId id) {
    Instant until = openings.get(new Key(officer, id));
    return until != null && clock.instant().isBefore(until);
  }

  /** The officer has gone. */
  void close(OfficerId officer) {
    openings.keySet().removeIf(key -> key.officer().equals(officer));
  }
}
