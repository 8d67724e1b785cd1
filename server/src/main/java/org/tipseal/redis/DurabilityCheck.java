package org.tipseal.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Asks Redis whether a write that it has answered would survive the loss of power, and names every
 * setting that says no.
 */
final class DurabilityCheck {
  /**
   * The first whose scripts are refused before they start, never in the middle, when memory is
   * short.
   */
  private static final int MIN_VERSION = 7;

  private static final Pattern VERSION = Pattern.compile("(?m)^redis_version:(\\d{1,4})\\.");

  private DurabilityCheck() {}

  static void run(RedisLink link, boolean allowEverysec) throws StorageUnavailableException {
    await(
        link.onEachMaster(
            master ->
                Future.join(settings(master), version(master))
                    .compose(
                        both -> {
                          List<String> faults =
                              faults(both.resultAt(0), both.resultAt(1), allowEverysec);
                          return faults.isEmpty()
                              ? Future.succeededFuture()
                              : Future.failedFuture(
                                  new StorageUnavailableException(
                                      "this Redis would lose reports: "
                                          + String.join("; ", faults)));
                        })));
  }

  private static Future<Map<String, String>> settings(
      RedisClusterAsyncCommands<byte[], byte[]> master) {
    return RedisLink.complete(
        () ->
            master.configGet(
                "appendonly", "appendfsync", "no-appendfsync-on-rewrite", "maxmemory-policy"));
  }

  private static Future<Integer> version(RedisClusterAsyncCommands<byte[], byte[]> master) {
    return RedisLink.complete(() -> master.info("server"))
        .map(
            info -> {
              Matcher version = VERSION.matcher(info);
              return version.find() ? Integer.parseInt(version.group(1)) : 0;
            });
  }

  private static List<String> faults(
      Map<String, String> settings, int version, boolean allowEverysec) {
    List<String> faults = new ArrayList<>();
    if (version < MIN_VERSION) {
      faults.add("use Redis 7 or newer");
    }
    if (!"yes".equals(settings.get("appendonly"))) {
      faults.add("set appendonly yes");
    }
    String fsync = settings.getOrDefault("appendfsync", "");
    if (!fsync.equals("always") && !(allowEverysec && fsync.equals("everysec"))) {
      faults.add("set appendfsync always (or allow everysec here)");
    }
    if (fsync.equals("always") && !"no".equals(settings.get("no-appendfsync-on-rewrite"))) {
      faults.add("set no-appendfsync-on-rewrite no");
    }
    if (!"noeviction".equals(settings.get("maxmemory-policy"))) {
      faults.add("set maxmemory-policy noeviction");
    }
    return faults;
  }

  private static void await(Future<Void> check) throws StorageUnavailableException {
    try {
      check.toCompletionStage().toCompletableFuture().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StorageUnavailableException unavailable) {
        throw unavailable;
      }
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageUnavailableException("interrupted while connecting to Redis", e);
    }
  }
}
