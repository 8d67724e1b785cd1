package org.tipseal.office.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * The settings of the desk.
 *
 * @param version counts the changes, from 1; 0 if nothing was ever set
 * @param weekend the days off of every week; never all seven
 * @param holidays further days off
 * @param makeUpDays weekend days that are worked (调休)
 * @param channels by channel id
 */
public record DeskSettings(
    long version,
    Set<DayOfWeek> weekend,
    Set<LocalDate> holidays,
    Set<LocalDate> makeUpDays,
    Map<String, ChannelSettings> channels) {
  /** Keeps its own sets. */
  public DeskSettings {
    weekend = Set.copyOf(weekend);
    holidays = Set.copyOf(holidays);
    makeUpDays = Set.copyOf(makeUpDays);
    channels = Map.copyOf(channels);
  }

  /** Of one channel. */
  public ChannelSettings channel(String id) {
    return channels.getOrDefault(id, ChannelSettings.DEFAULT);
  }

  DeskSettings at(long newVersion) {
    return new DeskSettings(newVersion, weekend, holidays, makeUpDays, channels);
  }
}
