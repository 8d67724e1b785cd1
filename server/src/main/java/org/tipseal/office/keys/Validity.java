package org.tipseal.office.keys;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.Delegation;
import org.tipseal.crypto.profile.Dsse;

/**
 * How long clients will go on believing an office.
 *
 * @param delegation the last day on which the root's word for the office's signing key holds: after
 *     it every client refuses the profile
 * @param epochs the last day of the last epoch, which is the profile's as well: after it there is
 *     no key to seal to
 */
public record Validity(LocalDate delegation, LocalDate epochs) {
  /** So many days ahead an end is told of. */
  public static final int WARNING_DAYS = 30;

  /** What ends. */
  public enum What {
    /** The root's delegation, which a person has to renew. */
    DELEGATION,
    /** The intake keys, which the office makes ahead by itself: something keeps it from that. */
    EPOCHS
  }

  /**
   * An end that is near or past.
   *
   * @param what ends
   * @param lastDay the last good day
   * @param daysLeft from today to the last day: 0 on that day, below it afterwards
   */
  public record Ending(What what, LocalDate lastDay, long daysLeft) {}

  /** Of a keyset. */
  public static Validity of(OfficeKeyset keyset) {
    LocalDate delegation = LocalDate.MIN;
    for (Dsse signed : keyset.delegations()) {
      Delegation candidate = parse(signed);
      if (candidate.publicKey().equals(keyset.signingKey().verifyingKey())
          && candidate.notAfter().isAfter(delegation)) {
        delegation = candidate.notAfter();
      }
    }
    return new Validity(delegation, keyset.profile().expires());
  }

  static Delegation parse(Dsse signed) {
    try {
      return Delegation.parse(signed.payload());
    } catch (RefusedException e) {
      throw new IllegalStateException("a keyset holds delegations", e);
    }
  }

  /**
   * What ends soon. Epochs that are as many days ahead as the plan makes them are not among it,
   * however few days that are.
   *
   * @param today the day in UTC
   * @param plan how far ahead epochs are made
   * @return the ends, the delegation's first
   */
  public List<Ending> endings(LocalDate today, EpochPlan plan) {
    List<Ending> endings = new ArrayList<>();
    if (daysLeft(delegation, today) <= WARNING_DAYS) {
      endings.add(new Ending(What.DELEGATION, delegation, daysLeft(delegation, today)));
    }
    if (daysLeft(epochs, today) < Math.min(WARNING_DAYS, plan.days() * plan.ahead())) {
      endings.add(new Ending(What.EPOCHS, epochs, daysLeft(epochs, today)));
    }
    return endings;
  }

  /** Days from today to a last day. */
  public static long daysLeft(LocalDate lastDay, LocalDate today) {
    return ChronoUnit.DAYS.between(today, lastDay);
  }
}
