package org.tipseal.office.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.yubico.webauthn.AssertionRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.tipseal.office.access.AccessRefusedException.Reason;
import org.tipseal.office.access.Passkeys.PasskeyRefusedException;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.OfficerBook;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.OfficerRecord;
import org.tipseal.storage.StorageUnavailableException;

/**
 * How officers get in: a passphrase, then a passkey. Whatever is wrong, the answer is the same and
 * takes as long, so that nobody learns who there is.
 */
public final class SignIn {
  private final OfficerBook book;
  private final Enrolment enrolment;
  private final Sessions sessions;
  private final Passphrases passphrases;
  private final Passkeys passkeys;
  private final Devices devices;
  private final SlowDown slowDown;
  private final AuditLog audit;
  private final boolean demo;
  private final Ceremonies<Showing> ceremonies;

  /** A challenge; {@code session} is the one that it unlocks, empty where it signs in. */
  private record Showing(
      OfficerId officer, long generation, String session, AssertionRequest request) {}

  /**
   * What a browser needs to show a passkey.
   *
   * @param publicKey {@code PublicKeyCredentialRequestOptionsJSON}
   */
  public record Asked(String ceremony, JsonNode publicKey) {}

  /**
   * Somebody who has signed in.
   *
   * @param device a token for this browser; a secret
   */
  public record SignedIn(Officer officer, Sessions.Opened opened, String device) {
    @Override
    public String toString() {
      return "[REDACTED]";
    }
  }

  SignIn(
      OfficerBook book,
      Enrolment enrolment,
      Sessions sessions,
      Passphrases passphrases,
      Passkeys passkeys,
      Devices devices,
      AuditLog audit,
      boolean demo,
      Clock clock,
      SecureRandom random) {
    this.book = book;
    this.enrolment = enrolment;
    this.sessions = sessions;
    this.passphrases = passphrases;
    this.passkeys = passkeys;
    this.devices = devices;
    this.slowDown = new SlowDown(clock);
    this.audit = audit;
    this.demo = demo;
    this.ceremonies = new Ceremonies<>(clock, random);
  }

  /** Whether links sign in without passphrase and passkey. */
  public boolean isDemo() {
    return demo;
  }

  /**
   * The first half.
   *
   * @throws AccessRefusedException {@code SIGN_IN_REFUSED} or {@code SIGN_IN_SLOWED}
   */
  public Asked passphrase(String name, String passphrase, Browser browser)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    Optional<OfficerRecord> known =
        book.all().stream().filter(record -> record.officer().name().equals(name)).findFirst();
    String device = devices.of(known.map(OfficerRecord::id), browser);
    slowDown.attempt(name, device);
    Optional<OfficerRecord> able =
        known.filter(record -> record.isEnrolled() && !record.officer().disabled());
    if (!passphrases.matches(passphrase, able.flatMap(OfficerRecord::passphrase))) {
      throw refused(known.map(OfficerRecord::id), able.isPresent() ? "passphrase" : "officer");
    }
    slowDown.succeeded(name, device);
    return ask(able.orElseThrow(), "", browser);
  }

  /**
   * The second half.
   *
   * @param ceremony that the first one gave
   * @param credential {@code AuthenticationResponseJSON}
   * @throws AccessRefusedException {@code SIGN_IN_REFUSED}
   */
  public SignedIn passkey(String ceremony, JsonNode credential, Browser browser)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    OfficerRecord officer = shown(ceremony, Optional.empty(), credential, browser);
    audit.record(AuditEvent.of(AuditAction.SIGNED_IN, officer.id()));
    return open(counted(officer), browser);
  }

  /**
   * Signs in by a link, once.
   *
   * @throws AccessRefusedException if it was used, or this is no demo
   */
  public SignedIn demo(String token, Browser browser)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    if (!demo) {
      throw new AccessRefusedException(Reason.LINK_REFUSED);
    }
    OfficerRecord holder = enrolment.holder(token);
    audit.record(AuditEvent.of(AuditAction.SIGNED_IN, holder.id()).with("by", "demo-link"));
    OfficerRecord used =
        book.change(all -> enrolment.holder(all, token).withoutEnrolment())
            .orElseThrow(() -> new AccessRefusedException(Reason.BUSY));
    return open(used, browser);
  }

  /** What the browser needs to unlock a session. */
  public Asked askToUnlock(Session session, Browser browser)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    OfficerRecord officer =
        book.find(session.officer())
            .filter(OfficerRecord::isEnrolled)
            .orElseThrow(() -> new AccessRefusedException(Reason.SIGN_IN_REFUSED));
    return ask(officer, session.id(), browser);
  }

  /**
   * Unlocks a session.
   *
   * @throws AccessRefusedException {@code SIGN_IN_REFUSED}
   */
  public Session unlock(Session session, String ceremony, JsonNode credential, Browser browser)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    OfficerRecord officer = shown(ceremony, Optional.of(session), credential, browser);
    audit.record(AuditEvent.of(AuditAction.SIGNED_IN, officer.id()).with("by", "unlocking"));
    counted(officer);
    return sessions
        .unlock(session)
        .orElseThrow(() -> new AccessRefusedException(Reason.SIGN_IN_REFUSED));
  }

  /** Locks a session until its officer's passkey is shown. */
  public void lock(Session session) throws StorageUnavailableException {
    audit.record(AuditEvent.of(AuditAction.SIGNED_OUT, session.officer()).with("how", "locked"));
    sessions.lock(session);
  }

  /**
   * The session of a cookie, as {@link Sessions#find}; what was locked and ended meanwhile is put
   * on record, and so is a cookie that was carried off.
   */
  public Optional<Session> session(String cookie, Browser browser, boolean active)
      throws StorageUnavailableException {
    Optional<Session> found = sessions.find(cookie, browser, active);
    for (Sessions.Lapse lapse : sessions.takeLapses()) {
      if (lapse.stolen()) {
        // Who it is that has the cookie, nobody knows.
        AuditEvent refused = AuditEvent.ofOffice(AuditAction.ACCESS_REFUSED);
        Optional<String> whose = Optional.of(lapse.session().officer().value());
        audit.record(
            new AuditEvent(refused.action(), refused.officer(), whose, refused.details())
                .with("why", lapse.how()));
      }
      audit.record(
          AuditEvent.of(AuditAction.SIGNED_OUT, lapse.session().officer())
              .with("how", lapse.how()));
    }
    return found;
  }

  /** Signs out. */
  public void end(Session session) throws StorageUnavailableException {
    audit.record(AuditEvent.of(AuditAction.SIGNED_OUT, session.officer()).with("how", "ended"));
    sessions.end(session.id());
  }

  /**
   * Ends somebody's session.
   *
   * @param by the security administrator
   * @throws AccessRefusedException {@code NO_SUCH_SESSION}
   */
  public void revoke(OfficerId by, String id)
      throws AccessRefusedException, StorageUnavailableException {
    Session session =
        sessions.all().stream()
            .filter(alive -> alive.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new AccessRefusedException(Reason.NO_SUCH_SESSION));
    audit.record(
        AuditEvent.of(AuditAction.SESSION_REVOKED, by, session.officer().value())
            .with("session", id));
    sessions.end(id);
  }

  private Asked ask(OfficerRecord officer, String session, Browser browser) {
    AssertionRequest request = passkeys.startShowing(officer);
    Showing showing = new Showing(officer.id(), officer.generation(), session, request);
    return new Asked(ceremonies.begin(showing, browser), Passkeys.json(request));
  }

  /** The officer whose passkey was shown, with its new count. */
  private OfficerRecord shown(
      String ceremony, Optional<Session> unlocked, JsonNode credential, Browser browser)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    Optional<Showing> showing = ceremonies.end(ceremony, browser);
    String session = unlocked.map(Session::id).orElse("");
    if (showing.isEmpty() || !showing.get().session.equals(session)) {
      throw refused(unlocked.map(Session::officer), "ceremony");
    }
    OfficerId id = showing.get().officer;
    Optional<OfficerRecord> officer = book.find(id);
    if (officer.isEmpty()
        || officer.get().officer().disabled()
        || officer.get().generation() != showing.get().generation) {
      throw refused(Optional.of(id), "officer");
    }
    try {
      return passkeys.finishShowing(officer.get(), showing.get().request, credential);
    } catch (PasskeyRefusedException e) {
      throw refused(Optional.of(id), e.getMessage());
    }
  }

  /** Writes the new count down: an authenticator that shows it again is a copy. */
  private OfficerRecord counted(OfficerRecord shown)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    return book.change(
            all ->
                all.stream()
                    .filter(record -> record.id().equals(shown.id()))
                    .filter(record -> record.generation() == shown.generation())
                    .findFirst()
                    .map(record -> record.countedAs(shown))
                    .orElseThrow(() -> new AccessRefusedException(Reason.SIGN_IN_REFUSED)))
        .orElseThrow(() -> new AccessRefusedException(Reason.BUSY));
  }

  private SignedIn open(OfficerRecord officer, Browser browser) {
    return new SignedIn(
        officer.officer(),
        sessions.open(officer.id(), officer.generation(), browser),
        devices.issue(officer.id()));
  }

  /** What was typed as a name is not recorded: it may be a passphrase in the wrong field. */
  private AccessRefusedException refused(Optional<OfficerId> officer, String why)
      throws StorageUnavailableException {
    AuditEvent event = AuditEvent.ofOffice(AuditAction.SIGN_IN_REFUSED).with("why", why);
    audit.record(new AuditEvent(event.action(), officer, event.subject(), event.details()));
    return new AccessRefusedException(Reason.SIGN_IN_REFUSED);
  }
}
