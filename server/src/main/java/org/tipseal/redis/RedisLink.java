package org.tipseal.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tipseal.storage.StorageUnavailableException;

/**
 * The connection to Redis: one for commands, shared by everybody, and one for signals. It
 * reconnects by itself.
 *
 * <p>While Redis is away, commands fail at once (in a cluster, after the timeout at the latest),
 * and a command that was under way fails instead of being sent again. Every such failure is a
 * {@link StorageUnavailableException}; only a mistake in this program (a faulty script) comes as
 * {@link IllegalStateException}. Futures complete on the caller's Vert.x context if there is one.
 */
public final class RedisLink implements AutoCloseable {
  private final RedisConnector connector;
  private final int waitReplicas;
  private final long waitMillis;

  private RedisLink(RedisConnector connector, RedisOptions options) {
    this.connector = connector;
    this.waitReplicas = options.waitReplicas();
    // Redis gives up waiting before the command times out.
    this.waitMillis = Math.max(1, options.timeout().toMillis() * 3 / 4);
  }

  /**
   * Connects and checks that this Redis keeps what it is given. Blocks.
   *
   * @throws StorageUnavailableException if it is not there or not durable enough; the message says
   *     what to change
   */
  public static RedisLink connect(RedisOptions options) throws StorageUnavailableException {
    RedisLink link = new RedisLink(RedisConnector.open(options), options);
    try {
      DurabilityCheck.run(link, options.allowEverysec());
      return link;
    } catch (StorageUnavailableException e) {
      link.close();
      throw e;
    }
  }

  /**
   * Sends commands that only read.
   *
   * @param command of what one Redis and a cluster have in common; all its keys in one hash slot
   */
  public <T> Future<T> read(
      Function<RedisClusterAsyncCommands<byte[], byte[]>, CompletionStage<T>> command) {
    return complete(() -> command.apply(connector.commands()));
  }

  /**
   * Sends commands that write; waits for as many replicas as are configured.
   *
   * @param command of what one Redis and a cluster have in common; all its keys in one hash slot
   */
  public <T> Future<T> write(
      Function<RedisClusterAsyncCommands<byte[], byte[]>, CompletionStage<T>> command) {
    RedisClusterAsyncCommands<byte[], byte[]> commands = connector.commands();
    return replicated(commands, complete(() -> command.apply(commands)));
  }

  /**
   * Runs a script.
   *
   * @param keys all in one hash slot
   * @param arguments {@link String}, {@link Integer}, {@link Long}, {@code byte[]} or {@link
   *     io.vertx.core.buffer.Buffer}
   */
  public Future<ScriptReply> eval(Script script, List<String> keys, Object... arguments) {
    byte[][] rawKeys = RedisBytes.of(keys.toArray());
    byte[][] rawArguments = RedisBytes.of(arguments);
    RedisClusterAsyncCommands<byte[], byte[]> commands = connector.commands();
    Future<ScriptReply> reply =
        complete(() -> script.send(commands, rawKeys, rawArguments)).map(ScriptReply::new);
    return script.readOnly() ? reply : replicated(commands, reply);
  }

  /** Whether Redis answers: done if it does. */
  public Future<Void> ping() {
    return read(commands -> commands.ping()).mapEmpty();
  }

  /**
   * Calls back for every message on a channel. Messages are hints: one may be lost while the
   * connection is.
   *
   * @param listener must not block; called on a thread of the connection
   * @return ends the calls
   */
  public Runnable subscribe(String channel, Runnable listener) {
    connector.signals().subscribe(channel, listener);
    return () -> connector.signals().unsubscribe(listener);
  }

  /**
   * Does something on every server that takes writes, one after the other.
   *
   * @param task given the connection to that server alone
   */
  public Future<Void> onEachMaster(
      Function<RedisClusterAsyncCommands<byte[], byte[]>, Future<Void>> task) {
    return complete(connector::masters)
        .compose(
            masters -> {
              Future<Void> all = Future.succeededFuture();
              for (RedisClusterAsyncCommands<byte[], byte[]> master : masters) {
                all = all.compose(done -> task.apply(master));
              }
              return all;
            });
  }

  /** Closes the connections; what is under way fails. Blocks shortly. */
  @Override
  public void close() {
    connector.close();
  }

  /** A command's result on the caller's context, its failure translated. */
  public static <T> Future<T> complete(Supplier<CompletionStage<T>> command) {
    CompletionStage<T> stage;
    try {
      stage = command.get();
    } catch (RuntimeException e) {
      return Future.failedFuture(RedisFailures.translated(e));
    }
    Context context = Vertx.currentContext();
    Future<T> future =
        context == null
            ? Future.fromCompletionStage(stage)
            : Future.fromCompletionStage(stage, context);
    return future.recover(failure -> Future.failedFuture(RedisFailures.translated(failure)));
  }

  /** WAIT counts from the last write of its connection, which is this one or a later one. */
  private <T> Future<T> replicated(
      RedisClusterAsyncCommands<byte[], byte[]> commands, Future<T> written) {
    if (waitReplicas == 0) {
      return written;
    }
    return written.compose(
        value ->
            complete(() -> commands.waitForReplication(waitReplicas, waitMillis))
                .compose(
                    reached ->
                        reached >= waitReplicas
                            ? Future.succeededFuture(value)
                            : Future.failedFuture(
                                new StorageUnavailableException("too few replicas of Redis"))));
  }
}
