package org.tipseal.crypto.payload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;

/**
 * Who the reporter is and how to reach him, as far as he says so. Never printed.
 *
 * <p>All of it together takes at most {@link #MAX_SIZE} bytes as JSON; {@link #fits} tells before
 * sealing.
 */
public record Identity(
    Optional<String> name,
    Optional<String> phone,
    Optional<String> email,
    Optional<String> address,
    Optional<String> other) {
  /** Most bytes of an identity's JSON: what is sealed less its length field. */
  public static final int MAX_SIZE = IdentityFrame.SIZE - Integer.BYTES;

  /** Whether the identity can be sealed. */
  public boolean fits() {
    return toBytes().length <= MAX_SIZE;
  }

  byte[] toBytes() {
    ObjectNode json = StrictJson.object();
    name.ifPresent(text -> json.put("name", text));
    phone.ifPresent(text -> json.put("phone", text));
    email.ifPresent(text -> json.put("email", text));
    address.ifPresent(text -> json.put("address", text));
    other.ifPresent(text -> json.put("other", text));
    return StrictJson.write(json);
  }

  static Identity parse(byte[] bytes) throws RefusedException {
    return JsonObject.read(
        bytes,
        Defect.IDENTITY_MALFORMED,
        json ->
            new Identity(
                json.optionalText("name"),
                json.optionalText("phone"),
                json.optionalText("email"),
                json.optionalText("address"),
                json.optionalText("other")));
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
