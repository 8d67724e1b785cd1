package org.tipseal.office.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Packages that are made, and on record as taken, until the browser comes for them by itself: what
 * a page would have to hold in its memory, a download streams to the disk. Each waits for the
 * session that ordered it, for a short time, and goes once. Thread-safe.
 */
final class PackageShelf {
  static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int MOST = 64;

  private final Clock clock;
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();

  private record Waiting(String session, EvidencePackage evidence, Instant until) {}

  PackageShelf(Clock clock) {
    this.clock = clock;
  }

  /**
   * Lays a package down. The oldest makes room where there are too many.
   *
   * @param session the id of the one that may take it
   * @return what it is fetched by: the SHA-256 of its manifest in hexadecimal digits. It is no
   *     secret, since it is worth nothing outside of the session
   */
  synchronized String put(String session, EvidencePackage evidence) {
    clean();
    if (waiting.size() >= MOST) {
      Iterator<String> oldest = waiting.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    String ticket = evidence.manifestDigest();
    waiting.put(ticket, new Waiting(session, evidence, clock.instant().plus(PATIENCE)));
    return ticket;
  }

  /** Looks at what waits for a session; empty if nothing does any more. */
  synchronized Optional<EvidencePackage> find(String session, String ticket) {
    clean();
    return Optional.ofNullable(waiting.get(ticket))
        .filter(one -> one.session.equals(session))
        .map(Waiting::evidence);
  }

  /** Takes it; empty if it is gone, or waits for another session. */
  synchronized Optional<EvidencePackage> take(String session, String ticket) {
    Optional<EvidencePackage> found = find(session, ticket);
    if (found.isPresent()) {
      waiting.remove(ticket);
    }
    return found;
  }

  private void clean() {
    Instant now = clock.instant();
    waiting.values().removeIf(one -> one.until.isBefore(now));
  }
}
