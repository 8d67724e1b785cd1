package org.tipseal.redis.drop;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.drop.mailbox.FollowUp;
import org.tipseal.drop.mailbox.FollowUpResult;
import org.tipseal.drop.mailbox.FollowUpResult.Accepted;
import org.tipseal.drop.mailbox.FollowUpResult.AlreadyAccepted;
import org.tipseal.drop.mailbox.FollowUpResult.NotFound;
import org.tipseal.drop.mailbox.FollowUpResult.NumberSkipped;
import org.tipseal.drop.mailbox.FollowUpResult.NumberTaken;
import org.tipseal.drop.mailbox.FollowUpResult.UploadMissing;
import org.tipseal.drop.mailbox.Lifetimes;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.Script;
import org.tipseal.redis.ScriptReply;

/** Queues a follow-up: {@code follow-up.lua}. */
final class QueueFollowUp {
  /** Of its digest: enough that nobody finds a second one. */
  private static final int DIGEST_LENGTH = 16;

  private static final Script SCRIPT = Script.load(QueueFollowUp.class, "follow-up");

  private final RedisLink link;
  private final Lifetimes lifetimes;
  private final ClaimUploads claims;

  QueueFollowUp(RedisLink link, Lifetimes lifetimes, ClaimUploads claims) {
    this.link = link;
    this.lifetimes = lifetimes;
    this.claims = claims;
  }

  Future<FollowUpResult> run(FollowUp followUp) {
    return claims
        .claim(followUp.uploads(), followUp.address().id(), followUp.today())
        .compose(
            missing ->
                missing.isEmpty()
                    ? send(followUp, followUp.body()).map(QueueFollowUp::result)
                    // Its uploads are gone if the office has taken the same one meanwhile.
                    : send(followUp, Buffer.buffer())
                        .map(
                            reply ->
                                reply.text(0).equals("free")
                                    ? new UploadMissing(missing.get())
                                    : result(reply)));
  }

  private Future<ScriptReply> send(FollowUp followUp, Buffer body) {
    MailboxId mailbox = followUp.address().id();
    return link.eval(
        SCRIPT,
        ArrivalKeys.of(mailbox),
        followUp.address().locator().value(),
        mailbox.b64u(),
        followUp.number(),
        followUp.digest().getBytes(0, DIGEST_LENGTH),
        followUp.today().toEpochDay(),
        lifetimes.due(followUp.today()).toEpochDay(),
        DropKeys.arrivalPrefix(DropKeys.shard(mailbox)),
        UploadIds.join(followUp.uploads()),
        body);
  }

  private static FollowUpResult result(ScriptReply reply) {
    return switch (reply.text(0)) {
      case "accepted" -> new Accepted();
      case "known" -> new AlreadyAccepted();
      case "taken" -> new NumberTaken();
      case "skipped" -> new NumberSkipped(reply.number(1));
      case "none" -> new NotFound();
      default -> throw new IllegalStateException(reply.text(0));
    };
  }
}
