package org.tipseal.redis;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/** Text, numbers and bytes, as Redis takes them. */
final class RedisBytes {
  private RedisBytes() {}

  static byte[] of(Object value) {
    if (value instanceof byte[] bytes) {
      return bytes;
    }
    if (value instanceof Buffer buffer) {
      return buffer.getBytes();
    }
    if (value instanceof String || value instanceof Integer || value instanceof Long) {
      return value.toString().getBytes(StandardCharsets.UTF_8);
    }
    throw new IllegalArgumentException("not an argument for Redis: " + value.getClass());
  }

  static byte[][] of(Object[] values) {
    byte[][] all = new byte[values.length][];
    for (int i = 0; i < values.length; i++) {
      all[i] = of(values[i]);
    }
    return all;
  }
}
