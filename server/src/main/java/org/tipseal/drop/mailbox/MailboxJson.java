package org.tipseal.drop.mailbox;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.tipseal.crypto.Bytes;

/** A mailbox as it is sent to the reporter (PROTOCOL §11). */
final class MailboxJson {
  private MailboxJson() {}

  static Buffer of(MailboxView.Open mailbox) {
    JsonObject json =
        new JsonObject()
            .put("state", "open")
            .put("overdue", mailbox.overdue())
            .put("daysLeft", mailbox.daysLeft());
    mailbox
        .acknowledgement()
        .ifPresent(statement -> json.put("acknowledgement", Bytes.b64u(statement.getBytes())));
    JsonArray replies = new JsonArray();
    for (MailboxView.Reply reply : mailbox.replies()) {
      replies.add(
          new JsonObject()
              .put("number", reply.number())
              .put("envelope", Bytes.b64(reply.envelope().getBytes())));
    }
    return json.put("memo", Bytes.b64u(mailbox.memo().getBytes()))
        .put("followUps", mailbox.followUps())
        .put("remindable", mailbox.remindable())
        .put("replies", replies)
        .toBuffer();
  }

  static Buffer of(MailboxView.Ended mailbox) {
    return new JsonObject().put("state", "ended").put("overdue", mailbox.overdue()).toBuffer();
  }
}
