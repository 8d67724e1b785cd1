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
import java.util.function.Consumer;
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
  private final Consumer<OfficerId> left;
  private final Map<String, Held> byCookie = new HashMap<>();
  private final List<Lapse> lapses = new ArrayList<>();

  /**
   * A session that was locked or ended by something else than an officer's wish.
   *
   * @param how {@code idle} or {@code time}, or as {@link Browser#bars} says
   * @param stolen whether its cookie came from another browser
   */
  record Lapse(Session session, String how, boolean stolen) {}

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
   * @param left told of an officer whose session was locked or has ended, in whatever way: what he
   *     opened in it has to be opened anew
   */
  public Sessions(
      SessionSettings settings, Clock clock, SecureRandom random, Consumer<OfficerId> left) {
    this.settings = settings;
    this.clock = clock;
    this.random = random;
    this.left = left;
  }

  /** How long they live. */
  public SessionSettings settings() {
    return settings;
  }

  /** Begins a session. */
  public synchronized Opened open(OfficerId officer, long generation, Browser browser) {
    sweep();
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
   * @return empty if it has ended. A cookie that comes from another browser than the one in which
   *     the session began was carried off: the session ends
   */
  public synchronized Optional<Session> find(String cookie, Browser browser, boolean active) {
    sweep();
    Held held = byCookie.get(hash(cookie));
    if (held == null) {
      return Optional.empty();
    }
    Optional<String> bar = held.browser.bars(browser);
    if (bar.isPresent()) {
      lapses.add(new Lapse(held.session, bar.get(), true));
      var unused = end(held.session.id());
      return Optional.empty();
    }
    if (active && !held.session.locked()) {
      held.session = with(held.session, clock.instant(), false);
    }
    return Optional.of(held.session);
  }

  /** Locks a session. */
  public synchronized void lock(Session session) {
    held(session).ifPresent(this::lock);
  }

  private void lock(Held held) {
    held.session = with(held.session, held.session.lastSeen(), true);
    left.accept(held.session.officer());
  }

  /** Opens a locked session; empty if it has ended meanwhile. */
  public synchronized Optional<Session> unlock(Session session) {
    Optional<Held> held = held(session);
    held.ifPresent(found -> found.session = with(found.session, clock.instant(), false));
    return held.map(found -> found.session);
  }

  /** Ends a session; false if there is none of that id. */
  public synchronized boolean end(String id) {
    return removeIf(held -> held.session.id().equals(id));
  }

  /** Ends every session of an officer, but for one that stays. */
  public synchronized void endAll(OfficerId officer, Predicate<Session> stays) {
    var unused =
        removeIf(held -> held.session.officer().equals(officer) && !stays.test(held.session));
  }

  private boolean removeIf(Predicate<Held> ends) {
    return byCookie
        .values()
        .removeIf(
            held -> {
              boolean ended = ends.test(held);
              if (ended) {
                left.accept(held.session.officer());
              }
              return ended;
            });
  }

  /** All that are alive, the newest first. */
  public synchronized List<Session> all() {
    sweep();
    return byCookie.values().stream()
        .map(held -> held.session)
        .sorted(Comparator.comparing(Session::since).reversed())
        .toList();
  }

  private Optional<Held> held(Session session) {
    return byCookie.values().stream()
        .filter(held -> held.session.id().equals(session.id()))
        .findFirst();
  }

  /** Ends and locks what time has come for. */
  private void sweep() {
    Instant now = clock.instant();
    var unused =
        removeIf(
            held -> {
              boolean ended = !now.isBefore(held.session.since().plus(settings.longest()));
              if (ended) {
                lapses.add(new Lapse(held.session, "time", false));
              }
              return ended;
            });
    for (Held held : byCookie.values()) {
      Session session = held.session;
      if (!session.locked() && !now.isBefore(session.lastSeen().plus(settings.idleLock()))) {
        lapses.add(new Lapse(session, "idle", false));
        lock(held);
      }
    }
  }

  /** What was locked and ended without an officer's wish since this was last asked. */
  synchronized List<Lapse> takeLapses() {
    List<Lapse> taken = List.copyOf(lapses);
    lapses.clear();
    return taken;
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
