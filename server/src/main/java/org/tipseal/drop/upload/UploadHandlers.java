package org.tipseal.drop.upload;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.drop.challenge.ChallengePurpose;
import org.tipseal.drop.challenge.Challenges;
import org.tipseal.drop.challenge.Payment;
import org.tipseal.http.BodyReader;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;

/** {@code /api/v1/uploads}: tus 1.0.0 with creation, termination, checksum and expiration. */
public final class UploadHandlers {
  private static final String PATH = "/api/v1/uploads/";

  private final UploadService service;
  private final Challenges challenges;
  private final PartSlots slots;

  /** Handlers for one event loop. */
  public UploadHandlers(UploadService service, Challenges challenges, PartSlots slots) {
    this.service = service;
    this.challenges = challenges;
    this.slots = slots;
  }

  /** {@code OPTIONS}: what is spoken here. */
  public void options(RoutingContext context) {
    context
        .response()
        .setStatusCode(204)
        .putHeader("Tus-Resumable", Tus.VERSION)
        .putHeader("Tus-Version", Tus.VERSION)
        .putHeader("Tus-Extension", Tus.EXTENSIONS)
        .putHeader("Tus-Checksum-Algorithm", Checksum.ALGORITHMS)
        .putHeader("Tus-Max-Size", Long.toString(service.settings().largest()))
        .end();
  }

  /**
   * {@code POST /api/v1/uploads}. Metadata is not read: there is nothing about a file that the drop
   * should know.
   */
  public void create(RoutingContext context) {
    HttpServerRequest request = context.request();
    Tus.requireVersion(request);
    long length = Tus.bytes(request, "Upload-Length");
    if (length == 0 || hasBody(request)) {
      throw new ProblemException(Problem.MALFORMED_REQUEST);
    }
    if (length > service.settings().largest()) {
      throw new ProblemException(Problem.UPLOAD_TOO_LARGE);
    }
    Payment payment = challenges.take(request, ChallengePurpose.UPLOAD, length);
    service
        .create(length)
        .onSuccess(
            upload -> {
              HttpServerResponse response = context.response();
              Tus.putExpiry(response, upload.expires());
              response
                  .setStatusCode(201)
                  .putHeader(HttpHeaders.LOCATION, PATH + upload.id().hex())
                  .putHeader("Upload-Offset", "0")
                  .end();
            })
        .onFailure(
            failure -> {
              payment.giveBackUnlessRefused(failure);
              context.fail(failure);
            });
  }

  /** {@code HEAD /api/v1/uploads/{id}}. */
  public void progress(RoutingContext context) {
    Tus.requireVersion(context.request());
    service
        .progress(id(context))
        .onSuccess(
            upload -> {
              HttpServerResponse response = context.response();
              Tus.putExpiry(response, upload.expires());
              response
                  .putHeader("Upload-Offset", Long.toString(upload.offset()))
                  .putHeader("Upload-Length", Long.toString(upload.length()))
                  .end();
            })
        .onFailure(context::fail);
  }

  /** {@code PATCH /api/v1/uploads/{id}}. */
  public void append(RoutingContext context) {
    HttpServerRequest request = context.request();
    Tus.requireVersion(request);
    UploadId id = id(context);
    BodyReader.check(request, Tus.CHUNK, service.settings().largest());
    long offset = Tus.bytes(request, "Upload-Offset");
    Optional<Checksum> checksum = Checksum.of(request);
    request.pause();
    service
        .append(
            id,
            offset,
            (writer, room) ->
                slots.run(new PartReceiver(request, writer, checksum, room, service::diskIsShort)))
        .onSuccess(
            upload -> {
              HttpServerResponse response = context.response();
              Tus.putExpiry(response, upload.expires());
              response
                  .setStatusCode(204)
                  .putHeader("Upload-Offset", Long.toString(upload.offset()))
                  .end();
            })
        .onFailure(context::fail);
  }

  /** {@code DELETE /api/v1/uploads/{id}}. */
  public void terminate(RoutingContext context) {
    Tus.requireVersion(context.request());
    service
        .terminate(id(context))
        .onSuccess(done -> context.response().setStatusCode(204).end())
        .onFailure(context::fail);
  }

  private static UploadId id(RoutingContext context) {
    return Tus.id(context.pathParam("id"));
  }

  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return (length != null && !length.equals("0"))
        || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || request.headers().contains(HttpHeaders.CONTENT_TYPE);
  }
}
