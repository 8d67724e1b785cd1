package org.tipseal.redis;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Lua script: one operation that happens whole or not at all, also when the server dies in the
 * middle.
 *
 * <p>Its first line is {@code #!lua}, with flags where due. Redis then refuses it before it starts
 * when memory is short (unless it has {@code allow-oom}, as those that free memory do), and never
 * in the middle. A line {@code -- include NAME} is replaced by the file {@code NAME.lua} beside it.
 */
public final class Script {
  private static final Pattern INCLUDE = Pattern.compile("(?m)^-- include ([a-z-]+)$");

  private final byte[] source;
  private final String sha1;
  private final boolean readOnly;

  private Script(String source) {
    this.source = source.getBytes(StandardCharsets.UTF_8);
    this.sha1 = sha1(this.source);
    this.readOnly = source.startsWith("#!lua flags=no-writes");
  }

  /**
   * Reads a script from a resource.
   *
   * @param owner a class of the package in which the resource lies
   * @param name without {@code .lua}
   */
  public static Script load(Class<?> owner, String name) {
    Matcher includes = INCLUDE.matcher(read(owner, name));
    return new Script(
        includes.replaceAll(found -> Matcher.quoteReplacement(read(owner, found.group(1)))));
  }

  boolean readOnly() {
    return readOnly;
  }

  /** Sends its digest, and the whole script only if the server does not know it. */
  CompletionStage<List<Object>> send(
      RedisClusterAsyncCommands<byte[], byte[]> commands, byte[][] keys, byte[][] arguments) {
    CompletionStage<List<Object>> reply =
        commands.evalsha(sha1, ScriptOutputType.MULTI, keys, arguments);
    return reply
        .handle(
            (values, failure) ->
                failure == null
                    ? CompletableFuture.completedStage(values)
                    : failure instanceof RedisNoScriptException
                        ? commands.<List<Object>>eval(
                            source, ScriptOutputType.MULTI, keys, arguments)
                        : CompletableFuture.<List<Object>>failedStage(failure))
        .thenCompose(stage -> stage);
  }

  private static String read(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name + ".lua")) {
      if (in == null) {
        throw new IllegalArgumentException("no script " + name + ".lua beside " + owner.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha1(byte[] source) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(source));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
