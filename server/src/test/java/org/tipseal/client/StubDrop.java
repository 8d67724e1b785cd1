package org.tipseal.client;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.altcha.altcha.Altcha;

/** A drop that says whatever a test wants: what a dishonest or a broken one could say. */
final class StubDrop implements AutoCloseable {
  /** A request as it came. */
  record Seen(String method, String path, MultiMap headers, Buffer body) {}

  /** Answers a request. */
  interface Answer {
    void to(HttpServerRequest request);
  }

  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;
  private final Map<String, List<Answer>> answers = new ConcurrentHashMap<>();
  private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());

  StubDrop() {
    server =
        await(
            vertx
                .createHttpServer()
                .requestHandler(
                    request ->
                        request
                            .body()
                            .onSuccess(
                                body -> {
                                  seen.add(
                                      new Seen(
                                          request.method().name(),
                                          request.path(),
                                          request.headers(),
                                          body));
                                  next(request).to(request);
                                }))
                .listen(0, "127.0.0.1"));
    answer("GET /api/v1/challenge", StubDrop::challenge);
  }

  /** What to answer, one after the other; the last one again and again. */
  void answer(String request, Answer... inOrder) {
    answers.put(request, new ArrayList<>(List.of(inOrder)));
  }

  static Answer json(byte[] body) {
    return request ->
        request.response().putHeader("Content-Type", "application/json").end(Buffer.buffer(body));
  }

  static Answer problem(int status, String name) {
    return request ->
        request
            .response()
            .setStatusCode(status)
            .putHeader("Content-Type", "application/problem+json")
            .end("{\"status\":" + status + ",\"type\":\"urn:tipseal:problem:" + name + "\"}");
  }

  /** No answer at all: the line breaks. */
  static void hangUp(HttpServerRequest request) {
    request.connection().close();
  }

  private static void challenge(HttpServerRequest request) {
    try {
      Altcha.ChallengeOptions options = new Altcha.ChallengeOptions();
      options.hmacKey = "key";
      options.maxNumber = 100L;
      Altcha.Challenge challenge = Altcha.createChallenge(options);
      request
          .response()
          .end(
              "{\"algorithm\":\"%s\",\"challenge\":\"%s\",\"maxnumber\":%d,\"salt\":\"%s\",\"signature\":\"%s\"}"
                  .formatted(
                      challenge.algorithm,
                      challenge.challenge,
                      challenge.maxnumber,
                      challenge.salt,
                      challenge.signature));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private Answer next(HttpServerRequest request) {
    List<Answer> left = answers.get(request.method() + " " + request.path());
    if (left == null) {
      return problem(404, "not-found");
    }
    return left.size() == 1 ? left.get(0) : left.remove(0);
  }

  int port() {
    return server.actualPort();
  }

  List<Seen> seen(String method, String path) {
    return seen.stream().filter(s -> s.method().equals(method) && s.path().equals(path)).toList();
  }

  List<Seen> seen() {
    return List.copyOf(seen);
  }

  private static <T> T await(io.vertx.core.Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    await(vertx.close());
  }
}
