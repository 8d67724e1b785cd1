package org.tipseal.office.web;

import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;
import org.tipseal.office.access.Access;
import org.tipseal.office.access.AccessRefusedException;
import org.tipseal.office.access.Browser;
import org.tipseal.office.access.Session;
import org.tipseal.office.access.Sessions;
import org.tipseal.office.access.SignIn;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.OfficerBook;
import org.tipseal.office.officers.OfficerRecord;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.Call;
import org.tipseal.office.web.route.DeskHandler;
import org.tipseal.office.web.route.DeskRequest;
import org.tipseal.office.web.route.Route;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Decides whether a request reaches its handler: the session, then its token, then the right. On
 * worker threads.
 */
final class DeskGate {
  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final OfficerBook book;
  private final SignIn signIn;
  private final Sessions sessions;
  private final AuditLog audit;

  /**
   * What a request carries to be let in.
   *
   * @param cookie of its session
   * @param token that the page has sent along
   * @param background whether the page asks on its own, and the officer may be away
   */
  record Credentials(Optional<String> cookie, Optional<String> token, boolean background) {
    @Override
    public String toString() {
      return "[REDACTED]";
    }
  }

  DeskGate(OfficerBook book, Access access, AuditLog audit) {
    this.book = book;
    this.signIn = access.signIn();
    this.sessions = access.sessions();
    this.audit = audit;
  }

  static boolean isReading(HttpMethod method) {
    return READING.contains(method);
  }

  /** Lets a request through to its handler, or refuses it with a {@link ProblemException}. */
  Answer answer(Route route, Credentials credentials, Call call)
      throws IOException, StorageUnavailableException, ArchiveDamagedException {
    try {
      if (route instanceof Route.Open open) {
        return open.handler().handle(call);
      }
      Signed signed = signed(credentials, call);
      requireToken(route, credentials, signed.session);
      DeskHandler handler;
      if (route instanceof Route.Guarded guarded) {
        requireRight(guarded, signed);
        handler = guarded.handler();
      } else {
        handler = ((Route.OfSession) route).handler();
      }
      return handler.handle(new DeskRequest(call, signed.officer, signed.session));
    } catch (DeskRefusedException e) {
      throw new ProblemException(RefusalProblems.of(e.reason()));
    } catch (AccessRefusedException e) {
      throw new ProblemException(RefusalProblems.of(e.reason()));
    }
  }

  /** Whether a session goes on, for answers that take long. */
  boolean goesOn(Optional<String> cookie, Browser browser) {
    return cookie
        .flatMap(value -> sessions.find(value, browser, false))
        .filter(session -> !session.locked())
        .isPresent();
  }

  private record Signed(Officer officer, Session session) {}

  private Signed signed(Credentials credentials, Call call)
      throws StorageUnavailableException, ArchiveDamagedException {
    if (credentials.cookie.isEmpty()) {
      throw new ProblemException(Problem.SIGNED_OUT);
    }
    Session session =
        signIn
            .session(credentials.cookie.get(), call.browser(), !credentials.background)
            .orElseThrow(() -> new ProblemException(Problem.SIGNED_OUT));
    Optional<OfficerRecord> record = book.find(session.officer());
    if (record.isEmpty()
        || record.get().officer().disabled()
        || record.get().generation() != session.generation()) {
      sessions.end(session.id());
      throw new ProblemException(Problem.SIGNED_OUT);
    }
    return new Signed(record.get().officer(), session);
  }

  private static void requireToken(Route route, Credentials credentials, Session session) {
    byte[] sent = credentials.token.orElse("").getBytes(StandardCharsets.UTF_8);
    byte[] wanted = session.token().getBytes(StandardCharsets.UTF_8);
    if (!isReading(route.method()) && !MessageDigest.isEqual(sent, wanted)) {
      throw new ProblemException(Problem.REQUEST_FORGED);
    }
  }

  private void requireRight(Route.Guarded route, Signed signed) throws StorageUnavailableException {
    if (signed.session.locked()) {
      throw new ProblemException(Problem.SESSION_LOCKED);
    }
    if (!signed.officer.may(route.right())) {
      audit.record(
          AuditEvent.of(AuditAction.ACCESS_REFUSED, signed.officer.id())
              .with("route", route.method() + " " + route.path())
              .with("right", route.right().wireName()));
      throw new ProblemException(Problem.NOT_ALLOWED);
    }
  }
}
