package org.tipseal.redis.office;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.tipseal.office.batches.InstitutionStore;
import org.tipseal.redis.RedisLink;
import org.tipseal.storage.StorageUnavailableException;

/** Institutions in Redis, under the keys of {@link OfficeKeys}. */
public final class RedisInstitutionStore implements InstitutionStore {
  private final RedisLink redis;

  /**
   * Makes it.
   *
   * @param redis stays the caller's to close
   */
  public RedisInstitutionStore(RedisLink redis) {
    this.redis = redis;
  }

  @Override
  public Map<String, Buffer> all() throws StorageUnavailableException {
    byte[] key = OfficeKeys.bytes(OfficeKeys.INSTITUTIONS);
    Map<String, Buffer> all = new HashMap<>();
    Waiting.on(redis.read(commands -> commands.hgetall(key)))
        .forEach(
            (name, kept) ->
                all.put(new String(name, StandardCharsets.US_ASCII), Buffer.buffer(kept)));
    return all;
  }

  @Override
  public void put(String name, byte[] sealed) throws StorageUnavailableException {
    byte[] key = OfficeKeys.bytes(OfficeKeys.INSTITUTIONS);
    var unused =
        Waiting.on(redis.write(commands -> commands.hset(key, OfficeKeys.bytes(name), sealed)));
  }

  @Override
  public boolean remove(String name) throws StorageUnavailableException {
    byte[] key = OfficeKeys.bytes(OfficeKeys.INSTITUTIONS);
    return Waiting.on(redis.write(commands -> commands.hdel(key, OfficeKeys.bytes(name)))) == 1;
  }
}
