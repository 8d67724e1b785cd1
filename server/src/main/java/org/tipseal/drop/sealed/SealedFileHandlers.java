package org.tipseal.drop.sealed;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.submission.SealedFile;
import org.tipseal.drop.submission.SubmissionService;
import org.tipseal.http.BodyReader;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;
import org.tipseal.http.ProblemPage;

/**
 * {@code /sealed}: takes a sealed file and answers the locator. A browser sends the file in a form
 * and is answered with pages, refusals included; a program sends the file itself and is answered as
 * below {@code /api/v1}.
 */
public final class SealedFileHandlers {
  private static final SealedPages PAGES = new SealedPages();

  private final SubmissionService service;
  private final BodyReader bodies;

  /** Handlers for one event loop. */
  public SealedFileHandlers(SubmissionService service, BodyReader bodies) {
    this.service = service;
    this.bodies = bodies;
  }

  /** {@code POST /sealed}. */
  public void take(RoutingContext context) {
    HttpServerRequest request = context.request();
    String type = request.headers().get(HttpHeaders.CONTENT_TYPE);
    if (SealedFile.MEDIA_TYPE.equalsIgnoreCase(type)) {
      takeFile(context);
      return;
    }
    ProblemPage.install(PAGES, context);
    if (type == null
        || !FormFile.isAnnounced(type)
        || request.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
      throw new ProblemException(Problem.CONTENT_TYPE_NOT_ACCEPTED);
    }
    bodies
        .read(request, SealedFile.MAX_LENGTH + FormFile.MAX_FRAME)
        .map(body -> FormFile.of(type, body))
        .compose(this::submit)
        .onSuccess(locator -> show(context, 201, PAGES.accepted(locator)))
        .onFailure(context::fail);
  }

  private void takeFile(RoutingContext context) {
    BodyReader.check(context.request(), SealedFile.MEDIA_TYPE, SealedFile.MAX_LENGTH);
    bodies
        .read(context.request(), SealedFile.MAX_LENGTH)
        .map(Buffer::getBytes)
        .compose(this::submit)
        .onSuccess(
            locator ->
                context
                    .response()
                    .setStatusCode(201)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain")
                    .end(locator.value()))
        .onFailure(context::fail);
  }

  private Future<Locator> submit(byte[] file) {
    try {
      return service.submit(Buffer.buffer(SealedFile.parse(file).submission().encode()));
    } catch (RefusedException e) {
      throw new ProblemException(
          e.defect() == Defect.STAMP_WEAK ? Problem.STAMP_WEAK : Problem.SEALED_FILE_MALFORMED);
    }
  }

  private static void show(RoutingContext context, int status, String page) {
    HttpServerResponse response = context.response();
    ProblemPage.addPolicy(PAGES, response);
    response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, SealedPages.HTML).end(page);
  }
}
