package org.tipseal.office.web;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.tipseal.http.BodyReader;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;
import org.tipseal.office.access.Browser;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.Call;
import org.tipseal.office.web.route.Route;
import org.tipseal.office.web.session.SignInHandlers;

/** Makes HTTP handlers of routes: reads a request, has the gate answer it, writes the answer. */
final class RouteAdapter {
  /** Carries the session's token. */
  static final String TOKEN_HEADER = "X-Tipseal-Token";

  /** Says that the page asks on its own: the officer may be away. */
  static final String BACKGROUND_HEADER = "X-Tipseal-Background";

  private static final String JSON = "application/json";
  private static final int MAX_BODY = 1 << 20;
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final WorkerExecutor workers;
  private final BodyReader bodies;
  private final DeskGate gate;
  private final Set<String> origins;
  private final AnswerWriter writer;

  RouteAdapter(
      Vertx vertx, WorkerExecutor workers, BodyReader bodies, DeskGate gate, Set<String> origins) {
    this.workers = workers;
    this.bodies = bodies;
    this.gate = gate;
    this.origins = origins;
    this.writer = new AnswerWriter(vertx, workers);
  }

  Handler<RoutingContext> handler(Route route) {
    return context -> {
      HttpServerRequest request = context.request();
      requireOwnPage(request);
      Browser browser = browser(request);
      DeskGate.Credentials credentials =
          new DeskGate.Credentials(
              Cookies.read(request, SignInHandlers.SESSION_COOKIE),
              Optional.ofNullable(request.getHeader(TOKEN_HEADER)),
              isBackground(request));
      Map<String, List<String>> query = query(request);
      body(request)
          .compose(
              body ->
                  workers.executeBlocking(
                      () ->
                          gate.answer(
                              route,
                              credentials,
                              new Call(context.pathParams(), query, body, browser)),
                      false))
          .onSuccess(
              (Answer answer) ->
                  writer.write(context, answer, () -> gate.goesOn(credentials.cookie(), browser)))
          .onFailure(context::fail);
    };
  }

  /** A browser that listens to events connects again on its own, and cannot send the header. */
  private static boolean isBackground(HttpServerRequest request) {
    return request.headers().contains(BACKGROUND_HEADER)
        || request.headers().contains(HttpHeaders.ACCEPT, "text/event-stream", true);
  }

  private Future<Buffer> body(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean none =
        request.isEnded()
            || DeskGate.isReading(request.method())
            || "0".equals(length)
            || (length == null
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                && !request.headers().contains(HttpHeaders.CONTENT_TYPE));
    if (none) {
      return Future.succeededFuture(Buffer.buffer());
    }
    BodyReader.check(request, JSON, MAX_BODY);
    return bodies.read(request, MAX_BODY);
  }

  /** Browsers say where a request comes from, and no page can make them say something else. */
  private void requireOwnPage(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    boolean named = origin != null && origins.contains(origin);
    boolean foreign = (site != null && !OWN_SITES.contains(site)) || (origin != null && !named);
    if (foreign || (!DeskGate.isReading(request.method()) && !named)) {
      throw new ProblemException(Problem.REQUEST_FORGED);
    }
  }

  private static Browser browser(HttpServerRequest request) {
    return Browser.of(
        certificate(request),
        Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)),
        Cookies.read(request, SignInHandlers.DEVICE_COOKIE));
  }

  private static Optional<byte[]> certificate(HttpServerRequest request) {
    if (!request.isSSL()) {
      return Optional.empty();
    }
    try {
      List<Certificate> chain = request.connection().peerCertificates();
      return Optional.of(chain.get(0).getEncoded());
    } catch (SSLPeerUnverifiedException e) {
      return Optional.empty();
    } catch (CertificateEncodingException e) {
      throw new ProblemException(Problem.SIGNED_OUT);
    }
  }

  private static Map<String, List<String>> query(HttpServerRequest request) {
    Map<String, List<String>> query = new TreeMap<>();
    try {
      request.params().names().forEach(name -> query.put(name, request.params().getAll(name)));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(Problem.MALFORMED_REQUEST);
    }
    return query;
  }
}
