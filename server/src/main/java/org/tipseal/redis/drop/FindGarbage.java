package org.tipseal.redis.drop;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.Script;

/**
 * Finds uploads that nothing will ever ask for, and forgets them. The upload and the mailbox that
 * claimed it lie in different slots, so it takes three steps: {@code inspect-upload.lua}, {@code
 * names-upload.lua}, {@code forget-upload.lua}. A claim is given until the day after it before it
 * counts as abandoned, since the submission follows it within seconds; the last step sees a claim
 * that was repeated meanwhile.
 */
final class FindGarbage {
  private static final Script INSPECT = Script.load(FindGarbage.class, "inspect-upload");
  private static final Script NAMES = Script.load(FindGarbage.class, "names-upload");
  private static final Script FORGET = Script.load(FindGarbage.class, "forget-upload");

  private final RedisLink link;

  FindGarbage(RedisLink link) {
    this.link = link;
  }

  Future<List<UploadId>> run(List<UploadId> ids, LocalDate today) {
    List<Future<Boolean>> judged = ids.stream().map(id -> isGarbage(id, today)).toList();
    return Future.join(judged)
        .map(
            done ->
                IntStream.range(0, ids.size())
                    .filter(i -> judged.get(i).result())
                    .mapToObj(ids::get)
                    .toList());
  }

  private Future<Boolean> isGarbage(UploadId id, LocalDate today) {
    long yesterday = today.minusDays(1).toEpochDay();
    return link.eval(INSPECT, List.of(DropKeys.upload(id)), yesterday)
        .compose(
            reply ->
                switch (reply.text(0)) {
                  case "gone" -> Future.succeededFuture(true);
                  case "kept" -> Future.succeededFuture(false);
                  default ->
                      isNamed(id, new MailboxId(Base64.getUrlDecoder().decode(reply.text(1))))
                          .compose(
                              named ->
                                  named ? Future.succeededFuture(false) : forget(id, yesterday));
                });
  }

  private Future<Boolean> isNamed(UploadId id, MailboxId mailbox) {
    return link.eval(
            NAMES,
            List.of(DropKeys.waiting(mailbox)),
            DropKeys.arrivalPrefix(DropKeys.shard(mailbox)),
            id.bytes())
        .map(reply -> reply.number(0) == 1);
  }

  private Future<Boolean> forget(UploadId id, long yesterday) {
    return link.eval(FORGET, List.of(DropKeys.upload(id)), yesterday)
        .map(reply -> reply.number(0) == 1);
  }
}
