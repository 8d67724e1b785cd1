package org.tipseal.report;

import java.util.List;

/**
 * Where a report should go. The page suggests, the reporter decides.
 *
 * @param primary the kind of channel that should handle it
 * @param copies the kinds that should get a copy, in order, without the primary
 * @param forward the kinds that the agency may pass identifiers on to; never recipients
 * @param excludeNamedUnit whether the unit that the report names must not receive it
 */
public record Suggestion(
    String primary, List<String> copies, List<String> forward, boolean excludeNamedUnit) {

  /** Copies the lists. */
  public Suggestion {
    copies = List.copyOf(copies);
    forward = List.copyOf(forward);
  }
}
