package org.tipseal.crypto.payload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.StrictJson;

/**
 * The payload of a reply (purpose 3), inside a signed message.
 *
 * @param day on which the agency replied
 * @param status such as {@code S20}: S or R and two digits
 * @param reason a code of the agency, 1 to 64 of {@code A-Z a-z 0-9 . _ -}
 * @param text for the reporter
 */
public record ReplyPayload(
    LocalDate day, String status, Optional<String> reason, Optional<String> text) {
  private static final String KIND = "reply";
  private static final Pattern STATUS = Pattern.compile("[SR][0-9]{2}");
  private static final Pattern REASON = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  public ReplyPayload {
    if (!STATUS.matcher(status).matches()) {
      throw new IllegalArgumentException("a status is S or R and two digits");
    }
    if (reason.isPresent() && !REASON.matcher(reason.get()).matches()) {
      throw new IllegalArgumentException("a reason code is 1 to 64 of A-Z a-z 0-9 . _ -");
    }
  }

  /** The JSON text. */
  public byte[] toBytes() {
    ObjectNode json = StrictJson.object();
    json.put("v", 1);
    json.put("kind", KIND);
    json.put("day", day.toString());
    json.put("status", status);
    reason.ifPresent(code -> json.put("reason", code));
    text.ifPresent(words -> json.put("text", words));
    return StrictJson.write(json);
  }

  /**
   * Reads the JSON text.
   *
   * @throws RefusedException {@code payload-malformed}
   */
  public static ReplyPayload parse(byte[] bytes) throws RefusedException {
    return Payloads.read(
        bytes,
        KIND,
        json ->
            new ReplyPayload(
                json.day("day"),
                json.text("status"),
                json.optionalText("reason"),
                json.optionalText("text")));
  }

  /** Nothing of a reply is printed. */
  @Override
  public String toString() {
    return "ReplyPayload[REDACTED]";
  }
}
