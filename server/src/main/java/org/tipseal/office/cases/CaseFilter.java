package org.tipseal.office.cases;

import java.util.Optional;
import org.tipseal.crypto.payload.LinkCode;

/**
 * Which cases a list shows. An empty member does not restrict.
 *
 * @param status a status code, such as {@code S20}
 * @param category a category code, such as {@code BG-01}
 * @param channel a channel id
 * @param link a link code: the cases that it joins
 * @param overdueOnly only cases of which a clock has run out
 * @param finished also cases that are finished, which have no clock left
 */
public record CaseFilter(
    Optional<String> status,
    Optional<String> category,
    Optional<String> channel,
    Optional<LinkCode> link,
    boolean overdueOnly,
    boolean finished) {
  /** Every case that still has something to be done. */
  public static final CaseFilter UNFINISHED =
      new CaseFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false);
}
