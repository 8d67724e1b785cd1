package org.tipseal.drop.fetch;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.drop.upload.ContentStore;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;

/** {@code GET /office/v1/attachments/{id}}: sealed bytes, from any byte on. */
public final class AttachmentHandler implements Handler<RoutingContext> {
  private final ContentStore content;

  /** A handler upon a content store. */
  public AttachmentHandler(ContentStore content) {
    this.content = content;
  }

  @Override
  public void handle(RoutingContext context) {
    UploadId id = id(context);
    content.length(id).compose(length -> send(context, id, length)).onFailure(context::fail);
  }

  private Future<Void> send(RoutingContext context, UploadId id, long length) {
    if (length == 0) {
      throw new ProblemException(Problem.ATTACHMENT_NOT_FOUND);
    }
    HttpServerResponse response = context.response();
    ByteRange range = ByteRange.of(context.request().getHeader("Range"), length);
    if (range.isPartial(length)) {
      response.setStatusCode(206).putHeader(HttpHeaders.CONTENT_RANGE, range.contentRange(length));
    }
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
        .putHeader(HttpHeaders.ACCEPT_RANGES, "bytes")
        .putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(range.length()));
    return content.read(id, range.first(), range.length()).compose(bytes -> bytes.pipeTo(response));
  }

  private static UploadId id(RoutingContext context) {
    try {
      return UploadId.parse(context.pathParam("id"), Defect.SUBMISSION_MALFORMED);
    } catch (RefusedException e) {
      throw new ProblemException(Problem.ATTACHMENT_NOT_FOUND);
    }
  }
}
