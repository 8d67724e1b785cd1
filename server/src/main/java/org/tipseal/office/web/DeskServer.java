package org.tipseal.office.web;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.tipseal.http.BodyReader;
import org.tipseal.http.ConnectionGuard;
import org.tipseal.http.HttpLimits;
import org.tipseal.http.Listener;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemAnswers;
import org.tipseal.http.Routes;
import org.tipseal.office.web.route.Route;

/** The listeners for officers' browsers, to be deployed once. */
public final class DeskServer extends VerticleBase {
  /** Answers that take long, such as packages, each hold one. */
  private static final int WORKERS = 32;

  private static final int GRACE_SECONDS = 2;

  private static final HttpLimits LIMITS =
      new HttpLimits(
          2048,
          Duration.ofMinutes(2),
          Duration.ofMinutes(2),
          Duration.ofMinutes(1),
          64L * 1024 * 1024);

  private final DeskConfig config;
  private final DeskServices services;
  private final Consumer<Throwable> troubles;
  private final List<HttpServer> servers = new ArrayList<>();
  private final AtomicInteger port = new AtomicInteger();
  private final AtomicInteger plainPort = new AtomicInteger();

  /**
   * A server to be deployed.
   *
   * @param troubles told of failures that nobody foresaw
   */
  public DeskServer(DeskConfig config, DeskServices services, Consumer<Throwable> troubles) {
    this.config = config;
    this.services = services;
    this.troubles = troubles;
  }

  @Override
  public Future<?> start() {
    WorkerExecutor workers = vertx.createSharedWorkerExecutor("desk", WORKERS);
    Router router = Router.router(vertx);
    ProblemAnswers answers = new ProblemAnswers(new Witness());
    ConnectionGuard guard = new ConnectionGuard(vertx, LIMITS, 1);
    answers.install(router);
    Routes routes = new Routes();
    DeskGate gate = new DeskGate(services.book(), services.access(), services.audit());
    RouteAdapter adapter =
        new RouteAdapter(vertx, workers, new BodyReader(vertx, LIMITS, 1), gate, config.origins());
    for (Route route : DeskRoutes.of(services).all()) {
      routes.add(route.method(), route.path(), adapter.handler(route));
    }
    DeskPage.files()
        .forEach(
            file ->
                routes
                    .add(HttpMethod.GET, file.path(), DeskPage.handler(file))
                    .add(HttpMethod.HEAD, file.path(), DeskPage.handler(file)));
    routes.install(router);
    Future<HttpServer> withTls =
        listen(config.listener(), 1, router, answers, guard)
            .onSuccess(server -> port.set(server.actualPort()));
    Future<?> without =
        config
            .plain()
            .map(listener -> listen(listener, 2, router, answers, guard))
            .map(server -> server.onSuccess(s -> plainPort.set(s.actualPort())))
            .orElse(Future.succeededFuture());
    return Future.all(withTls, without);
  }

  private Future<HttpServer> listen(
      Listener listener, int which, Router router, ProblemAnswers answers, ConnectionGuard guard) {
    return vertx
        .createHttpServer(listener.options(LIMITS, which))
        .connectionHandler(guard::opened)
        .invalidRequestHandler(answers.invalidRequests())
        .requestHandler(
            request -> {
              guard.requested(request);
              router.handle(request);
            })
        .listen()
        .onSuccess(servers::add);
  }

  /** Streams that do not end by themselves are cut off. */
  @Override
  public Future<?> stop() {
    return Future.join(
        servers.stream().map(server -> server.shutdown(GRACE_SECONDS, TimeUnit.SECONDS)).toList());
  }

  /** The port of the listener with TLS. */
  public int port() {
    return port.get();
  }

  /** The port of the listener without; 0 if there is none. */
  public int plainPort() {
    return plainPort.get();
  }

  private final class Witness implements ProblemAnswers.Witness {
    @Override
    public void refused(Problem problem) {
      // What an officer must not do is in the audit log; the rest is of no interest.
    }

    @Override
    public void unexpected(Throwable failure) {
      troubles.accept(failure);
    }
  }
}
