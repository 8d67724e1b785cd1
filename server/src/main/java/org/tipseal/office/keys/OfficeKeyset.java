package org.tipseal.office.keys;

import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.crypto.keys.XWingPublicKey;
import org.tipseal.crypto.profile.Dsse;
import org.tipseal.crypto.profile.Profile;
import org.tipseal.crypto.profile.ProfileDocument;
import org.tipseal.crypto.profile.ProfileSigner;

/**
 * Every secret of an office, and the profile that goes with it. Immutable; a change makes another
 * one that shares the keys.
 *
 * @param root the agency's root key, public half
 * @param delegations the root's delegations: the current one, and those whose replies may still
 *     wait
 * @param charter the charter in force, as the root has signed it
 * @param signingKey signs the profile, replies and acknowledgements
 * @param archiveKey 32 bytes, from which everything that protects the archive is derived
 * @param recoveryKey backups of this keyset are sealed to it
 * @param destroyedThrough the highest epoch whose keys were destroyed; 0 if none was
 * @param epochs the epochs whose keys are there, the earliest first
 * @param profile the profile in force, with the public keys of the epochs that were not over when
 *     it was issued
 */
public record OfficeKeyset(
    VerifyingKey root,
    List<Dsse> delegations,
    Dsse charter,
    SigningKey signingKey,
    SecretBytes archiveKey,
    XWingPublicKey recoveryKey,
    long destroyedThrough,
    List<EpochKeys> epochs,
    Profile profile)
    implements AutoCloseable {
  /** Length of the archive key in bytes. */
  public static final int ARCHIVE_KEY_LENGTH = 32;

  /** Keeps its own lists. */
  public OfficeKeyset {
    delegations = List.copyOf(delegations);
    epochs = List.copyOf(epochs);
  }

  /** The agency that this office serves. */
  public AgencyId agency() {
    return profile.agency();
  }

  /** The keys of an epoch, if they are there. */
  public Optional<EpochKeys> epoch(long number) {
    return epochs.stream().filter(epoch -> epoch.epoch() == number).findFirst();
  }

  /** The signed document that the drop serves. The same keyset always gives the same bytes. */
  public ProfileDocument profileDocument() {
    return new ProfileDocument(
        root, delegations, charter, ProfileSigner.sign(signingKey, profile, charter));
  }

  OfficeKeyset with(long newDestroyedThrough, List<EpochKeys> newEpochs, Profile newProfile) {
    return with(delegations, charter, newDestroyedThrough, newEpochs, newProfile);
  }

  OfficeKeyset with(
      List<Dsse> newDelegations,
      Dsse newCharter,
      long newDestroyedThrough,
      List<EpochKeys> newEpochs,
      Profile newProfile) {
    return new OfficeKeyset(
        root,
        newDelegations,
        newCharter,
        signingKey,
        archiveKey,
        recoveryKey,
        newDestroyedThrough,
        newEpochs,
        newProfile);
  }

  /** Wipes every secret. */
  @Override
  public void close() {
    signingKey.close();
    archiveKey.close();
    epochs.forEach(EpochKeys::destroy);
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
