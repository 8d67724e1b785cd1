package org.tipseal.crypto.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.SigningKey;

class ProfileVerifierTest {
  private static final LocalDate TODAY = ProfileFixture.TODAY;

  @Test
  void whatWasSignedIsRead() throws RefusedException {
    VerifiedProfile verified = verify(ProfileFixture.document(), TODAY, 12);
    assertEquals(ProfileFixture.profile(), verified.profile());
    assertEquals(List.of(ProfileFixture.OFFICE.verifyingKey()), verified.officeKeys());
    assertEquals(6, verified.epoch(TODAY));
    assertEquals(ProfileFixture.intakeKey("hei", 6), verified.intakeKey("hei", TODAY.plusDays(6)));
    assertEquals(ProfileFixture.intakeKey("hei", 7), verified.intakeKey("hei", TODAY.plusDays(7)));
  }

  @Test
  void aDayWithoutAKeyIsAnExpiredEpoch() throws RefusedException {
    VerifiedProfile verified = verify(ProfileFixture.document(), TODAY, 0);
    for (LocalDate day : new LocalDate[] {TODAY.minusDays(1), TODAY.plusDays(14)}) {
      refused(Defect.EXPIRED_EPOCH, () -> verified.intakeKey("hei", day));
      refused(Defect.EXPIRED_EPOCH, () -> verified.epoch(day));
    }
    assertThrows(IllegalArgumentException.class, () -> verified.intakeKey("none", TODAY));
  }

  @Test
  void delegationAndProfileHoldOnTheirFirstAndLastDay() throws RefusedException {
    Delegation oneDay =
        new Delegation(ProfileFixture.AGENCY, ProfileFixture.OFFICE.verifyingKey(), TODAY, TODAY);
    ProfileDocument document = document(oneDay, ProfileFixture.profileUntil(TODAY));
    verify(document, TODAY, 12);
    refused(Defect.DELEGATION_EXPIRED, () -> verify(document, TODAY.minusDays(1), 12));
    refused(Defect.DELEGATION_EXPIRED, () -> verify(document, TODAY.plusDays(1), 12));

    ProfileDocument longer =
        document(ProfileFixture.delegation(), ProfileFixture.profileUntil(TODAY));
    verify(longer, TODAY, 12);
    refused(Defect.PROFILE_EXPIRED, () -> verify(longer, TODAY.plusDays(1), 12));
  }

  @Test
  void aKeyThatWasDelegatedToAgainIsValidInEitherTime() throws RefusedException {
    ProfileDocument document =
        delegated(lastYear(ProfileFixture.OFFICE), ProfileFixture.delegation());
    assertEquals(1, verify(document, TODAY, 12).officeKeys().size());
  }

  @Test
  void anEndedDelegationStillVouchesForReplies() throws RefusedException {
    ProfileDocument document =
        delegated(ProfileFixture.delegation(), lastYear(ProfileFixture.OTHER));
    assertEquals(
        List.of(ProfileFixture.OFFICE.verifyingKey(), ProfileFixture.OTHER.verifyingKey()),
        verify(document, TODAY, 12).officeKeys());
  }

  /** Everything is wrong at once: the first check of the protocol's order is the one reported. */
  @Test
  void theFirstDefectInTheProtocolsOrderIsReported() {
    Delegation ended =
        new Delegation(
            new AgencyId("other-agency"),
            ProfileFixture.OFFICE.verifyingKey(),
            TODAY.minusYears(1),
            TODAY.minusDays(1));
    Delegation endedHere = lastYear(ProfileFixture.OFFICE);
    SigningKey root = ProfileFixture.ROOT;
    SigningKey other = ProfileFixture.OTHER;
    Profile old = ProfileFixture.profileUntil(TODAY.minusDays(1));

    ProfileDocument foreign =
        new ProfileDocument(
            other.verifyingKey(),
            List.of(ProfileSigner.delegate(ProfileFixture.OFFICE, ended)),
            ProfileSigner.charter(ProfileFixture.OFFICE, ProfileFixture.charter()),
            ProfileSigner.sign(other, old, ProfileFixture.signedCharter()));
    refused(Defect.ROOT_MISMATCH, () -> verify(foreign, TODAY, 13));
    refused(Defect.DELEGATION_FORGED, () -> verify(signed(other, ended, other, old), TODAY, 13));
    ProfileDocument byOffice =
        ProfileFixture.document(
            ProfileSigner.delegate(root, ended),
            ProfileSigner.charter(ProfileFixture.OFFICE, ProfileFixture.charter()),
            ProfileFixture.signedBy(other));
    refused(Defect.CHARTER_FORGED, () -> verify(byOffice, TODAY, 13));
    refused(Defect.AGENCY_MISMATCH, () -> verify(signed(root, ended, other, old), TODAY, 13));
    refused(Defect.PROFILE_FORGED, () -> verify(signed(root, endedHere, other, old), TODAY, 13));
    ProfileDocument otherCharter =
        ProfileFixture.document(
            ProfileSigner.delegate(root, endedHere),
            ProfileSigner.charter(root, ProfileFixture.charter().issued(5, TODAY)),
            ProfileSigner.sign(ProfileFixture.OFFICE, old, ProfileFixture.signedCharter()));
    refused(Defect.CHARTER_MISMATCH, () -> verify(otherCharter, TODAY, 13));
    refused(
        Defect.DELEGATION_EXPIRED,
        () -> verify(signed(root, endedHere, ProfileFixture.OFFICE, old), TODAY, 13));
    refused(
        Defect.PROFILE_EXPIRED,
        () -> verify(document(ProfileFixture.delegation(), old), TODAY, 13));
    byte[] document = ProfileFixture.document().toBytes();
    ProfileVerifier verifier = new ProfileVerifier(ProfileFixture.FINGERPRINT);
    refused(Defect.CHARTER_OLDER, () -> verifier.verify(document, TODAY, new SeenSerials(13, 5)));
    refused(Defect.PROFILE_OLDER, () -> verify(ProfileFixture.document(), TODAY, 13));
  }

  private static Delegation lastYear(SigningKey key) {
    return new Delegation(
        ProfileFixture.AGENCY, key.verifyingKey(), TODAY.minusYears(1), TODAY.minusDays(1));
  }

  private static ProfileDocument delegated(Delegation... delegations) {
    return new ProfileDocument(
        ProfileFixture.ROOT.verifyingKey(),
        Stream.of(delegations).map(d -> ProfileSigner.delegate(ProfileFixture.ROOT, d)).toList(),
        ProfileFixture.signedCharter(),
        ProfileFixture.signedBy(ProfileFixture.OFFICE));
  }

  private static ProfileDocument document(Delegation delegation, Profile profile) {
    return signed(ProfileFixture.ROOT, delegation, ProfileFixture.OFFICE, profile);
  }

  private static ProfileDocument signed(
      SigningKey root, Delegation delegation, SigningKey office, Profile profile) {
    return ProfileFixture.document(
        ProfileSigner.delegate(root, delegation),
        ProfileSigner.sign(office, profile, ProfileFixture.signedCharter()));
  }

  private static VerifiedProfile verify(ProfileDocument document, LocalDate today, long serial)
      throws RefusedException {
    return new ProfileVerifier(ProfileFixture.FINGERPRINT)
        .verify(document.toBytes(), today, new SeenSerials(serial, 0));
  }

  private static void refused(Defect defect, Executable action) {
    assertEquals(defect, assertThrows(RefusedException.class, action).defect());
  }
}
