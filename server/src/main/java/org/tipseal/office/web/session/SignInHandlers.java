package org.tipseal.office.web.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.tipseal.crypto.profile.Label;
import org.tipseal.office.access.Access;
import org.tipseal.office.access.AccessRefusedException;
import org.tipseal.office.access.Enrolling;
import org.tipseal.office.access.SignIn;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.Call;
import org.tipseal.office.web.route.OfficerName;
import org.tipseal.storage.StorageUnavailableException;

/** Enrolling and signing in. */
public final class SignInHandlers {
  /** Of a session; no script of the page sees it. */
  public static final String SESSION_COOKIE = "tipseal";

  /** Of a browser in which somebody has signed in before. */
  public static final String DEVICE_COOKIE = "tipseal-device";

  private static final Duration DEVICE_LIFETIME = Duration.ofDays(180);

  private final Access access;
  private final Label agency;

  record Token(String token) {
    @Override
    public String toString() {
      return "[REDACTED]";
    }
  }

  record Passphrase(String name, String passphrase) {
    @Override
    public String toString() {
      return "[REDACTED]";
    }
  }

  record PasskeyAnswer(String ceremony, JsonNode credential) {}

  record PasskeyWanted(OfficerName officer, String ceremony, JsonNode publicKey) {}

  record Enrolled(String token, String ceremony, String passphrase, JsonNode credential) {
    @Override
    public String toString() {
      return "[REDACTED]";
    }
  }

  /** Makes them. */
  public SignInHandlers(Access access, Label agency) {
    this.access = access;
    this.agency = agency;
  }

  /** The first half. */
  public Answer passphrase(Call call)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    Passphrase given = call.body(Passphrase.class);
    return Answer.json(
        access.signIn().passphrase(given.name(), given.passphrase(), call.browser()));
  }

  /** The second half. */
  public Answer passkey(Call call)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    PasskeyAnswer given = call.body(PasskeyAnswer.class);
    return signedIn(access.signIn().passkey(given.ceremony(), given.credential(), call.browser()));
  }

  /** By a demo's link. */
  public Answer demo(Call call)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    return signedIn(access.signIn().demo(call.body(Token.class).token(), call.browser()));
  }

  /** What the browser needs to make a passkey. */
  public Answer beginEnrolment(Call call)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    Enrolling.Asked asked =
        access.enrolling().begin(call.body(Token.class).token(), call.browser());
    return Answer.json(
        new PasskeyWanted(OfficerName.of(asked.officer()), asked.ceremony(), asked.publicKey()));
  }

  /** Sets passphrase and passkey. */
  public Answer enrol(Call call)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    Enrolled given = call.body(Enrolled.class);
    access
        .enrolling()
        .finish(
            given.token(),
            given.ceremony(),
            given.passphrase(),
            given.credential(),
            call.browser());
    return Answer.nothing();
  }

  private Answer signedIn(SignIn.SignedIn signedIn) {
    return new Answer.WithCookies(
        Answer.json(
            SessionView.of(signedIn.officer(), signedIn.opened().session(), access, agency)),
        List.of(
            new Answer.Cookie(SESSION_COOKIE, signedIn.opened().cookie(), OptionalLong.empty()),
            new Answer.Cookie(
                DEVICE_COOKIE, signedIn.device(), OptionalLong.of(DEVICE_LIFETIME.toSeconds()))));
  }
}
