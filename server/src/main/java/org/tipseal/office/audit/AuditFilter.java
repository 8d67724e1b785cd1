package org.tipseal.office.audit;

import java.util.Optional;
import org.tipseal.office.officers.OfficerId;

/**
 * Which entries are asked for; what is empty does not matter.
 *
 * @param action what was done
 * @param officer who did it
 * @param subject what it was done to, such as a case id
 */
public record AuditFilter(
    Optional<AuditAction> action, Optional<OfficerId> officer, Optional<String> subject) {
  /** Every entry. */
  public static final AuditFilter ALL =
      new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether an entry is asked for. */
  public boolean matches(AuditEntry entry) {
    AuditEvent event = entry.event();
    return (action.isEmpty() || action.get() == event.action())
        && (officer.isEmpty() || officer.equals(event.officer()))
        && (subject.isEmpty() || subject.equals(event.subject()));
  }
}
