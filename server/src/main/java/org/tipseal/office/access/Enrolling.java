package org.tipseal.office.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import java.security.SecureRandom;
import java.time.Clock;
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
import org.tipseal.office.officers.Passkey;
import org.tipseal.office.officers.PassphraseHash;
import org.tipseal.storage.StorageUnavailableException;

/** What an officer does with a link: he sets his passphrase and makes a passkey, both at once. */
public final class Enrolling {
  private final OfficerBook book;
  private final Enrolment enrolment;
  private final Passphrases passphrases;
  private final Passkeys passkeys;
  private final AuditLog audit;
  private final Ceremonies<Making> ceremonies;

  private record Making(OfficerId officer, PublicKeyCredentialCreationOptions request) {}

  /**
   * What a browser needs to make a passkey.
   *
   * @param publicKey {@code PublicKeyCredentialCreationOptionsJSON}
   */
  public record Asked(Officer officer, String ceremony, JsonNode publicKey) {}

  Enrolling(
      OfficerBook book,
      Enrolment enrolment,
      Passphrases passphrases,
      Passkeys passkeys,
      AuditLog audit,
      Clock clock,
      SecureRandom random) {
    this.book = book;
    this.enrolment = enrolment;
    this.passphrases = passphrases;
    this.passkeys = passkeys;
    this.audit = audit;
    this.ceremonies = new Ceremonies<>(clock, random);
  }

  /**
   * Begins.
   *
   * @throws AccessRefusedException {@code LINK_REFUSED}
   */
  public Asked begin(String token, Browser browser)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    OfficerRecord officer = enrolment.holder(token);
    PublicKeyCredentialCreationOptions request = passkeys.startMaking(officer.withoutPasskeys());
    return new Asked(
        officer.officer(),
        ceremonies.begin(new Making(officer.id(), request), browser),
        Passkeys.json(request));
  }

  /**
   * Ends: what was set before is gone, sessions too, and so is the link.
   *
   * @param ceremony that {@link #begin} gave
   * @param credential {@code RegistrationResponseJSON}
   * @throws AccessRefusedException if link, passphrase or passkey is refused; the link is left then
   */
  public void finish(
      String token, String ceremony, String passphrase, JsonNode credential, Browser browser)
      throws AccessRefusedException, StorageUnavailableException, ArchiveDamagedException {
    OfficerRecord officer = enrolment.holder(token);
    Making making =
        ceremonies
            .end(ceremony, browser)
            .filter(begun -> begun.officer.equals(officer.id()))
            .orElseThrow(() -> new AccessRefusedException(Reason.PASSKEY_REFUSED));
    PassphraseHash hash = passphrases.hash(passphrase, officer.officer().name());
    Passkey passkey = made(officer, making, credential);
    audit.record(AuditEvent.of(AuditAction.ENROLLED, officer.id()));
    var unused =
        book.change(all -> enrolment.holder(all, token).enrolled(hash, passkey))
            .orElseThrow(() -> new AccessRefusedException(Reason.BUSY));
  }

  private Passkey made(OfficerRecord officer, Making making, JsonNode credential)
      throws AccessRefusedException {
    try {
      return passkeys.finishMaking(officer.withoutPasskeys(), making.request, credential);
    } catch (PasskeyRefusedException e) {
      throw new AccessRefusedException(Reason.PASSKEY_REFUSED);
    }
  }
}
