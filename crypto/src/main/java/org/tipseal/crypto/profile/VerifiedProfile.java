package org.tipseal.crypto.profile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.IdentityPublicKey;
import org.tipseal.crypto.keys.VerifyingKey;

/** A profile that {@link ProfileVerifier} has traced to the pinned root. Nothing else makes one. */
public final class VerifiedProfile {
  private final ProfileDocument document;
  private final Profile profile;
  private final List<VerifyingKey> officeKeys;

  VerifiedProfile(ProfileDocument document, Profile profile, List<Delegation> delegations) {
    this.document = document;
    this.profile = profile;
    this.officeKeys = delegations.stream().map(Delegation::publicKey).distinct().toList();
  }

  /** What the agency says of itself. */
  public Profile profile() {
    return profile;
  }

  /** The document that was checked, to be served or kept. */
  public ProfileDocument document() {
    return document;
  }

  /** The agency that every seal and signature is bound to. */
  public AgencyId agency() {
    return profile.agency();
  }

  /** The key that identity parts are sealed to. */
  public IdentityPublicKey identityKey() {
    return profile.identityKey();
  }

  /**
   * Every key that may have signed a reply or an acknowledgement. Those whose delegation has ended
   * are among them: a reply does not become false while it waits.
   */
  public List<VerifyingKey> officeKeys() {
    return officeKeys;
  }

  /**
   * The key of a channel that reports and follow-ups are sealed to on {@code day}.
   *
   * @throws RefusedException {@code expired-epoch} if the channel has none for that day
   * @throws IllegalArgumentException if the profile has no such channel
   */
  public IntakeKey intakeKey(String channelId, LocalDate day) throws RefusedException {
    ChannelEntry channel =
        profile
            .channel(channelId)
            .orElseThrow(() -> new IllegalArgumentException("no such channel"));
    return channel.keys().stream()
        .filter(key -> key.coversDay(day))
        .findFirst()
        .orElseThrow(() -> new RefusedException(Defect.EXPIRED_EPOCH));
  }

  /**
   * The epoch in use on {@code day}.
   *
   * @throws RefusedException {@code expired-epoch} if no channel has a key for that day
   */
  public long epoch(LocalDate day) throws RefusedException {
    return keyOf(day).epoch();
  }

  /**
   * The last day of the epoch in use on {@code day}.
   *
   * @throws RefusedException {@code expired-epoch} if no channel has a key for that day
   */
  public LocalDate epochEnd(LocalDate day) throws RefusedException {
    return keyOf(day).notAfter();
  }

  /** A key of the day; its epoch is that of all channels. */
  private IntakeKey keyOf(LocalDate day) throws RefusedException {
    return profile.channels().stream()
        .map(ChannelEntry::keys)
        .flatMap(Collection::stream)
        .filter(key -> key.coversDay(day))
        .findFirst()
        .orElseThrow(() -> new RefusedException(Defect.EXPIRED_EPOCH));
  }
}
