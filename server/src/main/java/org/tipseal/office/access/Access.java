package org.tipseal.office.access;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.officers.OfficerBook;
import org.tipseal.office.officers.OfficerId;

/**
 * Everything about who gets in, put together.
 *
 * @param officers their administration
 * @param enrolment their links
 * @param enrolling what they do with a link
 * @param signIn how they get in
 * @param ownPasskeys what they do with their passkeys
 * @param sessions who is in
 */
public record Access(
    Officers officers,
    Enrolment enrolment,
    Enrolling enrolling,
    SignIn signIn,
    OwnPasskeys ownPasskeys,
    Sessions sessions) {

  /**
   * Where officers reach the desk, and as what.
   *
   * @param url what they type; passkeys are bound to its host
   * @param origins of the page there
   * @param agency its name, which authenticators may show
   * @param sessions how long sessions live
   * @param demo whether links sign in without passphrase and passkey
   */
  public record Place(
      URI url, Set<String> origins, String agency, SessionSettings sessions, boolean demo) {
    /** Copies the set. */
    public Place {
      origins = Set.copyOf(origins);
    }
  }

  /**
   * Puts it together.
   *
   * @param channels the ids of the office's channels as they are
   * @param left told of officers whose sessions were locked or have ended
   */
  public static Access open(
      Place place,
      OfficerBook book,
      ArchiveKeys keys,
      Supplier<Set<String>> channels,
      Consumer<OfficerId> left,
      AuditLog audit,
      Clock clock,
      SecureRandom random) {
    Sessions sessions = new Sessions(place.sessions(), clock, random, left);
    Enrolment enrolment = new Enrolment(book, place.url(), audit, clock, random);
    Passphrases passphrases = new Passphrases(random);
    Passkeys passkeys = new Passkeys(place.url().getHost(), place.origins(), place.agency(), clock);
    return new Access(
        new Officers(book, channels, audit, random),
        enrolment,
        new Enrolling(book, enrolment, passphrases, passkeys, audit, clock, random),
        new SignIn(
            book,
            enrolment,
            sessions,
            passphrases,
            passkeys,
            new Devices(keys, random),
            audit,
            place.demo(),
            clock,
            random),
        new OwnPasskeys(book, sessions, passphrases, passkeys, audit, clock, random),
        sessions);
  }
}
