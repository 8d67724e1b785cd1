package org.tipseal.office.batches.listener;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tipseal.http.BodyReader;
import org.tipseal.http.ConnectionGuard;
import org.tipseal.http.HttpLimits;
import org.tipseal.http.Listener;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemAnswers;
import org.tipseal.http.Routes;
import org.tipseal.office.batches.BatchIntake;
import org.tipseal.office.batches.Institutions;

/** The institutions' listener. */
public final class InstitutionServer extends VerticleBase {
  private static final int GRACE_SECONDS = 2;
  private static final HttpLimits LIMITS =
      new HttpLimits(
          64,
          Duration.ofSeconds(30),
          Duration.ofSeconds(60),
          Duration.ofMinutes(2),
          32L * 1024 * 1024);

  private final Listener listener;
  private final Institutions institutions;
  private final BatchIntake intake;
  private final Consumer<Throwable> troubles;
  private volatile HttpServer server;

  /**
   * A server to be deployed.
   *
   * @param listener asks for a client certificate
   * @param institutions who may send
   * @param intake takes what they send
   * @param troubles is told what nobody foresaw
   */
  public InstitutionServer(
      Listener listener,
      Institutions institutions,
      BatchIntake intake,
      Consumer<Throwable> troubles) {
    this.listener = listener;
    this.institutions = institutions;
    this.intake = intake;
    this.troubles = troubles;
  }

  @Override
  public Future<?> start() {
    Router router = Router.router(vertx);
    ProblemAnswers answers = new ProblemAnswers(new Witness());
    ConnectionGuard guard = new ConnectionGuard(vertx, LIMITS, 1);
    answers.install(router);
    new Routes()
        .add(
            HttpMethod.POST,
            "/api/v1/batches",
            new BatchHandler(institutions, intake, new BodyReader(vertx, LIMITS, 1)))
        .install(router);
    return vertx
        .createHttpServer(listener.options(LIMITS, 1))
        .connectionHandler(guard::opened)
        .invalidRequestHandler(answers.invalidRequests())
        .requestHandler(
            request -> {
              guard.requested(request);
              router.handle(request);
            })
        .listen()
        .onSuccess(listening -> server = listening);
  }

  @Override
  public Future<?> stop() {
    return server == null
        ? Future.succeededFuture()
        : server.shutdown(GRACE_SECONDS, TimeUnit.SECONDS);
  }

  /** The port. */
  public int port() {
    return server == null ? 0 : server.actualPort();
  }

  private final class Witness implements ProblemAnswers.Witness {
    @Override
    public void refused(Problem problem) {
      // The institution is told; there is nothing in it for the operator.
    }

    @Override
    public void unexpected(Throwable failure) {
      troubles.accept(failure);
    }
  }
}
