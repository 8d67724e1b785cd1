package org.tipseal.crypto.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

/**
 * Checks profile documents against the root that the reporter, or the drop's operator, has pinned.
 * The checks and their order are PROTOCOL.md §8's.
 */
public final class ProfileVerifier {
  private final RootFingerprint pinned;

  /** A verifier for one agency. */
  public ProfileVerifier(RootFingerprint pinned) {
    this.pinned = pinned;
  }

  /**
   * Checks a document whole.
   *
   * @param document the JSON text as the drop served it
   * @param today today's day in UTC
   * @param highestSerialSeen the highest serial that this reader has accepted so far, 0 for none
   * @throws RefusedException {@code profile-malformed}, {@code root-mismatch}, {@code
   *     delegation-forged}, {@code agency-mismatch}, {@code profile-forged}, {@code
   *     delegation-expired}, {@code profile-expired} or {@code profile-older}
   */
  public VerifiedProfile verify(byte[] document, LocalDate today, long highestSerialSeen)
      throws RefusedException {
    ProfileDocument parsed = ProfileDocument.parse(document);
    List<Delegation> delegations = new ArrayList<>();
    for (Dsse signed : parsed.delegations()) {
      delegations.add(Delegation.parse(signed.payload()));
    }
    Profile profile = Profile.parse(parsed.profile().payload());

    require(RootFingerprint.of(parsed.root()).equals(pinned), Defect.ROOT_MISMATCH);
    for (Dsse signed : parsed.delegations()) {
      require(signed.isSignedBy(parsed.root()), Defect.DELEGATION_FORGED);
    }
    for (Delegation delegation : delegations) {
      require(delegation.agency().equals(profile.agency()), Defect.AGENCY_MISMATCH);
    }
    List<Delegation> signers =
        delegations.stream().filter(d -> parsed.profile().isSignedBy(d.publicKey())).toList();
    require(!signers.isEmpty(), Defect.PROFILE_FORGED);
    // One key may have been delegated to more than once, for one year after another.
    require(signers.stream().anyMatch(d -> d.coversDay(today)), Defect.DELEGATION_EXPIRED);
    require(!profile.expires().isBefore(today), Defect.PROFILE_EXPIRED);
    require(profile.serial() >= highestSerialSeen, Defect.PROFILE_OLDER);
    return new VerifiedProfile(parsed, profile, delegations);
  }

  private static void require(boolean condition, Defect defect) throws RefusedException {
    if (!condition) {
      throw new RefusedException(defect);
    }
  }
}
