package org.tipseal.redis.drop;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.drop.upload.UploadRecord;
import org.tipseal.drop.upload.UploadStore;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.Script;
import org.tipseal.redis.ScriptReply;

/**
 * The records of uploads: {@code create-upload.lua}, {@code find-upload.lua}, {@code
 * complete-upload.lua}, {@code terminate-upload.lua}.
 */
final class RedisUploadStore implements UploadStore {
  private static final Script CREATE = Script.load(RedisUploadStore.class, "create-upload");
  private static final Script FIND = Script.load(RedisUploadStore.class, "find-upload");
  private static final Script COMPLETE = Script.load(RedisUploadStore.class, "complete-upload");
  private static final Script TERMINATE = Script.load(RedisUploadStore.class, "terminate-upload");

  private final RedisLink link;
  private final FindGarbage findGarbage;

  RedisUploadStore(RedisLink link, FindGarbage findGarbage) {
    this.link = link;
    this.findGarbage = findGarbage;
  }

  @Override
  public Future<Boolean> create(UploadId id, long length, LocalDate expires) {
    return yes(CREATE, id, length, DropKeys.midnight(expires));
  }

  @Override
  public Future<Optional<UploadRecord>> find(UploadId id) {
    return link.eval(FIND, List.of(DropKeys.upload(id)))
        .map(reply -> reply.size() == 0 ? Optional.empty() : Optional.of(found(reply)));
  }

  @Override
  public Future<Boolean> complete(UploadId id) {
    return yes(COMPLETE, id);
  }

  @Override
  public Future<Boolean> terminate(UploadId id) {
    return yes(TERMINATE, id);
  }

  @Override
  public Future<List<UploadId>> garbage(List<UploadId> ids, LocalDate today) {
    return findGarbage.run(ids, today);
  }

  private Future<Boolean> yes(Script script, UploadId id, Object... arguments) {
    return link.eval(script, List.of(DropKeys.upload(id)), arguments)
        .map(reply -> reply.number(0) == 1);
  }

  private static UploadRecord found(ScriptReply reply) {
    return new UploadRecord(
        reply.number(0), DropKeys.day(reply.number(3)), reply.number(1) == 1, reply.number(2) == 1);
  }
}
