package org.tipseal.redis;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One real Redis for a test class, emptied before each test. Register it as a static field:
 *
 * <pre>{@code @RegisterExtension static final RedisExtension REDIS = new RedisExtension();}</pre>
 */
public final class RedisExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  private TestRedis server;
  private RedisLink link;

  @Override
  public void beforeAll(ExtensionContext context) {
    server = TestRedis.start();
    link = server.link();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    await(link.write(commands -> commands.flushall()));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    link.close();
    server.close();
  }

  /** The link of this class. */
  public RedisLink link() {
    return link;
  }

  /** The server of this class. */
  public TestRedis server() {
    return server;
  }

  /** The result, or an {@link AssertionError} with the failure. */
  public static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The failure, or an {@link AssertionError} if there is none. */
  public static Throwable awaitFailure(Future<?> future) {
    try {
      Object result = future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
      throw new AssertionError("succeeded with " + result);
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (TimeoutException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
