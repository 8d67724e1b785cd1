package org.tipseal.office.showing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Puts each showing of an attachment on record once, however many parts a player asks for. Safe for
 * use by several threads.
 */
public final class Openings {
  /** A player that has asked for nothing for so long has ended: what it asks next is recorded. */
  static final Duration IDLE = Duration.ofMinutes(30);

  /** Those in use longest ago are forgotten first, and recorded anew when they go on. */
  private static final int MOST = 4096;

  private final AuditLog log;
  private final Clock clock;
  private final Map<Opening, Instant> asked = new LinkedHashMap<>(16, 0.75f, true);

  private record Opening(OfficerId officer, CaseId id, int attachment) {}

  /**
   * Makes it.
   *
   * @param log takes the record
   * @param clock tells when a player has ended
   */
  public Openings(AuditLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /**
   * To be called before any byte of an attachment is sent.
   *
   * @param officer who sees it
   * @param id the case
   * @param attachment its number in the case
   * @param part whether a part is asked for, as players do; the whole is a showing of its own
   * @throws StorageUnavailableException if it cannot be recorded: nothing must be sent then
   */
  public synchronized void record(OfficerId officer, CaseId id, int attachment, boolean part)
      throws StorageUnavailableException {
    Opening opening = new Opening(officer, id, attachment);
    Instant now = clock.instant();
    Instant before = asked.get(opening);
    if (!part || before == null || before.plus(IDLE).isBefore(now)) {
      log.record(
          AuditEvent.of(AuditAction.ATTACHMENT_OPENED, officer, id.value())
              .with("attachment", Integer.toString(attachment)));
    }
    asked.put(opening, now);
    if (asked.size() > MOST) {
      asked.remove(asked.keySet().iterator().next());
    }
  }

  /** An officer has gone: what he is shown from now on is recorded anew. */
  public synchronized void forget(OfficerId officer) {
    asked.keySet().removeIf(opening -> opening.officer().equals(officer));
  }
}
