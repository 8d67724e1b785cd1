package org.tipseal.redis.drop;

import org.tipseal.redis.RedisLink;
import org.tipseal.redis.TestCluster;
import org.tipseal.redis.TestRedis;

/** The kinds of Redis that a drop can stand on. */
enum Deployment {
  STANDALONE {
    @Override
    Running start() {
      TestRedis redis = TestRedis.start();
      return new Running(redis::close, redis.link());
    }
  },
  CLUSTER {
    @Override
    Running start() throws Exception {
      TestCluster cluster = TestCluster.start();
      return new Running(cluster::close, cluster.link());
    }
  };

  abstract Running start() throws Exception;

  /** A running Redis, and a link to it. */
  record Running(Runnable stop, RedisLink link) {
    void close() {
      link.close();
      stop.run();
    }
  }
}
