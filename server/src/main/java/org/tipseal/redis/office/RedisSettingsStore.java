package org.tipseal.redis.office;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tipseal.office.settings.SettingsStore;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.Script;
import org.tipseal.storage.StorageUnavailableException;

/** Settings in Redis, under the keys of {@link OfficeKeys}. */
public final class RedisSettingsStore implements SettingsStore {
  private static final Script WRITE = Script.load(RedisSettingsStore.class, "write-settings");

  private final RedisLink redis;

  /**
   * Makes it.
   *
   * @param redis stays the caller's to close
   */
  public RedisSettingsStore(RedisLink redis) {
    this.redis = redis;
  }

  @Override
  public Optional<Stored> read(String name) throws StorageUnavailableException {
    byte[] key = OfficeKeys.bytes(OfficeKeys.SETTINGS + name);
    byte[] version = OfficeKeys.bytes("v");
    byte[] record = OfficeKeys.bytes("r");
    var values = Waiting.on(redis.read(commands -> commands.hmget(key, version, record)));
    if (!values.get(0).hasValue() || !values.get(1).hasValue()) {
      return Optional.empty();
    }
    String digits = new String(values.get(0).getValue(), StandardCharsets.US_ASCII);
    return Optional.of(new Stored(Long.parseLong(digits), Buffer.buffer(values.get(1).getValue())));
  }

  @Override
  public boolean write(String name, long version, Buffer record)
      throws StorageUnavailableException {
    return Waiting.on(redis.eval(WRITE, List.of(OfficeKeys.SETTINGS + name), version, record))
            .number(0)
        == 1;
  }
}
