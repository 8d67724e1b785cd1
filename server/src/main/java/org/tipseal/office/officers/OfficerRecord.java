package org.tipseal.office.officers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An officer, and what he signs in by.
 *
 * @param officer who
 * @param generation counts the times that passphrase and passkeys were set anew; sessions of an
 *     earlier one have ended
 * @param passphrase empty until he has enrolled
 * @param passkeys empty until he has enrolled
 * @param enrolment the link that is open, if there is one
 */
public record OfficerRecord(
    Officer officer,
    long generation,
    Optional<PassphraseHash> passphrase,
    List<Passkey> passkeys,
    Optional<EnrolmentOffer> enrolment) {

  /** Copies the list. */
  public OfficerRecord {
    passkeys = List.copyOf(passkeys);
  }

  /** Somebody who has not enrolled yet. */
  public static OfficerRecord of(Officer officer) {
    return new OfficerRecord(officer, 0, Optional.empty(), List.of(), Optional.empty());
  }

  /** His id. */
  public OfficerId id() {
    return officer.id();
  }

  /** Whether he can sign in, as far as he himself is concerned. */
  public boolean isEnrolled() {
    return passphrase.isPresent() && !passkeys.isEmpty();
  }

  /** The same with another name, other roles, or another state. */
  public OfficerRecord with(Officer changed) {
    return new OfficerRecord(changed, generation, passphrase, passkeys, enrolment);
  }

  /** The same with a link, in the place of any earlier one. */
  public OfficerRecord with(EnrolmentOffer offer) {
    return new OfficerRecord(officer, generation, passphrase, passkeys, Optional.of(offer));
  }

  /** The same without a link. */
  public OfficerRecord withoutEnrolment() {
    return new OfficerRecord(officer, generation, passphrase, passkeys, Optional.empty());
  }

  /** The same with one more passkey. */
  public OfficerRecord with(Passkey passkey) {
    return with(Stream.concat(passkeys.stream(), Stream.of(passkey)).toList());
  }

  /** The same without a passkey. */
  public OfficerRecord without(String passkey) {
    return with(passkeys.stream().filter(key -> !key.id().equals(passkey)).toList());
  }

  /**
   * The same with none: as somebody who enrols anew is asked, perhaps on the same authenticator.
   */
  public OfficerRecord withoutPasskeys() {
    return with(List.of());
  }

  private OfficerRecord with(List<Passkey> others) {
    return new OfficerRecord(officer, generation, passphrase, others, enrolment);
  }

  /** The same with another count of a passkey. */
  public OfficerRecord counted(String passkey, long counter) {
    List<Passkey> counted =
        passkeys.stream()
            .map(key -> key.id().equals(passkey) ? key.counted(counter) : key)
            .toList();
    return with(counted);
  }

  /** The same with the counts of all passkeys as another record of this officer has them. */
  public OfficerRecord countedAs(OfficerRecord other) {
    OfficerRecord counted = this;
    for (Passkey key : other.passkeys) {
      counted = counted.counted(key.id(), key.counter());
    }
    return counted;
  }

  /** The same after enrolling: what was there before is gone, and so is the link. */
  public OfficerRecord enrolled(PassphraseHash hash, Passkey passkey) {
    return new OfficerRecord(
        officer, generation + 1, Optional.of(hash), List.of(passkey), Optional.empty());
  }
}
