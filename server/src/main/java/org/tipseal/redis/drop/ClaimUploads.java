package org.tipseal.redis.drop;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.drop.mailbox.Lifetimes;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.Script;

/**
 * Makes uploads part of what a mailbox is about to receive: {@code claim-upload.lua}, once for
 * each, since each lies in a slot of its own. May be repeated; that some are claimed and others not
 * does no harm.
 */
final class ClaimUploads {
  private static final Script SCRIPT = Script.load(ClaimUploads.class, "claim-upload");

  private final RedisLink link;
  private final Lifetimes lifetimes;

  ClaimUploads(RedisLink link, Lifetimes lifetimes) {
    this.link = link;
    this.lifetimes = lifetimes;
  }

  /** Claims all of them; empty if that went well, else the first that could not be claimed. */
  Future<Optional<UploadId>> claim(List<UploadId> ids, MailboxId mailbox, LocalDate today) {
    List<Future<Boolean>> claims = ids.stream().map(id -> claim(id, mailbox, today)).toList();
    return Future.join(claims)
        .map(
            done ->
                IntStream.range(0, ids.size())
                    .filter(i -> !claims.get(i).result())
                    .mapToObj(ids::get)
                    .findFirst());
  }

  private Future<Boolean> claim(UploadId id, MailboxId mailbox, LocalDate today) {
    return link.eval(
            SCRIPT,
            List.of(DropKeys.upload(id)),
            mailbox.b64u(),
            today.toEpochDay(),
            DropKeys.midnight(lifetimes.end(today)))
        .map(reply -> reply.number(0) == 1);
  }
}
