package org.tipseal.crypto.payload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.attachment.AttachmentKey;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.IdentityPrivateKey;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.submission.UploadId;

/** A fictional report, the same in every run. */
final class PayloadFixture {
  static final AgencyId AGENCY = new AgencyId("example-agency");
  static final MailboxId MAILBOX = new MailboxId(secret("mailbox").copy());
  static final SigningKey SIGN_KEY = SigningKey.fromSeed(secret("sign"));
  static final IdentityContext CONTEXT =
      new IdentityContext(AGENCY, MAILBOX, SIGN_KEY.verifyingKey());
  static final Identity IDENTITY =
      new Identity(
          Optional.of("示例举报人"),
          Optional.of("13800000000"),
          Optional.of("reporter@example.org"),
          Optional.of("示例路一号"),
          Optional.of("晚上联系"));

  private PayloadFixture() {}

  /** A 32-byte secret that a name stands for. */
  static SecretBytes secret(String name) {
    return SecretBytes.takeOver(Bytes.sha256(Bytes.ascii("tipseal payload fixture " + name)));
  }

  static ObjectNode form() {
    ObjectNode form = StrictJson.object().put("category", "BG-01").put("mode", "anonymous");
    form.putArray("targets").addObject().put("name", "示例平台");
    return form;
  }

  static AttachmentEntry screenshot() {
    return new AttachmentEntry(
        UploadId.of(new byte[16]),
        AttachmentKey.of(secret("screenshot").copy()),
        123_456,
        Bytes.hex(Bytes.sha256(Bytes.ascii("screenshot"))),
        "首页 截图.png",
        "image/png",
        "EV1",
        Optional.of("平台首页"),
        Optional.of(LocalDate.of(2026, 11, 20)),
        Optional.of(true),
        Optional.of(Bytes.hex(Bytes.sha256(Bytes.ascii("with metadata")))));
  }

  static AttachmentEntry recording() {
    return new AttachmentEntry(
        UploadId.of(Bytes.concat(new byte[15], new byte[] {1})),
        AttachmentKey.of(secret("recording").copy()),
        0,
        Bytes.hex(Bytes.sha256()),
        "录屏.mp4",
        "video/mp4",
        "EV6",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static ReportPayload report(Optional<IdentityPart> identity) {
    return new ReportPayload(
        form(),
        List.of(screenshot(), recording()),
        XWingPrivateKey.fromSeed(secret("reply")).publicKey(),
        SIGN_KEY.verifyingKey(),
        MAILBOX,
        identity);
  }

  static FollowUpPayload followUp() {
    return new FollowUpPayload("补充:又有一个网址", List.of(recording()));
  }

  static ReplyPayload reply() {
    return new ReplyPayload(
        LocalDate.of(2026, 11, 25), "S50", Optional.of("NOT_OURS"), Optional.of("请向网信办举报。"));
  }

  static IdentityPrivateKey identityKey() {
    try {
      return IdentityPrivateKey.fromScalar(secret("identity"));
    } catch (RefusedException e) {
      throw new AssertionError(e);
    }
  }
}
