package org.tipseal.drop;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tipseal.drop.upload.PartSlots;
import org.tipseal.http.BodyReader;
import org.tipseal.http.ConnectionGuard;
import org.tipseal.http.HttpLimits;
import org.tipseal.http.Listener;
import org.tipseal.http.ProblemAnswers;
import org.tipseal.http.Routes;

/**
 * The public listeners and the office's listener on one event loop. A drop deploys as many as it
 * has event loops.
 */
final class DropServer extends VerticleBase {
  private static final int GRACE_SECONDS = 2;

  /** The office keeps its connections between requests, and sends profiles of up to 4 MiB. */
  private static final HttpLimits OFFICE_LIMITS =
      new HttpLimits(
          256,
          Duration.ofMinutes(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(2),
          16L * 1024 * 1024);

  private final DropServices services;
  private final Ports ports;
  private final List<HttpServer> servers = new ArrayList<>();

  /**
   * A server to be deployed.
   *
   * @param ports is told the ports
   */
  DropServer(DropServices services, Ports ports) {
    this.services = services;
    this.ports = ports;
  }

  @Override
  public Future<?> start() {
    DropConfig config = services.config();
    int loops = config.eventLoops();
    BodyReader bodies = new BodyReader(vertx, config.limits(), loops);
    PartSlots slots = new PartSlots(config.uploads().concurrent(), loops);
    Routes toReporters = PublicRoutes.of(services, bodies, slots);
    Future<HttpServer> forReporters =
        listen(config.publicListener(), 1, config.limits(), toReporters)
            .onSuccess(server -> ports.reporters().set(server.actualPort()));
    Future<?> onThisMachine =
        config
            .plainListener()
            .map(listener -> listen(listener, 3, config.limits(), toReporters))
            .map(server -> server.onSuccess(s -> ports.plain().set(s.actualPort())))
            .orElse(Future.succeededFuture());
    BodyReader officeBodies = new BodyReader(vertx, OFFICE_LIMITS, loops);
    Future<HttpServer> forTheOffice =
        listen(config.officeListener(), 2, OFFICE_LIMITS, OfficeRoutes.of(services, officeBodies))
            .onSuccess(server -> ports.office().set(server.actualPort()));
    return Future.all(forReporters, onThisMachine, forTheOffice);
  }

  /**
   * What is under way may end; the office's stream of arrivals, which does not end by itself, is
   * cut off.
   */
  @Override
  public Future<?> stop() {
    return Future.join(
        servers.stream().map(server -> server.shutdown(GRACE_SECONDS, TimeUnit.SECONDS)).toList());
  }

  private Future<HttpServer> listen(
      Listener listener, int which, HttpLimits limits, Routes routes) {
    ProblemAnswers answers = new ProblemAnswers(services.events());
    ConnectionGuard guard = new ConnectionGuard(vertx, limits, services.config().eventLoops());
    Router router = Router.router(vertx);
    answers.install(router);
    routes.install(router);
    return vertx
        .createHttpServer(listener.options(limits, which))
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
}
