package org.tipseal.office.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tipseal.crypto.Bytes;

/**
 * Challenges to passkeys that wait for their answer: each is used once, within a few minutes, and
 * in the browser that asked for it. Thread-safe.
 *
 * @param <T> what is remembered of one
 */
final class Ceremonies<T> {
  /** Long enough to look for a security key. */
  static final Duration LIFETIME = Duration.ofMinutes(5);

  private static final int MOST = 4096;
  private static final int ID_BYTES = 16;

  private final Clock clock;
  private final SecureRandom random;
  private final Map<String, Waiting<T>> waiting = new LinkedHashMap<>();

  private record Waiting<T>(T what, Browser browser, Instant until) {}

  Ceremonies(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /** Begins one and gives its id. */
  synchronized String begin(T what, Browser browser) {
    byte[] drawn = new byte[ID_BYTES];
    random.nextBytes(drawn);
    String id = Bytes.b64u(drawn);
    waiting.put(id, new Waiting<>(what, browser, clock.instant().plus(LIFETIME)));
    Iterator<String> oldest = waiting.keySet().iterator();
    while (waiting.size() > MOST) {
      oldest.next();
      oldest.remove();
    }
    return id;
  }

  /** Ends one, whatever comes of it. */
  synchronized Optional<T> end(String id, Browser browser) {
    Waiting<T> found = waiting.remove(id);
    return found != null
            && found.browser.bars(browser).isEmpty()
            && clock.instant().isBefore(found.until)
        ? Optional.of(found.what)
        : Optional.empty();
  }
}
