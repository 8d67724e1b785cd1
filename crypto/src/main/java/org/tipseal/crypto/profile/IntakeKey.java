package org.tipseal.crypto.profile;

import java.time.LocalDate;
import org.tipseal.crypto.keys.XWingPublicKey;

/**
 * The public part of a channel's key for one epoch: reports are sealed to it from {@code notBefore}
 * to {@code notAfter}, both included.
 *
 * @param epoch 1 to 2^32 − 1, numbered for the whole agency
 */
public record IntakeKey(
    long epoch, LocalDate notBefore, LocalDate notAfter, XWingPublicKey publicKey) {
  static final long MAX_EPOCH = 0xFFFF_FFFFL;

  public IntakeKey {
    if (epoch < 1 || epoch > MAX_EPOCH) {
      throw new IllegalArgumentException("an epoch is 1 to 2^32 - 1");
    }
    if (notAfter.isBefore(notBefore)) {
      throw new IllegalArgumentException("an intake key ends before it begins");
    }
  }

  /** Whether reports are sealed to this key on {@code day}. */
  public boolean coversDay(LocalDate day) {
    return !day.isBefore(notBefore) && !day.isAfter(notAfter);
  }
}
