package org.tipseal.crypto.payload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.StrictJson;

/**
 * The payload of a follow-up (purpose 2), inside a signed message.
 *
 * @param text what the reporter adds; may be empty when something is attached
 * @param attachments the manifest, 0 to 64
 */
public record FollowUpPayload(String text, List<AttachmentEntry> attachments) {
  private static final String KIND = "follow-up";

  public FollowUpPayload {
    attachments = AttachmentEntry.checked(attachments);
  }

  /** The JSON text. */
  public byte[] toBytes() {
    ObjectNode json = StrictJson.object();
    json.put("v", 1);
    json.put("kind", KIND);
    json.put("text", text);
    AttachmentEntry.write(json.putArray("attachments"), attachments);
    return StrictJson.write(json);
  }

  /**
   * Reads the JSON text.
   *
   * @throws RefusedException {@code payload-malformed}
   */
  public static FollowUpPayload parse(byte[] bytes) throws RefusedException {
    return Payloads.read(
        bytes, KIND, json -> new FollowUpPayload(json.text("text"), AttachmentEntry.readAll(json)));
  }

  /** Nothing of a follow-up is printed. */
  @Override
  public String toString() {
    return "FollowUpPayload[REDACTED]";
  }
}
