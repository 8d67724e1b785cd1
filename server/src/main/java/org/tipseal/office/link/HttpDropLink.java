package org.tipseal.office.link;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.submission.ReportSubmission;
import org.tipseal.crypto.submission.UploadId;

/**
 * The drop's office listener, asked over HTTP. What the drop answers is bounded: it may have been
 * taken over.
 */
public final class HttpDropLink implements DropLink {
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;
  private static final int PARTIAL = 206;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int RANGE_NOT_SATISFIABLE = 416;
  private static final int MAX_BODY = ReportSubmission.MAX_LENGTH;
  private static final Buffer EMPTY = Buffer.buffer();

  private final Vertx vertx;
  private final HttpClient client;

  /**
   * Makes it.
   *
   * @param vertx for files
   * @param client that dials the drop and no one else; stays the caller's to close
   */
  public HttpDropLink(Vertx vertx, HttpClient client) {
    this.vertx = vertx;
    this.client = client;
  }

  @Override
  public Optional<byte[]> body(String arrival) throws LinkException {
    return await(
        ask(HttpMethod.GET, "/office/v1/arrivals/" + arrival + "/body", EMPTY)
            .compose(
                response ->
                    switch (response.statusCode()) {
                      case OK -> collect(response).map(body -> Optional.of(body.getBytes()));
                      case NOT_FOUND -> collect(response).map(Optional.empty());
                      default -> refused(response);
                    }));
  }

  @Override
  public boolean fetch(UploadId upload, Path part, long limit) throws LinkException {
    long offset = size(part);
    RequestOptions options =
        options(HttpMethod.GET, "/office/v1/attachments/" + upload.hex())
            .putHeader("Range", "bytes=" + offset + "-");
    return await(
        client
            .request(options)
            .compose(request -> request.send())
            .compose(response -> store(response, part, offset, limit)));
  }

  @Override
  public void acknowledge(String arrival, byte[] statement) throws LinkException {
    String path = "/office/v1/arrivals/" + arrival + "/acknowledge";
    await(ask(HttpMethod.POST, path, Buffer.buffer(statement)).compose(HttpDropLink::done));
  }

  @Override
  public ReplyResult reply(MailboxId mailbox, long number, byte[] envelope, boolean answer)
      throws LinkException {
    String path =
        "/office/v1/mailboxes/" + mailbox.b64u() + "/replies/" + number + "?answer=" + answer;
    return await(
        ask(HttpMethod.PUT, path, Buffer.buffer(envelope))
            .compose(
                response ->
                    switch (response.statusCode()) {
                      case NO_CONTENT -> Future.succeededFuture(ReplyResult.STORED);
                      case NOT_FOUND -> collect(response).map(ReplyResult.NO_MAILBOX);
                      case CONFLICT -> collect(response).map(ReplyResult.NUMBER_REFUSED);
                      default -> refused(response);
                    }));
  }

  @Override
  public boolean renew(MailboxId mailbox) throws LinkException {
    return await(
        ask(HttpMethod.PUT, "/office/v1/mailboxes/" + mailbox.b64u() + "/life", EMPTY)
            .compose(
                response ->
                    response.statusCode() == NOT_FOUND
                        ? collect(response).map(false)
                        : done(response).map(true)));
  }

  @Override
  public void publish(byte[] profile) throws LinkException {
    RequestOptions options =
        options(HttpMethod.PUT, "/office/v1/profile")
            .putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
    await(
        client
            .request(options)
            .compose(request -> request.send(Buffer.buffer(profile)))
            .compose(HttpDropLink::done));
  }

  private Future<HttpClientResponse> ask(HttpMethod method, String path, Buffer body) {
    return client
        .request(options(method, path))
        .compose(request -> body.length() == 0 ? request.send() : request.send(body));
  }

  private static RequestOptions options(HttpMethod method, String path) {
    return new RequestOptions().setMethod(method).setURI(path);
  }

  private Future<Boolean> store(HttpClientResponse response, Path part, long offset, long limit) {
    return switch (response.statusCode()) {
      case NOT_FOUND -> collect(response).map(false);
      // Nothing is missing. Whether what is there is right, its digest will tell.
      case RANGE_NOT_SATISFIABLE -> collect(response).map(true);
      case OK -> receive(response, part, true, limit);
      case PARTIAL -> receive(response, part, false, limit - offset);
      default -> refused(response);
    };
  }

  private Future<Boolean> receive(
      HttpClientResponse response, Path part, boolean whole, long limit) {
    String length = response.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null || tooLong(length, limit)) {
      return drop(response, "the drop offers an attachment that is too long");
    }
    response.pause();
    OpenOptions options =
        new OpenOptions()
            .setWrite(true)
            .setCreate(true)
            .setAppend(!whole)
            .setTruncateExisting(whole)
            .setPerms("rw-------");
    return vertx
        .fileSystem()
        .open(part.toString(), options)
        .compose((AsyncFile file) -> response.pipeTo(file))
        .map(true);
  }

  private static boolean tooLong(String length, long limit) {
    try {
      return Long.parseLong(length) > limit;
    } catch (NumberFormatException e) {
      return true;
    }
  }

  /** A whole body, at most as long as the longest that a drop has. */
  private static Future<Buffer> collect(HttpClientResponse response) {
    Buffer body = Buffer.buffer();
    response.handler(
        piece -> {
          if (body.length() + piece.length() > MAX_BODY) {
            response.request().reset();
          } else {
            body.appendBuffer(piece);
          }
        });
    return response.end().map(ended -> body);
  }

  private static Future<Void> done(HttpClientResponse response) {
    return response.statusCode() == NO_CONTENT ? collect(response).mapEmpty() : refused(response);
  }

  private static <T> Future<T> refused(HttpClientResponse response) {
    return drop(response, "the drop answers with status " + response.statusCode());
  }

  private static <T> Future<T> drop(HttpClientResponse response, String message) {
    response.request().reset();
    return Future.failedFuture(new LinkException(message));
  }

  private static long size(Path part) throws LinkException {
    try {
      return Files.exists(part) ? Files.size(part) : 0;
    } catch (IOException e) {
      throw new LinkException("an unfinished attachment cannot be read", e);
    }
  }

  private static <T> T await(Future<T> future) throws LinkException {
    try {
      return future.toCompletionStage().toCompletableFuture().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LinkException known) {
        throw known;
      }
      throw new LinkException("the drop cannot be reached", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LinkException("interrupted while asking the drop", e);
    }
  }
}
