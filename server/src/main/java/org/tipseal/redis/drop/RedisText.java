package org.tipseal.redis.drop;

import java.nio.charset.StandardCharsets;

/** Keys as plain commands take them. */
final class RedisText {
  private RedisText() {}

  static byte[] bytes(String key) {
    return key.getBytes(StandardCharsets.UTF_8);
  }
}
