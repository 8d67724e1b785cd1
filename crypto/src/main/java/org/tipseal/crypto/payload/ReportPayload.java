package org.tipseal.crypto.payload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.crypto.keys.XWingPublicKey;
import org.tipseal.crypto.receipt.MailboxId;

/**
 * The payload of a report (purpose 1).
 *
 * @param form the report form, report.schema.json; opaque here, but for {@code contact}, which must
 *     not be in it
 * @param attachments the manifest, 0 to 64
 * @param replyKey what replies are sealed to
 * @param signKey what signs the reporter's follow-ups and statements
 * @param mailbox where the report was submitted to; the office compares
 * @param identity who the reporter is, sealed apart
 */
public record ReportPayload(
    ObjectNode form,
    List<AttachmentEntry> attachments,
    XWingPublicKey replyKey,
    VerifyingKey signKey,
    MailboxId mailbox,
    Optional<IdentityPart> identity) {
  private static final String KIND = "report";

  public ReportPayload {
    // Whoever opens reports must not learn who sent them: contact belongs into the identity part.
    if (form.has("contact")) {
      throw new IllegalArgumentException("the form holds contact, which is to be sealed apart");
    }
    form = form.deepCopy();
    attachments = AttachmentEntry.checked(attachments);
  }

  /** A copy, since trees can be changed. */
  @Override
  public ObjectNode form() {
    return form.deepCopy();
  }

  /** The JSON text. */
  public byte[] toBytes() {
    ObjectNode json = StrictJson.object();
    json.put("v", 1);
    json.put("kind", KIND);
    json.set("form", form);
    AttachmentEntry.write(json.putArray("attachments"), attachments);
    json.put("replyKey", Bytes.b64u(replyKey.bytes()));
    json.put("signKey", Bytes.b64u(signKey.bytes()));
    json.put("mailbox", mailbox.b64u());
    identity.ifPresent(part -> json.put("identity", Bytes.b64u(part.bytes())));
    return StrictJson.write(json);
  }

  /**
   * Reads the JSON text. An identity part is checked by {@link IdentityOpener} alone.
   *
   * @throws RefusedException {@code payload-malformed}; {@code identity-malformed} if the identity
   *     part is not of its size and form
   */
  public static ReportPayload parse(byte[] bytes) throws RefusedException {
    return Payloads.read(bytes, KIND, ReportPayload::read);
  }

  private static ReportPayload read(JsonObject json) throws RefusedException {
    return new ReportPayload(
        json.object("form", JsonObject::opaque),
        AttachmentEntry.readAll(json),
        new XWingPublicKey(json.base64Url("replyKey", XWingPublicKey.LENGTH)),
        new VerifyingKey(json.base64Url("signKey", VerifyingKey.LENGTH)),
        new MailboxId(json.base64Url("mailbox", MailboxId.LENGTH)),
        json.has("identity")
            ? Optional.of(IdentityPart.parse(json.base64Url("identity")))
            : Optional.empty());
  }

  /** Nothing of a report is printed. */
  @Override
  public String toString() {
    return "ReportPayload[REDACTED]";
  }
}
