package org.tipseal.office.keys;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.profile.ChannelEntry;
import org.tipseal.crypto.profile.Charter;
import org.tipseal.crypto.profile.Delegation;
import org.tipseal.crypto.profile.Dsse;
import org.tipseal.crypto.profile.IntakeKey;
import org.tipseal.crypto.profile.Profile;

/**
 * Makes epochs ahead and drops those that are done. Pure: what it returns has still to be stored.
 */
public final class EpochRoller {
  private final EpochPlan plan;
  private final SecureRandom random;

  /**
   * Makes a roller.
   *
   * @param plan when epochs come and go
   * @param random for new keys
   */
  public EpochRoller(EpochPlan plan, SecureRandom random) {
    this.plan = plan;
    this.random = random;
  }

  /**
   * Adds the epochs that are missing ahead.
   *
   * @param keyset as it is
   * @param today the day in UTC
   * @return the keyset with the new epochs and the next profile; empty if nothing is missing
   */
  public Optional<OfficeKeyset> makeAhead(OfficeKeyset keyset, LocalDate today) {
    List<EpochKeys> epochs = new ArrayList<>(keyset.epochs());
    List<String> channels = keyset.profile().channels().stream().map(ChannelEntry::id).toList();
    LocalDate wanted = today.plusDays((long) plan.days() * plan.ahead());
    LocalDate next = today;
    long number = keyset.destroyedThrough() + 1;
    if (!epochs.isEmpty()) {
      EpochKeys last = epochs.get(epochs.size() - 1);
      number = last.epoch() + 1;
      next = last.notAfter().plusDays(1);
      if (next.isBefore(today)) {
        next = today;
      }
    }
    int had = epochs.size();
    // The epoch that holds the wanted day is the last one: today's and `ahead` more.
    while (!next.isAfter(wanted)) {
      LocalDate end = next.plusDays(plan.days() - 1L);
      epochs.add(EpochKeys.generate(number, next, end, channels, random));
      number++;
      next = end.plusDays(1);
    }
    if (epochs.size() == had) {
      return Optional.empty();
    }
    return Optional.of(
        keyset.with(keyset.destroyedThrough(), epochs, issue(keyset, epochs, today)));
  }

  /**
   * Leaves out the epochs that are over, when nothing sealed to them can still be waiting. The
   * caller stores the result and then destroys the keys that are no longer in it.
   *
   * @param keyset as it is
   * @param drained a day on which everything that had come to the drop before it was in the archive
   * @param today the day in UTC
   * @return the keyset without them and the next profile; empty if none is done
   */
  public Optional<OfficeKeyset> leaveOutDone(
      OfficeKeyset keyset, LocalDate drained, LocalDate today) {
    List<EpochKeys> kept =
        keyset.epochs().stream()
            .filter(epoch -> !epoch.notAfter().plusDays(plan.graceDays()).isBefore(drained))
            .toList();
    if (kept.size() == keyset.epochs().size()) {
      return Optional.empty();
    }
    long destroyedThrough =
        keyset.epochs().stream()
            .filter(epoch -> !kept.contains(epoch))
            .mapToLong(EpochKeys::epoch)
            .max()
            .orElseThrow();
    return Optional.of(keyset.with(destroyedThrough, kept, issue(keyset, kept, today)));
  }

  /**
   * Puts a charter in force. Its new channels get keys of every epoch that is not over; those of a
   * channel that it no longer has stay until their epoch is done, and are published no more.
   *
   * @param keyset as it is
   * @param signed the charter as the root has signed it
   * @param charter the same, read
   * @param today the day in UTC
   * @return the keyset with the charter and the next profile
   */
  OfficeKeyset withCharter(OfficeKeyset keyset, Dsse signed, Charter charter, LocalDate today) {
    List<String> channels = charter.channels().stream().map(ChannelEntry::id).toList();
    List<EpochKeys> epochs =
        keyset.epochs().stream()
            .map(e -> e.notAfter().isBefore(today) ? e : e.withChannels(channels, random))
            .toList();
    Profile profile =
        new Profile(
            charter,
            keyset.profile().serial() + 1,
            today,
            expires(epochs, today),
            publish(charter.channels(), epochs, today));
    return keyset.with(keyset.delegations(), signed, keyset.destroyedThrough(), epochs, profile);
  }

  /**
   * Adds a delegation. Those of the same key that have ended are left out: the new one vouches for
   * what the key has signed.
   *
   * @param keyset as it is
   * @param signed the delegation as the root has signed it
   * @param today the day in UTC
   * @return the keyset with the delegation and the next profile
   */
  static OfficeKeyset withDelegation(OfficeKeyset keyset, Dsse signed, LocalDate today) {
    List<Dsse> delegations = new ArrayList<>();
    for (Dsse old : keyset.delegations()) {
      Delegation had = Validity.parse(old);
      if (!had.publicKey().equals(keyset.signingKey().verifyingKey())
          || !had.notAfter().isBefore(today)) {
        delegations.add(old);
      }
    }
    delegations.add(signed);
    return keyset.with(
        delegations,
        keyset.charter(),
        keyset.destroyedThrough(),
        keyset.epochs(),
        issue(keyset, keyset.epochs(), today));
  }

  /** The next profile with the keys that are not over. */
  private static Profile issue(OfficeKeyset keyset, List<EpochKeys> epochs, LocalDate today) {
    return keyset
        .profile()
        .next(today, expires(epochs, today), publish(keyset.profile().channels(), epochs, today));
  }

  /** Nothing can be sealed after the last epoch, so the profile is good for as long as that. */
  static LocalDate expires(List<EpochKeys> epochs, LocalDate today) {
    return epochs.stream().map(EpochKeys::notAfter).max(LocalDate::compareTo).orElse(today);
  }

  /** The channels with the public keys of all epochs that are not over on the day of issue. */
  static List<ChannelEntry> publish(
      List<ChannelEntry> channels, List<EpochKeys> epochs, LocalDate issued) {
    return channels.stream().map(channel -> publish(channel, epochs, issued)).toList();
  }

  private static ChannelEntry publish(
      ChannelEntry channel, List<EpochKeys> epochs, LocalDate issued) {
    List<IntakeKey> keys =
        epochs.stream()
            .filter(epoch -> !epoch.notAfter().isBefore(issued))
            .filter(epoch -> epoch.keys().containsKey(channel.id()))
            .map(epoch -> epoch.intakeKey(channel.id()))
            .toList();
    return channel.withKeys(keys);
  }
}
