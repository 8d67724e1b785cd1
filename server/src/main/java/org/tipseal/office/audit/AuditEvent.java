package org.tipseal.office.audit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tipseal.office.officers.OfficerId;

/**
 * Something that somebody did.
 *
 * @param action what
 * @param officer who; empty where it was the office itself, a command, or somebody unknown
 * @param subject what it was done to: a case id, an officer id, the name of a setting; empty if
 *     nothing in particular. Never a word of a report
 * @param details short facts, such as {@code status=S20} or {@code attachment=3}: codes, numbers,
 *     ids, and the purposes that officers gave. Never a word of a report
 */
public record AuditEvent(
    AuditAction action,
    Optional<OfficerId> officer,
    Optional<String> subject,
    Map<String, String> details) {

  /** Keeps its own map. */
  public AuditEvent {
    details = Map.copyOf(details);
  }

  /** What an officer did, to nothing in particular. */
  public static AuditEvent of(AuditAction action, OfficerId officer) {
    return new AuditEvent(action, Optional.of(officer), Optional.empty(), Map.of());
  }

  /** What an officer did to something. */
  public static AuditEvent of(AuditAction action, OfficerId officer, String subject) {
    return new AuditEvent(action, Optional.of(officer), Optional.of(subject), Map.of());
  }

  /** What the office itself or a command did. */
  public static AuditEvent ofOffice(AuditAction action) {
    return new AuditEvent(action, Optional.empty(), Optional.empty(), Map.of());
  }

  /** The same with one more detail. */
  public AuditEvent with(String key, String value) {
    Map<String, String> more = new TreeMap<>(details);
    more.put(key, value);
    return new AuditEvent(action, officer, subject, more);
  }
}
