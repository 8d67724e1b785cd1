package org.tipseal.office.web.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tipseal.office.audit.AuditEntry;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.web.route.OfficerName;

/** An entry as the page shows it. */
record AuditEntryView(
    long number,
    Instant time,
    String action,
    Optional<OfficerName> officer,
    Optional<String> subject,
    Map<String, String> details) {

  /**
   * Of an entry.
   *
   * @param names of all officers, by id; an officer who is not there is shown by id
   */
  static AuditEntryView of(AuditEntry entry, Map<OfficerId, OfficerName> names) {
    return new AuditEntryView(
        entry.number(),
        entry.at(),
        entry.event().action().wireName(),
        entry
            .event()
            .officer()
            .map(id -> names.getOrDefault(id, new OfficerName(id.value(), id.value()))),
        entry.event().subject(),
        entry.event().details());
  }
}
