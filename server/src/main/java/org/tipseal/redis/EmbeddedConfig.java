package org.tipseal.redis;

import java.nio.file.Path;
import java.util.List;

/** The configuration of an embedded Redis: durable, silent, reachable through its socket alone. */
final class EmbeddedConfig {
  private EmbeddedConfig() {}

  static String text(Path folder, Path socket, long maxMemory) {
    return String.join(
        "\n",
        List.of(
            "# Written at each start.",
            "port 0",
            "unixsocket " + quoted(socket),
            "unixsocketperm 700",
            "daemonize no",
            "databases 1",
            "dir " + quoted(folder),
            "# An orphan is known by its command line.",
            "set-proc-title no",
            "# Durable: on the disk before the answer, and nothing is ever thrown out.",
            "appendonly yes",
            "appendfsync always",
            "no-appendfsync-on-rewrite no",
            "aof-load-truncated yes",
            "aof-use-rdb-preamble yes",
            "# What is sealed does not get smaller.",
            "rdbcompression no",
            "auto-aof-rewrite-percentage 100",
            "auto-aof-rewrite-min-size 64mb",
            "save \"\"",
            "maxmemory " + maxMemory,
            "maxmemory-policy noeviction",
            "# Silent: no times beside the data, no commands in logs.",
            "aof-timestamp-enabled no",
            "logfile \"\"",
            "loglevel warning",
            "always-show-logo no",
            "crash-log-enabled no",
            "crash-memcheck-enabled no",
            "slowlog-log-slower-than -1",
            "slowlog-max-len 0",
            "acllog-max-len 0",
            "latency-tracking no",
            "latency-monitor-threshold 0",
            ""));
  }

  /** As redis.conf reads it back, whatever characters a path has. */
  private static String quoted(Path path) {
    return "\""
        + path.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
        + "\"";
  }
}
