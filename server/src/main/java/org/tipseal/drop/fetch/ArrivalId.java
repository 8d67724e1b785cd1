package org.tipseal.drop.fetch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names an arrival, as {@code 3-17}. Numbers are never used twice.
 *
 * @param shard part of the queue, 0 to 255
 * @param sequence position in that part, from 1
 */
public record ArrivalId(int shard, long sequence) {
  private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,2})-([1-9][0-9]{0,14})");

  /** Checks the ranges. */
  public ArrivalId {
    if (shard < 0 || shard > 255 || sequence < 1) {
      throw new IllegalArgumentException("not an arrival id");
    }
  }

  /** Reads one that came over the wire; empty if it is none. */
  public static Optional<ArrivalId> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > 255) {
      return Optional.empty();
    }
    return Optional.of(
        new ArrivalId(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2))));
  }

  @Override
  public String toString() {
    return shard + "-" + sequence;
  }
}
