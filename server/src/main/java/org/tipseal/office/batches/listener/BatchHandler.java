package org.tipseal.office.batches.listener;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.tipseal.crypto.Bytes;
import org.tipseal.http.BodyReader;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.batches.BatchIntake;
import org.tipseal.office.batches.BatchRefusedException;
import org.tipseal.office.batches.Institution;
import org.tipseal.office.batches.Institutions;
import org.tipseal.office.batches.format.Batch;
import org.tipseal.office.batches.format.BatchMistake;
import org.tipseal.storage.StorageUnavailableException;

/** {@code POST /api/v1/batches} of an institution. */
final class BatchHandler implements Handler<RoutingContext> {
  private static final int OK = 200;
  private static final int CREATED = 201;

  private final Institutions institutions;
  private final BatchIntake intake;
  private final BodyReader bodies;

  BatchHandler(Institutions institutions, BatchIntake intake, BodyReader bodies) {
    this.institutions = institutions;
    this.intake = intake;
    this.bodies = bodies;
  }

  /** What is sent back. */
  private record Reply(int status, String type, JsonObject body) {}

  @Override
  public void handle(RoutingContext context) {
    BodyReader.check(context.request(), "application/json", Batch.MAX_SIZE);
    String certificate = certificate(context.request());
    bodies
        .read(context.request(), Batch.MAX_SIZE)
        .compose(body -> context.vertx().executeBlocking(() -> take(certificate, body)))
        .onSuccess(
            reply ->
                context
                    .response()
                    .setStatusCode(reply.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, reply.type())
                    .end(reply.body().encode()))
        .onFailure(context::fail);
  }

  private Reply take(String certificate, Buffer body)
      throws IOException, StorageUnavailableException {
    try {
      Optional<Institution> from = institutions.ofCertificate(certificate);
      if (from.isEmpty()) {
        throw new ProblemException(Problem.INSTITUTION_UNKNOWN);
      }
      BatchIntake.Receipt receipt = intake.take(from.get(), body.getBytes());
      return new Reply(
          receipt.first() ? CREATED : OK,
          "application/json",
          new JsonObject().put("number", receipt.number()).put("entries", receipt.entries()));
    } catch (ArchiveDamagedException e) {
      throw new ProblemException(Problem.ARCHIVE_DAMAGED);
    } catch (BatchRefusedException e) {
      return refusal(e);
    }
  }

  private static Reply refusal(BatchRefusedException e) {
    Problem problem =
        switch (e.reason()) {
          case MALFORMED -> Problem.BATCH_MALFORMED;
          case WRONG_SIGNATURE -> Problem.BATCH_FORGED;
          case WRONG_ADDRESS -> Problem.BATCH_MISADDRESSED;
          case MISTAKES -> Problem.BATCH_MISTAKES;
          case ID_TAKEN -> Problem.BATCH_ID_TAKEN;
        };
    JsonObject body = new JsonObject(problem.document());
    if (!e.mistakes().isEmpty()) {
      JsonArray mistakes = new JsonArray();
      for (BatchMistake mistake : e.mistakes()) {
        mistakes.add(
            new JsonObject()
                .put("entry", mistake.entry())
                .put("field", mistake.field())
                .put("fault", mistake.fault().wireName()));
      }
      body.put("mistakes", mistakes);
    }
    return new Reply(problem.status(), Problem.CONTENT_TYPE, body);
  }

  /** The listener has let nobody in without one. */
  private static String certificate(HttpServerRequest request) {
    SSLSession session = request.sslSession();
    try {
      return Bytes.hex(Bytes.sha256(session.getPeerCertificates()[0].getEncoded()));
    } catch (SSLPeerUnverifiedException | CertificateEncodingException e) {
      throw new ProblemException(Problem.INSTITUTION_UNKNOWN);
    }
  }
}
