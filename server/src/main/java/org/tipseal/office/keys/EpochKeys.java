package org.tipseal.office.keys;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.profile.IntakeKey;

/**
 * The private intake keys of one epoch.
 *
 * @param epoch its number, from 1
 * @param notBefore the first day on which reports are sealed to it
 * @param notAfter the last such day
 * @param keys by channel id
 */
public record EpochKeys(
    long epoch, LocalDate notBefore, LocalDate notAfter, Map<String, XWingPrivateKey> keys) {
  /** Keeps its own map. */
  public EpochKeys {
    keys = Map.copyOf(keys);
  }

  static EpochKeys generate(
      long epoch,
      LocalDate notBefore,
      LocalDate notAfter,
      Collection<String> channels,
      SecureRandom random) {
    Map<String, XWingPrivateKey> keys = new TreeMap<>();
    channels.forEach(channel -> keys.put(channel, XWingPrivateKey.generate(random)));
    return new EpochKeys(epoch, notBefore, notAfter, keys);
  }

  /** The same with keys for the channels that have none yet. */
  EpochKeys withChannels(Collection<String> channels, SecureRandom random) {
    Map<String, XWingPrivateKey> more = new TreeMap<>(keys);
    channels.forEach(
        channel -> more.computeIfAbsent(channel, c -> XWingPrivateKey.generate(random)));
    return more.size() == keys.size() ? this : new EpochKeys(epoch, notBefore, notAfter, more);
  }

  /** The public part of a channel's key, as the profile shows it. */
  IntakeKey intakeKey(String channel) {
    return new IntakeKey(epoch, notBefore, notAfter, keys.get(channel).publicKey());
  }

  /** Wipes the keys. */
  void destroy() {
    keys.values().forEach(XWingPrivateKey::close);
  }
}
