package org.tipseal.office.quarantine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.QuarantineList;
import org.tipseal.office.cases.QuarantineView;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Keeps what was refused. Files first, then the record: after a crash the arrival comes again and
 * is kept under the same name.
 */
public final class Quarantine implements QuarantineList {
  private static final int MAX_ATTACHMENTS = 64;

  private final QuarantineStore store;
  private final Archive archive;
  private final ArchiveKeys keys;
  private final Clock clock;

  /**
   * Makes it.
   *
   * @param store the database
   * @param archive the files
   * @param keys for sealing and names
   * @param clock for days
   */
  public Quarantine(QuarantineStore store, Archive archive, ArchiveKeys keys, Clock clock) {
    this.store = store;
    this.archive = archive;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * The place of an attachment that came with something refused; {@code arrival} is the keyed name
   * of the arrival.
   */
  public String attachment(String arrival, UploadId upload) {
    return folder(arrival) + "/attachments/" + keys.name("attachment", upload.bytes());
  }

  /**
   * Something that was refused.
   *
   * @param kind of the arrival, such as {@code follow-up}
   * @param defect why
   * @param mailbox under which it came
   * @param locator under which it came
   * @param number of a follow-up; the day of a reminder; else 0
   * @param caseId the case that it claims to belong to
   * @param attachments how many are kept with it
   */
  public record Refused(
      String kind,
      String defect,
      MailboxId mailbox,
      Locator locator,
      long number,
      Optional<CaseId> caseId,
      int attachments) {}

  /**
   * Keeps something whose attachments, as far as they could be had, are in their places.
   *
   * @param arrival the keyed name of the arrival, which names this too
   * @param refused what it is
   * @param body as received
   */
  public void keep(String arrival, Refused refused, byte[] body)
      throws IOException, StorageUnavailableException {
    archive.write(folder(arrival) + "/body", body);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    ObjectNode json = StrictJson.object();
    json.put("kind", refused.kind());
    json.put("defect", refused.defect());
    json.put("day", today.toString());
    json.put("locator", refused.locator().value());
    json.put("mailbox", refused.mailbox().b64u());
    json.put("number", refused.number());
    refused.caseId().ifPresent(id -> json.put("case", id.value()));
    json.put("attachments", refused.attachments());
    Buffer sealed = Buffer.buffer(keys.seal(place(arrival), StrictJson.write(json)));
    store.put(new QuarantineStore.Stored(arrival, sealed), today, arrival);
  }

  @Override
  public List<QuarantineView> list(int offset, int limit)
      throws StorageUnavailableException, ArchiveDamagedException {
    List<QuarantineView> views = new ArrayList<>();
    for (QuarantineStore.Stored stored : store.newest(offset, limit)) {
      views.add(view(stored));
    }
    return views;
  }

  /** How much there is. */
  public long count() throws StorageUnavailableException {
    return store.count();
  }

  private QuarantineView view(QuarantineStore.Stored stored) throws ArchiveDamagedException {
    String place = place(stored.id());
    try {
      JsonObject json =
          JsonObject.parse(keys.open(place, stored.record().getBytes()), Defect.PAYLOAD_MALFORMED);
      return new QuarantineView(
          stored.id(),
          json.text("kind"),
          json.text("defect"),
          json.day("day"),
          json.text("locator"),
          json.optionalText("case").flatMap(CaseId::parse),
          (int) json.integer("attachments", 0, MAX_ATTACHMENTS));
    } catch (RefusedException e) {
      throw new ArchiveDamagedException(place);
    }
  }

  private static String folder(String arrival) {
    return "quarantine/" + arrival.substring(0, 2) + "/" + arrival;
  }

  private static String place(String arrival) {
    return "quarantine-record/" + arrival;
  }
}
