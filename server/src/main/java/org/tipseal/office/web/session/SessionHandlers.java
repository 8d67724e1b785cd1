package org.tipseal.office.web.session;

import java.util.List;
import java.util.OptionalLong;
import org.tipseal.crypto.profile.Label;
import org.tipseal.office.access.Sessions;
import org.tipseal.office.access.SignIn;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.DeskRequest;
import org.tipseal.storage.StorageUnavailableException;

/** What an officer does with his own session. */
public final class SessionHandlers {
  private final SignIn signIn;
  private final Label agency;
  private final Sessions sessions;

  /** Makes them. */
  public SessionHandlers(SignIn signIn, Label agency, Sessions sessions) {
    this.signIn = signIn;
    this.agency = agency;
    this.sessions = sessions;
  }

  /** Who is signed in. */
  public Answer show(DeskRequest request) {
    return Answer.json(
        SessionView.of(request.officer(), request.session(), sessions, agency, signIn.isDemo()));
  }

  /** Signs out. */
  public Answer end(DeskRequest request) throws StorageUnavailableException {
    signIn.end(request.session());
    return new Answer.WithCookies(
        Answer.nothing(),
        List.of(new Answer.Cookie(SignInHandlers.SESSION_COOKIE, "", OptionalLong.empty())));
  }

  /** Locks. */
  public Answer lock(DeskRequest request) throws StorageUnavailableException {
    signIn.lock(request.session());
    return Answer.nothing();
  }
}
