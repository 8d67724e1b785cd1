package org.tipseal.redis.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tipseal.office.quarantine.QuarantineStore;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.Script;
import org.tipseal.redis.ScriptReply;
import org.tipseal.storage.StorageUnavailableException;

/** What was refused, in Redis, under the keys of {@link OfficeKeys}. */
public final class RedisQuarantineStore implements QuarantineStore {
  private static final Script PUT = Script.load(RedisQuarantineStore.class, "put-quarantined");
  private static final Script LIST = Script.load(RedisQuarantineStore.class, "list-quarantined");

  private final RedisLink redis;

  /**
   * Makes it.
   *
   * @param redis stays the caller's to close
   */
  public RedisQuarantineStore(RedisLink redis) {
    this.redis = redis;
  }

  @Override
  public void put(Stored stored, LocalDate day, String arrival) throws StorageUnavailableException {
    List<String> keys =
        List.of(OfficeKeys.QUARANTINED + stored.id(), OfficeKeys.QUARANTINE, OfficeKeys.COMPLETED);
    Waiting.on(redis.eval(PUT, keys, stored.record(), stored.id(), day.toEpochDay(), arrival));
  }

  @Override
  public List<Stored> newest(int offset, int limit) throws StorageUnavailableException {
    ScriptReply reply =
        Waiting.on(
            redis.eval(
                LIST, List.of(OfficeKeys.QUARANTINE), offset, limit, OfficeKeys.QUARANTINED));
    List<Stored> found = new ArrayList<>();
    for (int i = 0; i < reply.size(); i++) {
      ScriptReply row = reply.list(i);
      found.add(new Stored(row.text(0), row.buffer(1)));
    }
    return found;
  }

  @Override
  public long count() throws StorageUnavailableException {
    byte[] key = OfficeKeys.bytes(OfficeKeys.QUARANTINE);
    return Waiting.on(redis.read(commands -> commands.zcard(key)));
  }
}
