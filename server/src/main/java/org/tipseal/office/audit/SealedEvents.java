package org.tipseal.office.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.officers.OfficerId;

/**
 * What happened, as it is sealed into an entry:
 *
 * <pre>{@code
 * { "at": "2026-11-26T14:40:05Z", "action": name, "officer"?: id, "subject"?: text, "details": { text: text } }
 * }</pre>
 *
 * followed by as many spaces as make the length a multiple of 128, so that it tells little of the
 * action. The place is {@code audit/NUMBER}.
 */
final class SealedEvents {
  private static final int STEP = 128;
  private static final int MAX_LENGTH = 32 * 1024;

  private final ArchiveKeys keys;

  SealedEvents(ArchiveKeys keys) {
    this.keys = keys;
  }

  /**
   * An event that fits an entry.
   *
   * @throws IllegalArgumentException if it does not
   */
  static AuditEvent bounded(AuditEvent event) {
    if (write(new AuditEntry(0, Instant.EPOCH, event)).length > MAX_LENGTH) {
      throw new IllegalArgumentException("too much for one entry of the audit log");
    }
    return event;
  }

  byte[] seal(AuditEntry entry) {
    byte[] written = write(entry);
    byte[] padded = Arrays.copyOf(written, (written.length + STEP - 1) / STEP * STEP);
    Arrays.fill(padded, written.length, padded.length, (byte) ' ');
    return keys.seal(place(entry.number()), padded);
  }

  private static byte[] write(AuditEntry entry) {
    AuditEvent event = entry.event();
    ObjectNode json = StrictJson.object();
    json.put("at", entry.at().truncatedTo(ChronoUnit.SECONDS).toString());
    json.put("action", event.action().wireName());
    event.officer().ifPresent(officer -> json.put("officer", officer.value()));
    event.subject().ifPresent(subject -> json.put("subject", subject));
    ObjectNode details = json.putObject("details");
    new TreeMap<>(event.details()).forEach(details::put);
    return StrictJson.write(json);
  }

  /**
   * Opens an entry.
   *
   * @throws ArchiveDamagedException if it was sealed under another key, for another place, or says
   *     what this release does not know
   */
  AuditEntry open(SealedEntry entry) throws ArchiveDamagedException {
    String place = place(entry.number());
    byte[] opened = keys.open(place, entry.sealed());
    try {
      return JsonObject.read(
          opened,
          Defect.MESSAGE_MALFORMED,
          json -> new AuditEntry(entry.number(), at(json), event(json)));
    } catch (RefusedException | DateTimeException e) {
      throw new ArchiveDamagedException(place);
    }
  }

  private static Instant at(JsonObject json) throws RefusedException {
    return Instant.parse(json.text("at"));
  }

  private static AuditEvent event(JsonObject json) throws RefusedException {
    AuditAction action =
        AuditAction.of(json.text("action"))
            .orElseThrow(() -> new IllegalArgumentException("unknown action"));
    Optional<OfficerId> officer = json.optionalText("officer").map(OfficerId::new);
    return new AuditEvent(action, officer, json.optionalText("subject"), json.textMap("details"));
  }

  private static String place(long number) {
    return "audit/" + number;
  }
}
