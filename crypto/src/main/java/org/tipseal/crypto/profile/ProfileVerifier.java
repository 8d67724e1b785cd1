package org.tipseal.crypto.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** Checks a document whole, as a reader who has seen nothing yet. */
  public VerifiedProfile verify(byte[] document, LocalDate today) throws RefusedException {
    return verify(document, today, SeenSerials.NONE);
  }

  /**
   * Checks a document whole.
   *
   * @param document the JSON text as the drop served it
   * @param today today's day in UTC
   * @param seen what this reader has accepted so far
   * @throws RefusedException {@code profile-malformed}, {@code root-mismatch}, {@code
   *     delegation-forged}, {@code charter-forged}, {@code agency-mismatch}, {@code
   *     profile-forged}, {@code charter-mismatch}, {@code delegation-expired}, {@code
   *     profile-expired}, {@code charter-older} or {@code profile-older}
   */
  public VerifiedProfile verify(byte[] document, LocalDate today, SeenSerials seen)
      throws RefusedException {
    Traced traced = trace(document);
    Profile profile = traced.profile();
    // One key may have been delegated to more than once, for one year after another.
    require(traced.signers().stream().anyMatch(d -> d.coversDay(today)), Defect.DELEGATION_EXPIRED);
    require(!profile.expires().isBefore(today), Defect.PROFILE_EXPIRED);
    require(profile.charter().serial() >= seen.charter(), Defect.CHARTER_OLDER);
    require(profile.serial() >= seen.profile(), Defect.PROFILE_OLDER);
    return new VerifiedProfile(traced.document(), profile, traced.delegations());
  }

  /**
   * The root's word for the key that has signed a profile, whatever the day: what a renewal of the
   * delegation starts from, which may come late. Of several the one that ends last.
   *
   * @throws RefusedException as {@link #verify}, but for the defects of time and age
   */
  public Delegation delegationOfSigner(byte[] document) throws RefusedException {
    return trace(document).signers().stream()
        .max(Comparator.comparing(Delegation::notAfter))
        .orElseThrow();
  }

  private record Traced(
      ProfileDocument document,
      Profile profile,
      List<Delegation> delegations,
      List<Delegation> signers) {}

  private Traced trace(byte[] document) throws RefusedException {
    ProfileDocument parsed = ProfileDocument.parse(document);
    List<Delegation> delegations = new ArrayList<>();
    for (Dsse signed : parsed.delegations()) {
      delegations.add(Delegation.parse(signed.payload()));
    }
    Charter charter = Charter.parse(parsed.charter().payload());
    ProfileKeys keys = ProfileKeys.parse(parsed.profile().payload());
    Profile profile = keys.with(charter);

    require(RootFingerprint.of(parsed.root()).equals(pinned), Defect.ROOT_MISMATCH);
    for (Dsse signed : parsed.delegations()) {
      require(signed.isSignedBy(parsed.root()), Defect.DELEGATION_FORGED);
    }
    require(parsed.charter().isSignedBy(parsed.root()), Defect.CHARTER_FORGED);
    for (Delegation delegation : delegations) {
      require(delegation.agency().equals(keys.agency()), Defect.AGENCY_MISMATCH);
    }
    require(charter.agency().equals(keys.agency()), Defect.AGENCY_MISMATCH);
    List<Delegation> signers =
        delegations.stream().filter(d -> parsed.profile().isSignedBy(d.publicKey())).toList();
    require(!signers.isEmpty(), Defect.PROFILE_FORGED);
    require(keys.isFor(parsed.charter()), Defect.CHARTER_MISMATCH);
    return new Traced(parsed, profile, delegations, signers);
  }

  private static void require(boolean condition, Defect defect) throws RefusedException {
    if (!condition) {
      throw new RefusedException(defect);
    }
  }
}
