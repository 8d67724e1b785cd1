package org.tipseal.office.figures;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps small counts out of what is published. A count under {@link #FEWEST} is left out. So that
 * nobody subtracts what is shown from a total that he knows, the smallest of the other counts is
 * left out with it, and all that equal it.
 *
 * <p>Why this is enough: what is left out holds a small and a large count at least, and any two of
 * them could change places without anything that is published changing. Whoever knows the rule and
 * the total, still cannot tell which is which.
 */
final class Suppression {
  /** The fewest that are published. */
  static final long FEWEST = 5;

  private Suppression() {}

  /** The counts of a column that add up to something that may be known; empty where left out. */
  static List<Optional<Long>> column(List<Long> counts) {
    boolean small = counts.stream().anyMatch(count -> count < FEWEST);
    OptionalLong with =
        small
            ? counts.stream().mapToLong(Long::longValue).filter(c -> c >= FEWEST).min()
            : OptionalLong.empty();
    return counts.stream()
        .map(
            count ->
                count < FEWEST || (with.isPresent() && count == with.getAsLong())
                    ? Optional.<Long>empty()
                    : Optional.of(count))
        .toList();
  }

  /** A count that nothing else adds up with; empty where it, or the rest of the whole, is small. */
  static Optional<Long> part(long count, long whole) {
    return count < FEWEST || whole - count < FEWEST ? Optional.empty() : Optional.of(count);
  }
}
