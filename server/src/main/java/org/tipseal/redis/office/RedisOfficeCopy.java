package org.tipseal.redis.office;

import io.lettuce.core.MapScanCursor;
import io.lettuce.core.RestoreArgs;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.tipseal.crypto.Bytes;
import org.tipseal.office.backup.RedisCopy;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.Script;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Copies the office's keys. A script copies them inside Redis, under {@code {office}:backup:}, at
 * one moment; the copies are then read at leisure and deleted. What a backup that died left of them
 * expires after a day, and the next one deletes it first.
 */
public final class RedisOfficeCopy implements RedisCopy {
  private static final Script COPY = Script.load(RedisOfficeCopy.class, "copy-office");
  private static final Script FORGET = Script.load(RedisOfficeCopy.class, "forget-copy");
  private static final Script COUNT = Script.load(RedisOfficeCopy.class, "count-office");

  private static final String OFFICE = "{office}:";
  private static final long KEPT_SECONDS = 86_400;
  private static final int AT_ONCE = 200;

  private final RedisLink redis;
  private final Queue<Future<?>> restoring = new ArrayDeque<>();

  /**
   * Makes it.
   *
   * @param redis stays the caller's to close
   */
  public RedisOfficeCopy(RedisLink redis) {
    this.redis = redis;
  }

  @Override
  public long copy(Taker taker) throws IOException, StorageUnavailableException {
    forget();
    Waiting.on(
        redis.eval(COPY, List.of(OfficeKeys.COPIED), OFFICE, OfficeKeys.COPIES, KEPT_SECONDS));
    try {
      return handOut(taker);
    } finally {
      forget();
    }
  }

  private void forget() throws StorageUnavailableException {
    Waiting.on(redis.eval(FORGET, List.of(OfficeKeys.COPIED), OfficeKeys.COPIES));
  }

  private long handOut(Taker taker) throws IOException, StorageUnavailableException {
    byte[] names = OfficeKeys.bytes(OfficeKeys.COPIED);
    ScanArgs args = ScanArgs.Builder.limit(AT_ONCE);
    long copied = 0;
    ScanCursor cursor = ScanCursor.INITIAL;
    while (!cursor.isFinished()) {
      ScanCursor from = cursor;
      MapScanCursor<byte[], byte[]> some =
          Waiting.on(redis.read(commands -> commands.hscan(names, from, args)));
      List<Map.Entry<byte[], byte[]>> entries = List.copyOf(some.getMap().entrySet());
      List<Future<byte[]>> dumps = new ArrayList<>();
      for (Map.Entry<byte[], byte[]> entry : entries) {
        byte[] copy = Bytes.concat(OfficeKeys.bytes(OfficeKeys.COPIES), entry.getKey());
        dumps.add(redis.read(commands -> commands.dump(copy)));
      }
      for (int i = 0; i < entries.size(); i++) {
        byte[] dump = Waiting.on(dumps.get(i));
        if (dump == null) {
          throw new StorageUnavailableException("Redis has lost the copy of the office's values");
        }
        String expires = new String(entries.get(i).getValue(), StandardCharsets.US_ASCII);
        taker.take(latin(entries.get(i).getKey()), Long.parseLong(expires), dump);
        copied++;
      }
      cursor = some;
    }
    return copied;
  }

  @Override
  public boolean isEmpty() throws StorageUnavailableException {
    return Waiting.on(redis.eval(COUNT, List.of(OfficeKeys.COPIED), OFFICE)).number(0) == 0;
  }

  @Override
  public void restore(String key, long expires, byte[] dump) throws StorageUnavailableException {
    byte[] name = key.getBytes(StandardCharsets.ISO_8859_1);
    RestoreArgs args =
        expires == 0
            ? RestoreArgs.Builder.ttl(0).replace()
            : RestoreArgs.Builder.ttl(expires).absttl().replace();
    restoring.add(redis.write(commands -> commands.restore(name, dump, args)));
    if (restoring.size() >= AT_ONCE) {
      Waiting.on(restoring.remove());
    }
  }

  @Override
  public void settle() throws StorageUnavailableException {
    while (!restoring.isEmpty()) {
      Waiting.on(restoring.remove());
    }
  }

  private static String latin(byte[] key) {
    return new String(key, StandardCharsets.ISO_8859_1);
  }
}
