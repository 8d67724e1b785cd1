package org.tipseal.office.web.session;

import java.util.List;
import java.util.OptionalLong;
import org.tipseal.crypto.profile.Label;
import org.tipseal.office.access.AccessRefusedException;
import org.tipseal.office.access.Sessions;
import org.tipseal.office.access.SignIn;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.Call;
import org.tipseal.storage.StorageUnavailableException;

/** Signing in. */
public final class SignInHandlers {
  /** Of a session; no script of the page sees it. */
  public static final String SESSION_COOKIE = "tipseal";

  private final SignIn signIn;
  private final Label agency;
  private final Sessions sessions;

  record Token(String token) {
    @Override
    public String toString() {
      return "[REDACTED]";
    }
  }

  /** Makes them. */
  public SignInHandlers(SignIn signIn, Label agency, Sessions sessions) {
    this.signIn = signIn;
    this.agency = agency;
    this.sessions = sessions;
  }

  /** By a demo's link. */
  public Answer demo(Call call)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    return signedIn(signIn.demo(call.body(Token.class).token(), call.browser()));
  }

  private Answer signedIn(SignIn.SignedIn signedIn) {
    return new Answer.WithCookies(
        Answer.json(
            SessionView.of(
                signedIn.officer(),
                signedIn.opened().session(),
                sessions,
                agency,
                signIn.isDemo())),
        List.of(
            new Answer.Cookie(SESSION_COOKIE, signedIn.opened().cookie(), OptionalLong.empty())));
  }
}
