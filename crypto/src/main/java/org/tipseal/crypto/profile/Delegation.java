package org.tipseal.crypto.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.VerifyingKey;

/**
 * The root's word that an office key may sign for the agency.
 *
 * @param notBefore first day on which the key may sign profiles
 * @param notAfter last such day
 */
public record Delegation(
    AgencyId agency, VerifyingKey publicKey, LocalDate notBefore, LocalDate notAfter) {
  /** The type under which it is signed. */
  public static final String TYPE = "application/vnd.tipseal.delegation+json";

  public Delegation {
    if (notAfter.isBefore(notBefore)) {
      throw new IllegalArgumentException("a delegation ends before it begins");
    }
  }

  /** Whether the key may sign profiles on {@code day}. */
  public boolean coversDay(LocalDate day) {
    return !day.isBefore(notBefore) && !day.isAfter(notAfter);
  }

  /** The JSON text that is signed. */
  public byte[] toBytes() {
    ObjectNode json = StrictJson.object();
    json.put("v", 1);
    json.put("agency", agency.value());
    json.put("publicKey", Bytes.b64u(publicKey.bytes()));
    json.put("notBefore", notBefore.toString());
    json.put("notAfter", notAfter.toString());
    return StrictJson.write(json);
  }

  /**
   * Reads the JSON text.
   *
   * @throws RefusedException {@code profile-malformed}
   */
  public static Delegation parse(byte[] bytes) throws RefusedException {
    return JsonObject.read(
        bytes,
        Defect.PROFILE_MALFORMED,
        json -> {
          json.integer("v", 1, 1);
          return new Delegation(
              new AgencyId(json.text("agency")),
              new VerifyingKey(json.base64Url("publicKey", VerifyingKey.LENGTH)),
              json.day("notBefore"),
              json.day("notAfter"));
        });
  }
}
