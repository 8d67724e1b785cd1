package org.tipseal.drop.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tipseal.crypto.envelope.EnvelopeHeader;
import org.tipseal.crypto.keys.KeyId;
import org.tipseal.crypto.profile.IntakeKey;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.http.Content;

/**
 * The profile in use.
 *
 * @param verified what it says
 * @param document its bytes as the office sent them, which are the ones that are served
 * @param keys all intake keys of all channels
 */
record PublishedProfile(VerifiedProfile verified, Content document, List<Intake> keys) {

  /**
   * An intake key as far as a drop cares.
   *
   * @param id names it in envelopes
   */
  record Intake(KeyId id, long epoch, LocalDate notBefore, LocalDate notAfter) {
    static Intake of(IntakeKey key) {
      return new Intake(key.publicKey().id(), key.epoch(), key.notBefore(), key.notAfter());
    }

    /**
     * A day of grace on either side: midnight passes while a report is sealed, and clocks differ.
     */
    boolean isInUse(LocalDate today) {
      return !today.plusDays(1).isBefore(notBefore) && !today.minusDays(1).isAfter(notAfter);
    }
  }

  static PublishedProfile of(VerifiedProfile verified, byte[] document) {
    List<Intake> keys =
        verified.profile().channels().stream()
            .flatMap(channel -> channel.keys().stream())
            .map(Intake::of)
            .toList();
    // Keys are base64 within base64: compressed, the profile has half the size.
    return new PublishedProfile(verified, Content.compressing("application/json", document), keys);
  }

  /** Whether every recipient of an envelope is a key of its epoch, and that epoch is in use. */
  boolean knows(EnvelopeHeader header, LocalDate today) {
    Set<KeyId> inUse =
        keys.stream()
            .filter(key -> key.epoch() == header.epoch() && key.isInUse(today))
            .map(Intake::id)
            .collect(Collectors.toSet());
    return inUse.containsAll(header.recipients());
  }
}
