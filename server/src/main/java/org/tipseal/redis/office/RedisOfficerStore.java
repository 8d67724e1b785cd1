package org.tipseal.redis.office;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.OfficerStore;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.Script;
import org.tipseal.redis.ScriptReply;
import org.tipseal.storage.StorageUnavailableException;

/** Officers in Redis, under the keys of {@link OfficeKeys}. */
public final class RedisOfficerStore implements OfficerStore {
  private static final Script WRITE = Script.load(RedisOfficerStore.class, "write-officer");
  private static final Script LIST = Script.load(RedisOfficerStore.class, "list-officers");
  private static final List<String> KEYS =
      List.of(OfficeKeys.OFFICERS, OfficeKeys.OFFICERS_VERSION);

  private final RedisLink redis;

  /**
   * Makes it.
   *
   * @param redis stays the caller's to close
   */
  public RedisOfficerStore(RedisLink redis) {
    this.redis = redis;
  }

  @Override
  public Optional<Buffer> find(OfficerId id) throws StorageUnavailableException {
    byte[] key = OfficeKeys.bytes(OfficeKeys.OFFICERS);
    byte[] field = OfficeKeys.bytes(id.value());
    return Optional.ofNullable(Waiting.on(redis.read(commands -> commands.hget(key, field))))
        .map(Buffer::buffer);
  }

  @Override
  public Snapshot all() throws StorageUnavailableException {
    ScriptReply reply = Waiting.on(redis.eval(LIST, KEYS));
    ScriptReply rows = reply.list(1);
    Map<OfficerId, Buffer> records = new HashMap<>();
    for (int i = 0; i < rows.size(); i += 2) {
      records.put(new OfficerId(rows.text(i)), rows.buffer(i + 1));
    }
    return new Snapshot(reply.number(0), records);
  }

  @Override
  public boolean write(long version, OfficerId id, byte[] sealed)
      throws StorageUnavailableException {
    return Waiting.on(redis.eval(WRITE, KEYS, version, id.value(), sealed)).number(0) == 1;
  }
}
