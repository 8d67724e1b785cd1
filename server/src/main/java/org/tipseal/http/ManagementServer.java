package org.tipseal.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.tipseal.config.ListenAddress;

/**
 * Health and metrics on a port of their own, for whoever runs the server.
 *
 * <p>{@code /health/live} answers 200 while the process serves; {@code /health/ready} 200 or 503,
 * and says what is missing; {@code /metrics} is Prometheus's text.
 */
public final class ManagementServer extends VerticleBase {
  private final ListenAddress address;
  private final Supplier<Future<String>> missing;
  private final PrometheusMeterRegistry registry;
  private final IntConsumer port;

  /**
   * A server to be deployed, once.
   *
   * @param missing gives what keeps the process from being ready, as a short text; empty if nothing
   *     does
   * @param port is told the port
   */
  public ManagementServer(
      ListenAddress address,
      Supplier<Future<String>> missing,
      PrometheusMeterRegistry registry,
      IntConsumer port) {
    this.address = address;
    this.missing = missing;
    this.registry = registry;
    this.port = port;
  }

  @Override
  public Future<?> start() {
    ProblemAnswers answers = new ProblemAnswers(new Silent());
    Router router = Router.router(vertx);
    answers.install(router);
    new Routes()
        .add(HttpMethod.GET, "/health/live", context -> text(context, 200, "live\n"))
        .add(HttpMethod.GET, "/health/ready", this::ready)
        .add(HttpMethod.GET, "/metrics", this::metrics)
        .install(router);
    return vertx
        .createHttpServer(Listener.plain(address).options(HttpLimits.DEFAULT, 0))
        .invalidRequestHandler(answers.invalidRequests())
        .requestHandler(router)
        .listen()
        .onSuccess((HttpServer server) -> port.accept(server.actualPort()));
  }

  private void ready(RoutingContext context) {
    missing
        .get()
        .onSuccess(
            what ->
                text(context, what.isEmpty() ? 200 : 503, what.isEmpty() ? "ready\n" : what + "\n"))
        .onFailure(failure -> text(context, 503, "unknown\n"));
  }

  private void metrics(RoutingContext context) {
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
        .end(registry.scrape());
  }

  private static void text(RoutingContext context, int status, String text) {
    context
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
        .end(text);
  }

  /** Whoever asks for health sees the answer himself. */
  private static final class Silent implements ProblemAnswers.Witness {
    @Override
    public void refused(Problem problem) {
      // Nothing to count.
    }

    @Override
    public void unexpected(Throwable failure) {
      // Answered as internal-error.
    }
  }
}
