package org.tipseal.redis.office;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.tipseal.office.audit.AuditHeadStore;
import org.tipseal.redis.RedisLink;
import org.tipseal.storage.StorageUnavailableException;

/** The audit log's head in Redis, under its key of {@link OfficeKeys}. */
public final class RedisAuditHeadStore implements AuditHeadStore {
  private static final byte[] KEY = OfficeKeys.bytes(OfficeKeys.AUDIT_HEAD);

  private final RedisLink redis;

  /**
   * Makes it.
   *
   * @param redis stays the caller's to close
   */
  public RedisAuditHeadStore(RedisLink redis) {
    this.redis = redis;
  }

  @Override
  public Optional<Buffer> read() throws StorageUnavailableException {
    return Optional.ofNullable(Waiting.on(redis.read(commands -> commands.get(KEY))))
        .map(Buffer::buffer);
  }

  @Override
  public void write(Buffer sealed) throws StorageUnavailableException {
    byte[] value = sealed.getBytes();
    var unused = Waiting.on(redis.write(commands -> commands.set(KEY, value)));
  }
}
