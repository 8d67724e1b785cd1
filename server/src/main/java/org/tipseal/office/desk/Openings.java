package org.tipseal.office.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.OfficerId;

/**
 * The cases that officers have said why to open, and those that they have opened; each for a
 * working day at most.
 */
final class Openings {
  private static final Duration LONGEST = Duration.ofHours(8);

  private final Map<Key, Instant> justified = new ConcurrentHashMap<>();
  private final Map<Key, Instant> seen = new ConcurrentHashMap<>();
  private final Clock clock;

  private record Key(OfficerId officer, CaseId id) {}

  Openings(Clock clock) {
    this.clock = clock;
  }

  /** The officer has said why, from now on. */
  void justify(OfficerId officer, CaseId id) {
    note(justified, officer, id);
  }

  boolean isJustified(OfficerId officer, CaseId id) {
    return holds(justified, officer, id);
  }

  /** The officer has opened it, from now on. */
  void see(OfficerId officer, CaseId id) {
    note(seen, officer, id);
  }

  boolean hasSeen(OfficerId officer, CaseId id) {
    return holds(seen, officer, id);
  }

  /** The officer has gone. */
  void close(OfficerId officer) {
    justified.keySet().removeIf(key -> key.officer().equals(officer));
    seen.keySet().removeIf(key -> key.officer().equals(officer));
  }

  private void note(Map<Key, Instant> openings, OfficerId officer, CaseId id) {
    Instant now = clock.instant();
    openings.values().removeIf(until -> until.isBefore(now));
    openings.put(new Key(officer, id), now.plus(LONGEST));
  }

  private boolean holds(Map<Key, Instant> openings, OfficerId officer, CaseId id) {
    Instant until = openings.get(new Key(officer, id));
    return until != null && clock.instant().isBefore(until);
  }
}
