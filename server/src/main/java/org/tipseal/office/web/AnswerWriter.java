package org.tipseal.office.web;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;
import org.tipseal.http.SecurityHeaders;
import org.tipseal.office.web.route.Answer;

/**
 * Turns an answer into a response. On the event loop; bodies that are made are made by a worker.
 */
final class AnswerWriter {
  private static final String JSON = "application/json";
  private static final String RANGE = "range";
  private static final String NAVIGATE = "navigate";
  private static final String DISPOSITION = "content-disposition";

  private final Vertx vertx;
  private final WorkerExecutor workers;

  AnswerWriter(Vertx vertx, WorkerExecutor workers) {
    this.vertx = vertx;
    this.workers = workers;
  }

  /** Answers; {@code alive} says whether the session goes on, for answers without an end. */
  void write(RoutingContext context, Answer answer, BooleanSupplier alive) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (answer instanceof Answer.WithCookies with) {
      with.cookies()
          .forEach(
              cookie ->
                  response
                      .headers()
                      .add("set-cookie", Cookies.header(cookie, context.request().isSSL())));
      write(context, with.answer(), alive);
    } else if (answer instanceof Answer.Json json) {
      response.putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(json.body().toString());
    } else if (answer instanceof Answer.Nothing) {
      response.setStatusCode(204).end();
    } else if (answer instanceof Answer.Bytes bytes) {
      head(response, bytes.file());
      response.end(bytes.bytes());
    } else if (answer instanceof Answer.Stream stream) {
      head(response, stream.file());
      stream
          .length()
          .ifPresent(
              length -> response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length)));
      response.setChunked(stream.length().isEmpty());
      stream(context, stream.writer());
    } else if (answer instanceof Answer.Ranged ranged) {
      range(context, ranged);
    } else if (answer instanceof Answer.Events events) {
      new EventStream(vertx, workers, response, alive).start(events.source());
    } else if (answer instanceof Answer.Refused refused) {
      refuse(response, refused);
    }
  }

  private static void head(HttpServerResponse response, Answer.FileHead file) {
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, file.type())
        .putHeader(SecurityHeaders.POLICY, file.policy());
    file.download()
        .ifPresent(
            name ->
                response.putHeader(
                    DISPOSITION, "attachment; filename*=UTF-8''" + Escapes.percent(name)));
  }

  private void range(RoutingContext context, Answer.Ranged ranged) {
    HttpServerRequest request = context.request();
    HttpServerResponse response = context.response();
    if (NAVIGATE.equals(request.getHeader("sec-fetch-mode"))) {
      context.fail(new ProblemException(Problem.NOT_FOUND));
      return;
    }
    Optional<ByteSpan> span = ByteSpan.parse(request.getHeader(RANGE), ranged.size());
    if (span.isEmpty()) {
      context.fail(new ProblemException(Problem.RANGE_NOT_SATISFIABLE));
      return;
    }
    ByteSpan part = span.get();
    head(response, ranged.file());
    response
        .putHeader("accept-ranges", "bytes")
        .putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(part.length()));
    if (request.headers().contains(RANGE)) {
      response.setStatusCode(206).putHeader("content-range", part.header(ranged.size()));
    }
    stream(context, out -> ranged.writer().writeTo(part.offset(), part.length(), out));
  }

  private void stream(RoutingContext context, Answer.Writer writer) {
    HttpServerResponse response = context.response();
    workers
        .executeBlocking(
            () -> {
              try (ResponseStream out = new ResponseStream(response)) {
                writer.writeTo(out);
              }
              return null;
            },
            false)
        .onSuccess(written -> response.end())
        // Half an answer is out, so that its end cannot be made to look like one.
        .onFailure(failure -> response.reset());
  }

  private static void refuse(HttpServerResponse response, Answer.Refused refused) {
    JsonObject document =
        new JsonObject(refused.problem().document())
            .mergeIn(new JsonObject(refused.more().toString()));
    response
        .setStatusCode(refused.problem().status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.CONTENT_TYPE)
        .end(Buffer.buffer(document.encode().getBytes(StandardCharsets.UTF_8)));
  }
}
