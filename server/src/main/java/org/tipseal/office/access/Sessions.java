package org.tipseal.office.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.tipseal.crypto.Bytes;
import org.tipseal.office.officers.OfficerId;

/**
 * Who is signed in. All of it is in memory, so that no session outlives the office, and of a cookie
 * there is only the hash. Thread-safe.
 */
public final class Sessions {
  private static final int TOKEN_BYTES = 32;
  private static final int ID_BYTES = 9;

  private final SessionSettings settings;
  private final Clock clock;
  private final SecureRandom random;
  private final Map<String, Held> byCookie = new HashMap<>();
  private final List<Lapse> lapses = new ArrayList<>();

  /**
   * A session that time has locked or ended.
   *
   * @param how {@code idle} or {@code time}
   */
  record Lapse(Session session, String how) {}

  /**
   * A new session.
   *
   * @param cookie what the browser sends from now on; a secret
   */
  public record Opened(String cookie, Session session) {
    @Override
    public String toString() {
      return session.toString();
    }
  }

  /** What is held of a session. */
  private static final class Held {
    final Browser browser;
    Session session;

    Held(Browser browser, Session session) {
      this.browser = browser;
      this.session = session;
    }
  }

  /**
   * No sessions yet.
   *
   * @param settings how long they live
   * @param clock for their times
   * @param random for cookies and tokens
   */
  public Sessions(SessionSettings settings, Clock clock, SecureRandom random) {
    this.settings = settings;
    this.clock = clock;
    this.random = random;
  }

  /** How long they live. */
  public SessionSettings settings() {
    return settings;
  }

  /** Begins a session. */
  public synchronized Opened open(OfficerId officer, long generation, Browser browser) {
    forgetEnded();
    String cookie = draw(TOKEN_BYTES);
    Instant now = clock.instant();
    Session session =
        new Session(draw(ID_BYTES), officer, generation, draw(TOKEN_BYTES), now, now, false);
    byCookie.put(hash(cookie), new Held(browser, session));
    return new Opened(cookie, session);
  }

  /**
   * The session of a cookie, locked if it has been idle for too long.
   *
   * @param active whether the officer himself asks, and not the page on its own
   * @return empty if it has ended, or began in another browser
   */
  public synchronized Optional<Session> find(String cookie, Browser browser, boolean active) {
    Held held = byCookie.get(hash(cookie));
    if (held == null || !held.browser.continues(browser)) {
      return Optional.empty();
    }
    Session session = asOfNow(held);
    if (hasEnded(session)) {
      forgetEnded();
      return Optional.empty();
    }
    if (active && !session.locked()) {
      held.session = with(session, clock.instant(), false);
    }
    return Optional.of(held.session);
  }

  /** Locks a session. */
  public synchronized void lock(Session session) {
    held(session)
        .ifPresent(held -> held.session = with(held.session, held.session.lastSeen(), true));
  }

  /** Opens a locked session; empty if it has ended meanwhile. */
  public synchronized Optional<Session> unlock(Session session) {
    Optional<Held> held = held(session);
    held.ifPresent(found -> found.session = with(found.session, clock.instant(), false));
    return held.map(found -> found.session);
  }

  /** Ends a session; false if there is none of that id. */
  public synchronized boolean end(String id) {
    return byCookie.values().removeIf(held -> held.session.id().equals(id));
  }

  /** Ends every session of an officer, but for one that stays. */
  public synchronized void endAll(OfficerId officer, Predicate<Session> stays) {
    byCookie
        .values()
        .removeIf(held -> held.session.officer().equals(officer) && !stays.test(held.session));
  }

  /** All that are alive, the newest first. */
  public synchronized List<Session> all() {
    forgetEnded();
    return byCookie.values().stream()
        .map(this::asOfNow)
        .sorted(Comparator.comparing(Session::since).reversed())
        .toList();
  }

  private Optional<Held> held(Session session) {
    return byCookie.values().stream()
        .filter(held -> held.session.id().equals(session.id()))
        .findFirst();
  }

  private void forgetEnded() {
    byCookie
        .values()
        .removeIf(
            held -> {
              boolean ended = hasEnded(held.session);
              if (ended) {
                lapses.add(new Lapse(held.session, "time"));
              }
              return ended;
            });
  }

  /** What time has locked and ended since this was last asked. */
  synchronized List<Lapse> takeLapses() {
    List<Lapse> taken = List.copyOf(lapses);
    lapses.clear();
    return taken;
  }

  private boolean hasEnded(Session session) {
    return !clock.instant().isBefore(session.since().plus(settings.longest()));
  }

  private Session asOfNow(Held held) {
    Session session = held.session;
    if (!session.locked()
        && !clock.instant().isBefore(session.lastSeen().plus(settings.idleLock()))) {
      held.session = with(session, session.lastSeen(), true);
      lapses.add(new Lapse(session, "idle"));
    }
    return held.session;
  }

  private static Session with(Session session, Instant lastSeen, boolean locked) {
    return new Session(
        session.id(),
        session.officer(),
        session.generation(),
        session.token(),
        session.since(),
        lastSeen,
        locked);
  }

  private String draw(int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return Bytes.b64u(drawn);
  }

  private static String hash(String cookie) {
    return Bytes.hex(Bytes.sha256(cookie.getBytes(StandardCharsets.UTF_8)));
  }
}
