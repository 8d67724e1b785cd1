package org.tipseal.office.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tipseal.office.access.AccessRefusedException.Reason;
import org.tipseal.office.access.Passkeys.PasskeyRefusedException;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.officers.OfficerBook;
import org.tipseal.office.officers.OfficerRecord;
import org.tipseal.office.officers.Passkey;
import org.tipseal.storage.StorageUnavailableException;

/**
 * What an officer does with his own passkeys: he adds a second one, for the day on which he loses
 * the first, and removes what he has lost. Either needs a fresh confirmation by passphrase and
 * passkey, so that nobody at a desk that was left open gives himself a key to it.
 */
public final class OwnPasskeys {
  /** The most of one officer. */
  private static final int MOST = 8;

  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,40}");

  private final OfficerBook book;
  private final Sessions sessions;
  private final Passphrases passphrases;
  private final Passkeys passkeys;
  private final SlowDown slowDown;
  private final AuditLog audit;
  private final Ceremonies<Showing> showings;
  private final Ceremonies<Confirmed> confirmations;
  private final Ceremonies<Making> makings;

  private record Showing(Session session, AssertionRequest request) {}

  private record Confirmed(Session session) {}

  private record Making(Session session, PublicKeyCredentialCreationOptions request) {}

  /**
   * What the browser needs to make a passkey.
   *
   * @param publicKey {@code PublicKeyCredentialCreationOptionsJSON}
   */
  public record Asked(String ceremony, JsonNode publicKey) {}

  OwnPasskeys(
      OfficerBook book,
      Sessions sessions,
      Passphrases passphrases,
      Passkeys passkeys,
      AuditLog audit,
      Clock clock,
      SecureRandom random) {
    this.book = book;
    this.sessions = sessions;
    this.passphrases = passphrases;
    this.passkeys = passkeys;
    this.slowDown = new SlowDown(clock);
    this.audit = audit;
    this.showings = new Ceremonies<>(clock, random);
    this.confirmations = new Ceremonies<>(clock, random);
    this.makings = new Ceremonies<>(clock, random);
  }

  /** The passkeys of a session's officer, the oldest first. */
  public List<Passkey> of(Session session)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    return officer(session).passkeys();
  }

  /**
   * The first half of a confirmation.
   *
   * @throws AccessRefusedException {@code CONFIRMATION_REFUSED} or {@code SIGN_IN_SLOWED}
   */
  public SignIn.Asked passphrase(Session session, String passphrase, Browser browser)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    OfficerRecord officer = officer(session);
    slowDown.attempt(officer.officer().name(), session.id());
    if (!passphrases.matches(passphrase, officer.passphrase())) {
      throw refused(session, "passphrase");
    }
    slowDown.succeeded(officer.officer().name(), session.id());
    AssertionRequest request = passkeys.startShowing(officer);
    return new SignIn.Asked(
        showings.begin(new Showing(session, request), browser), Passkeys.json(request));
  }

  /**
   * The second half.
   *
   * @return a confirmation that one change can be made with, within a few minutes; a secret
   * @throws AccessRefusedException {@code CONFIRMATION_REFUSED}
   */
  public String confirm(Session session, String ceremony, JsonNode credential, Browser browser)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    Optional<Showing> showing = mine(showings.end(ceremony, browser), session, Showing::session);
    if (showing.isEmpty()) {
      throw refused(session, "ceremony");
    }
    OfficerRecord shown;
    try {
      shown = passkeys.finishShowing(officer(session), showing.get().request, credential);
    } catch (PasskeyRefusedException e) {
      throw refused(session, e.getMessage());
    }
    change(session, record -> record.countedAs(shown));
    return confirmations.begin(new Confirmed(session), browser);
  }

  /**
   * Begins to add one.
   *
   * @throws AccessRefusedException {@code CONFIRMATION_REFUSED}; {@code TOO_MANY_PASSKEYS}
   */
  public Asked beginAdding(Session session, String confirmation, Browser browser)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    requireConfirmation(session, confirmation, browser);
    OfficerRecord officer = officer(session);
    requireRoom(officer);
    PublicKeyCredentialCreationOptions request = passkeys.startMaking(officer);
    return new Asked(makings.begin(new Making(session, request), browser), Passkeys.json(request));
  }

  /**
   * Adds it.
   *
   * @param name as its officer knows it, 1 to 40 characters
   * @throws AccessRefusedException {@code PASSKEY_REFUSED}; {@code PASSKEY_NAME_REFUSED}; {@code
   *     TOO_MANY_PASSKEYS}
   */
  public void add(
      Session session, String ceremony, String name, JsonNode credential, Browser browser)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    String words = name.strip();
    if (!NAME.matcher(words).matches()) {
      throw new AccessRefusedException(Reason.PASSKEY_NAME_REFUSED);
    }
    Making making =
        mine(makings.end(ceremony, browser), session, Making::session)
            .orElseThrow(() -> new AccessRefusedException(Reason.PASSKEY_REFUSED));
    OfficerRecord officer = officer(session);
    requireRoom(officer);
    Passkey made;
    try {
      made = passkeys.finishMaking(officer, making.request, credential).named(words);
    } catch (PasskeyRefusedException e) {
      throw new AccessRefusedException(Reason.PASSKEY_REFUSED);
    }
    audit.record(
        AuditEvent.of(AuditAction.PASSKEY_ADDED, session.officer())
            .with("passkeys", Integer.toString(officer.passkeys().size() + 1)));
    change(
        session,
        record -> {
          requireRoom(record);
          return record.with(made);
        });
  }

  /**
   * Removes one, and ends the officer's other sessions: whoever has found it may be in one.
   *
   * @param passkey its id
   * @throws AccessRefusedException {@code CONFIRMATION_REFUSED}; {@code NO_SUCH_PASSKEY}; {@code
   *     LAST_PASSKEY}
   */
  public void remove(Session session, String passkey, String confirmation, Browser browser)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    requireConfirmation(session, confirmation, browser);
    OfficerRecord officer = requireSpare(officer(session), passkey);
    audit.record(
        AuditEvent.of(AuditAction.PASSKEY_REMOVED, session.officer())
            .with("passkeys", Integer.toString(officer.passkeys().size() - 1)));
    change(session, record -> requireSpare(record, passkey).without(passkey));
    sessions.endAll(session.officer(), other -> other.id().equals(session.id()));
  }

  private static OfficerRecord requireSpare(OfficerRecord officer, String passkey)
      throws AccessRefusedException {
    if (officer.passkeys().stream().noneMatch(key -> key.id().equals(passkey))) {
      throw new AccessRefusedException(Reason.NO_SUCH_PASSKEY);
    }
    if (officer.passkeys().size() == 1) {
      throw new AccessRefusedException(Reason.LAST_PASSKEY);
    }
    return officer;
  }

  private static void requireRoom(OfficerRecord officer) throws AccessRefusedException {
    if (officer.passkeys().size() >= MOST) {
      throw new AccessRefusedException(Reason.TOO_MANY_PASSKEYS);
    }
  }

  private void requireConfirmation(Session session, String confirmation, Browser browser)
      throws AccessRefusedException, StorageUnavailableException {
    if (mine(confirmations.end(confirmation, browser), session, Confirmed::session).isEmpty()) {
      throw refused(session, "confirmation");
    }
  }

  private static <T> Optional<T> mine(
      Optional<T> begun, Session session, Function<T, Session> whose) {
    return begun.filter(one -> whose.apply(one).id().equals(session.id()));
  }

  /** The officer, as long as his session is of his present credentials. */
  private OfficerRecord officer(Session session)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    return book.find(session.officer())
        .filter(record -> record.generation() == session.generation())
        .orElseThrow(() -> new AccessRefusedException(Reason.NO_SUCH_OFFICER));
  }

  private interface Changing {
    OfficerRecord of(OfficerRecord record) throws AccessRefusedException;
  }

  private void change(Session session, Changing changing)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    var unused =
        book.change(
                all ->
                    changing.of(
                        all.stream()
                            .filter(record -> record.id().equals(session.officer()))
                            .filter(record -> record.generation() == session.generation())
                            .findFirst()
                            .orElseThrow(() -> new AccessRefusedException(Reason.NO_SUCH_OFFICER))))
            .orElseThrow(() -> new AccessRefusedException(Reason.BUSY));
  }

  private AccessRefusedException refused(Session session, String why)
      throws StorageUnavailableException {
    audit.record(
        AuditEvent.of(AuditAction.SIGN_IN_REFUSED, session.officer())
            .with("why", why)
            .with("by", "confirming"));
    return new AccessRefusedException(Reason.CONFIRMATION_REFUSED);
  }
}
