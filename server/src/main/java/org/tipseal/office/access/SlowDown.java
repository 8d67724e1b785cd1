package org.tipseal.office.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tipseal.office.access.AccessRefusedException.Reason;

/**
 * Slows down who guesses at a passphrase: after a few failures for a name there is one attempt each
 * half minute. Names that nobody has are slowed alike. A browser in which the officer has signed in
 * before is counted apart, so that a stranger's failures do not keep him out. Thread-safe.
 */
final class SlowDown {
  private static final int FREE = 5;
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final Duration MEMORY = Duration.ofHours(1);
  private static final int MOST_NAMES = 10_000;

  private final Clock clock;
  private final Map<Attempts, Failures> failures = new LinkedHashMap<>();

  /**
   * Whose attempts are counted together.
   *
   * @param device the browser's token if the officer has signed in there before; else empty
   */
  private record Attempts(String name, String device) {}

  private record Failures(int count, Instant last) {}

  SlowDown(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts an attempt as a failure until {@link #succeeded} takes that back, so that many at once
   * do not slip through.
   *
   * @throws AccessRefusedException {@code SIGN_IN_SLOWED} if it comes too early
   */
  synchronized void attempt(String name, String device) throws AccessRefusedException {
    Instant now = clock.instant();
    Attempts attempts = key(name, device);
    Failures before = failures.get(attempts);
    if (before != null && now.isAfter(before.last.plus(MEMORY))) {
      before = null;
    }
    if (before != null && before.count >= FREE && now.isBefore(before.last.plus(PAUSE))) {
      throw new AccessRefusedException(Reason.SIGN_IN_SLOWED);
    }
    failures.remove(attempts);
    failures.put(attempts, new Failures(before == null ? 1 : before.count + 1, now));
    Iterator<Attempts> oldest = failures.keySet().iterator();
    while (failures.size() > MOST_NAMES) {
      oldest.next();
      oldest.remove();
    }
  }

  synchronized void succeeded(String name, String device) {
    failures.remove(key(name, device));
  }

  private static Attempts key(String name, String device) {
    return new Attempts(name.toLowerCase(Locale.ROOT), device);
  }
}
