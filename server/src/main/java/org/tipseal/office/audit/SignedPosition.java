package org.tipseal.office.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.crypto.profile.Dsse;

/**
 * The office's signed word on a place of its log (PROTOCOL §15): a DSSE envelope around
 *
 * <pre>{@code
 * { "v": 1, "agency": agency id, "number": n, "hash": 64 hexadecimal digits, "at": "2026-11-26T14:40:05Z" }
 * }</pre>
 *
 * @param agency whose log
 * @param number of an entry
 * @param hash SHA-256 of the entry, hexadecimal
 * @param at for a head, when it was exported; for a note of what was pruned, when the last entry
 *     that was removed had been recorded
 */
record SignedPosition(AgencyId agency, long number, String hash, Instant at) {
  /** The type of an exported head. */
  static final String HEAD = "application/vnd.tipseal.audit-head+json";

  /** The type of the note of what was pruned. */
  static final String PRUNED = "application/vnd.tipseal.audit-pruned+json";

  /** The longest document in bytes. */
  static final int MAX_SIZE = 4096;

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  Position position() {
    return new Position(number, hash);
  }

  byte[] sign(String type, SigningKey key) {
    ObjectNode json = StrictJson.object();
    json.put("v", 1);
    json.put("agency", agency.value());
    json.put("number", number);
    json.put("hash", hash);
    json.put("at", at.toString());
    return StrictJson.write(Dsse.sign(type, StrictJson.write(json), key).toJson());
  }

  /**
   * Reads a document.
   *
   * @return what it says
   * @throws RefusedException {@code message-malformed}, {@code unknown-signer} or {@code
   *     signature-forged}
   */
  static SignedPosition open(byte[] document, String type, Iterable<VerifyingKey> keys)
      throws RefusedException {
    if (document.length > MAX_SIZE) {
      throw new RefusedException(Defect.MESSAGE_MALFORMED);
    }
    Dsse dsse = JsonObject.read(document, Defect.MESSAGE_MALFORMED, json -> Dsse.read(json, type));
    boolean known = false;
    for (VerifyingKey key : keys) {
      if (dsse.isSignedBy(key)) {
        return parse(dsse.payload());
      }
      known |= key.id().equals(dsse.signer());
    }
    throw new RefusedException(known ? Defect.SIGNATURE_FORGED : Defect.UNKNOWN_SIGNER);
  }

  private static SignedPosition parse(byte[] payload) throws RefusedException {
    try {
      return JsonObject.read(
          payload,
          Defect.MESSAGE_MALFORMED,
          json -> {
            json.integer("v", 1, 1);
            return new SignedPosition(
                new AgencyId(json.text("agency")),
                json.integer("number", 0, JsonObject.MAX_INTEGER),
                json.text("hash", HASH),
                Instant.parse(json.text("at")));
          });
    } catch (DateTimeException e) {
      throw new RefusedException(Defect.MESSAGE_MALFORMED);
    }
  }
}
