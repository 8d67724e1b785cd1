package org.tipseal.office.cases;

import java.util.ArrayList;
import java.util.List;

/**
 * Which follow-up numbers of a mailbox have come. Numbers count from 1; some may come late, and
 * none may come twice.
 *
 * @param highest the highest number that has come; 0 before the first
 * @param missing the numbers below it that have not come, ascending, at most {@link #MAX_MISSING}
 */
record FollowUpNumbers(long highest, List<Long> missing) {
  /** More missing numbers than this, and the drop has lost them or lies. */
  static final int MAX_MISSING = 64;

  static final FollowUpNumbers NONE = new FollowUpNumbers(0, List.of());

  FollowUpNumbers {
    missing = List.copyOf(missing);
  }

  /** Whether this number has come before. */
  boolean seen(long number) {
    return number <= highest && !missing.contains(number);
  }

  /** Whether this number can be remembered, which fails for one that is far ahead. */
  boolean canAdd(long number) {
    return number >= 1 && number - highest - 1 + missing.size() <= MAX_MISSING;
  }

  FollowUpNumbers add(long number) {
    List<Long> left = new ArrayList<>(missing);
    left.remove((Long) number);
    for (long skipped = highest + 1; skipped < number; skipped++) {
      left.add(skipped);
    }
    return new FollowUpNumbers(Math.max(highest, number), left);
  }

  /** How many have come. */
  long count() {
    return highest - missing.size();
  }
}
