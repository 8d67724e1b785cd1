package org.tipseal.redis.drop;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.tipseal.redis.RedisExtension;
import org.tipseal.redis.RedisLink;

final class StandaloneDropStoreTest extends DropStoreTests {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  @Override
  RedisLink link() {
    return REDIS.link();
  }
}
