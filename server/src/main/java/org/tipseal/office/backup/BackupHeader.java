package org.tipseal.office.backup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.SecretBytes;

/**
 * What stands sealed at the beginning of a backup:
 *
 * <pre>{@code
 * { "v": 1, "agency": agency id, "at": "2026-11-26T14:40:05Z", "id": b64u(16),
 *   "since": b64u(16)?, "streamKey": b64u(32) }
 * }</pre>
 *
 * @param agency whose office
 * @param at when the backup was begun
 * @param id of the backup, drawn for it
 * @param since the id of the backup that it follows; empty if it holds everything
 * @param streamKey of the rest; the holder closes it
 */
record BackupHeader(
    AgencyId agency, Instant at, String id, Optional<String> since, SecretBytes streamKey) {
  static final int KEY_LENGTH = 32;
  static final int ID_LENGTH = 16;

  byte[] toBytes() {
    byte[] key = streamKey.copy();
    ObjectNode json = StrictJson.object();
    json.put("v", 1);
    json.put("agency", agency.value());
    json.put("at", at.truncatedTo(ChronoUnit.SECONDS).toString());
    json.put("id", id);
    since.ifPresent(earlier -> json.put("since", earlier));
    json.put("streamKey", Bytes.b64u(key));
    Bytes.wipe(key);
    return StrictJson.write(json);
  }

  static BackupHeader parse(byte[] bytes) throws RefusedException {
    try {
      return JsonObject.read(
          bytes,
          Defect.KEYFILE_MALFORMED,
          json -> {
            json.integer("v", 1, 1);
            return new BackupHeader(
                new AgencyId(json.text("agency")),
                Instant.parse(json.text("at")),
                Bytes.b64u(json.base64Url("id", ID_LENGTH)),
                json.optionalText("since"),
                SecretBytes.takeOver(json.base64Url("streamKey", KEY_LENGTH)));
          });
    } catch (DateTimeException e) {
      throw new RefusedException(Defect.KEYFILE_MALFORMED);
    }
  }
}
