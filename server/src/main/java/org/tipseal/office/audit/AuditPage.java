package org.tipseal.office.audit;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some entries of the log, the newest first.
 *
 * @param entries that match
 * @param next where the next page begins: the number to ask entries before; empty if there are no
 *     more
 * @param damaged how many of the entries looked at could not be opened
 */
public record AuditPage(List<AuditEntry> entries, OptionalLong next, int damaged) {
  /** Keeps its own list. */
  public AuditPage {
    entries = List.copyOf(entries);
  }
}
