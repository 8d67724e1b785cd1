package org.tipseal.office.web.session;

import java.util.List;
import java.util.OptionalLong;
import org.tipseal.crypto.profile.Label;
import org.tipseal.office.access.Access;
import org.tipseal.office.access.AccessRefusedException;
import org.tipseal.office.access.Session;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.DeskRequest;
import org.tipseal.storage.StorageUnavailableException;

/** What an officer does with his own session. */
public final class SessionHandlers {
  private final Access access;
  private final Label agency;

  /** Makes them. */
  public SessionHandlers(Access access, Label agency) {
    this.access = access;
    this.agency = agency;
  }

  /** Who is signed in. */
  public Answer show(DeskRequest request) {
    return Answer.json(SessionView.of(request.officer(), request.session(), access, agency));
  }

  /** Signs out. */
  public Answer end(DeskRequest request) throws StorageUnavailableException {
    access.signIn().end(request.session());
    return new Answer.WithCookies(
        Answer.nothing(),
        List.of(new Answer.Cookie(SignInHandlers.SESSION_COOKIE, "", OptionalLong.empty())));
  }

  /** Locks. */
  public Answer lock(DeskRequest request) throws StorageUnavailableException {
    access.signIn().lock(request.session());
    return Answer.nothing();
  }

  /** What the browser needs to show the passkey. */
  public Answer askToUnlock(DeskRequest request)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    return Answer.json(access.signIn().askToUnlock(request.session(), request.call().browser()));
  }

  /** Opens a locked session. */
  public Answer unlock(DeskRequest request)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    SignInHandlers.PasskeyAnswer given = request.body(SignInHandlers.PasskeyAnswer.class);
    Session open =
        access
            .signIn()
            .unlock(
                request.session(), given.ceremony(), given.credential(), request.call().browser());
    return Answer.json(SessionView.of(request.officer(), open, access, agency));
  }
}
