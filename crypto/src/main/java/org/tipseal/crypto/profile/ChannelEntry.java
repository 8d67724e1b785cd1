package org.tipseal.crypto.profile;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One channel of the agency as the profile shows it: who receives reports, how to reach them, and
 * the channel's intake keys.
 *
 * @param id unique in the profile; 1 to 64 of {@code A-Z a-z 0-9 . _ -}
 * @param kind what routing selects by, such as {@code POLICE_CYBER}
 * @param region administrative division code
 * @param postcode six digits
 * @param validFrom first day on which the channel takes reports, if there is one
 * @param validTo last such day, if there is one; follow-ups are taken after it too
 * @param keys one for each epoch; the past ones that may still be in use and those ahead
 */
public record ChannelEntry(
    String id,
    String kind,
    String region,
    Label name,
    Optional<String> url,
    String telephone,
    Label address,
    String postcode,
    Label hours,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    List<IntakeKey> keys) {
  static final int MAX_KEYS = 64;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern POSTCODE = Pattern.compile("[0-9]{6}");

  public ChannelEntry {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("channel id is not 1 to 64 of A-Z a-z 0-9 . _ -");
    }
    if (kind.isBlank() || region.isBlank() || telephone.isBlank()) {
      throw new IllegalArgumentException("a channel needs kind, region and telephone");
    }
    if (!POSTCODE.matcher(postcode).matches()) {
      throw new IllegalArgumentException("a postcode is six digits");
    }
    if (keys.size() > MAX_KEYS) {
      throw new IllegalArgumentException("a channel has at most " + MAX_KEYS + " keys");
    }
    Set<Long> epochs = new HashSet<>();
    for (IntakeKey key : keys) {
      if (!epochs.add(key.epoch())) {
        throw new IllegalArgumentException("a channel has two keys of one epoch");
      }
    }
    keys = List.copyOf(keys);
  }

  /** Whether the channel takes new reports on {@code day}. */
  public boolean takesReportsOn(LocalDate day) {
    return validFrom.map(first -> !day.isBefore(first)).orElse(true)
        && validTo.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** This channel with other keys, as the office publishes it when epochs roll. */
  public ChannelEntry withKeys(List<IntakeKey> newKeys) {
    return new ChannelEntry(
        id, kind, region, name, url, telephone, address, postcode, hours, validFrom, validTo,
        newKeys);
  }
}
