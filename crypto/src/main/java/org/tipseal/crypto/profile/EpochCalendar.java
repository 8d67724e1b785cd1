package org.tipseal.crypto.profile;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The days of the epochs, over all channels of an agency. */
final class EpochCalendar {
  private EpochCalendar() {}

  /**
   * Checks that the day alone names the epoch.
   *
   * @throws IllegalArgumentException if an epoch has other days in another channel, or two epochs
   *     share a day
   */
  static void check(Collection<ChannelEntry> channels) {
    Map<Long, IntakeKey> epochs = new HashMap<>();
    for (ChannelEntry channel : channels) {
      for (IntakeKey key : channel.keys()) {
        IntakeKey other = epochs.putIfAbsent(key.epoch(), key);
        if (other != null && !sameDays(key, other)) {
          throw new IllegalArgumentException("an epoch has different days in two channels");
        }
      }
    }
    List<IntakeKey> byDay =
        epochs.values().stream().sorted(Comparator.comparing(IntakeKey::notBefore)).toList();
    for (int i = 1; i < byDay.size(); i++) {
      if (!byDay.get(i).notBefore().isAfter(byDay.get(i - 1).notAfter())) {
        throw new IllegalArgumentException("two epochs share a day");
      }
    }
  }

  private static boolean sameDays(IntakeKey a, IntakeKey b) {
    return a.notBefore().equals(b.notBefore()) && a.notAfter().equals(b.notAfter());
  }
}
