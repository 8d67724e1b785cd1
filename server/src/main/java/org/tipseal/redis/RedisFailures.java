package org.tipseal.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.cluster.PartitionException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Turns failures into what callers expect. Redis's own messages are not passed on: they can quote
 * arguments.
 */
final class RedisFailures {
  /** First words of error replies that mean "not now". */
  private static final Map<String, String> NOT_NOW =
      Map.ofEntries(
          Map.entry("OOM", "Redis has reached its memory limit"),
          Map.entry("MISCONF", "Redis cannot write to its disk"),
          Map.entry("READONLY", "this Redis is a replica"),
          Map.entry("LOADING", "Redis is loading its data"),
          Map.entry("BUSY", "Redis is busy with a script"),
          Map.entry("MASTERDOWN", "this Redis has lost its master"),
          Map.entry("NOREPLICAS", "Redis has too few replicas"),
          Map.entry("CLUSTERDOWN", "the Redis cluster is down"),
          Map.entry("TRYAGAIN", "the Redis cluster is moving data"),
          Map.entry("NOAUTH", "Redis asks for a password"),
          Map.entry("WRONGPASS", "Redis refuses the password"),
          Map.entry("NOPERM", "this Redis user may not run the command"));

  private static final Pattern SCRIPT_LINE = Pattern.compile("@?user_script:\\s*(\\d+)");

  private RedisFailures() {}

  static Exception translated(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof StorageUnavailableException known) {
      return known;
    }
    if (cause instanceof RedisCommandExecutionException refused) {
      return refused(String.valueOf(refused.getMessage()));
    }
    if (cause instanceof RedisException
        || cause instanceof IOException
        || cause instanceof CancellationException
        || cause instanceof PartitionException) {
      return new StorageUnavailableException("Redis does not answer", cause);
    }
    return new IllegalStateException("a command could not be sent to Redis", cause);
  }

  private static Exception refused(String message) {
    String word = message.split("[ :]", 2)[0];
    String reason = NOT_NOW.get(word);
    if (reason != null) {
      return new StorageUnavailableException(reason);
    }
    Matcher line = SCRIPT_LINE.matcher(message);
    return new IllegalStateException(
        "Redis refused a command: " + word + (line.find() ? ", script line " + line.group(1) : ""));
  }
}
