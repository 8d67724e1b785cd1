package org.tipseal.redis.drop;

import static org.tipseal.redis.RedisExtension.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.TestCluster;

/** The same on a cluster: nothing crosses a hash slot. */
final class ClusterDropStoreTest extends DropStoreTests {
  private static TestCluster cluster;
  private static RedisLink link;

  @BeforeAll
  static void start() throws Exception {
    cluster = TestCluster.start();
    link = cluster.link();
  }

  @AfterAll
  static void stop() {
    if (link != null) {
      link.close();
    }
    cluster.close();
  }

  @BeforeEach
  void empty() {
    await(link.onEachMaster(master -> RedisLink.complete(master::flushall).mapEmpty()));
  }

  @Override
  RedisLink link() {
    return link;
  }
}
