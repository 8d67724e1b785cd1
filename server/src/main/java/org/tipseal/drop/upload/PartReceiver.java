package org.tipseal.drop.upload;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.tipseal.http.BodyReader;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;
import org.tipseal.http.RequestAborted;

/**
 * Carries the body of one PATCH into a writer with bounded memory: one block is filled while the
 * one before it is written, and the sender waits while both are full.
 *
 * <p>Without a checksum, what arrived before an interruption counts, and is made durable every
 * {@value #COMMIT_BYTES} bytes, so that even a lost process costs little. With a checksum all of it
 * counts, or nothing.
 */
final class PartReceiver {
  private static final int BLOCK_BYTES = 128 * 1024;
  private static final long COMMIT_BYTES = 32L << 20;

  private final HttpServerRequest request;
  private final ContentWriter writer;
  private final Optional<Checksum> checksum;
  private final long room;
  private final BooleanSupplier diskIsShort;
  private final Context context = Vertx.currentContext();
  private final Promise<Void> finished = Promise.promise();

  private byte[] filling = new byte[BLOCK_BYTES];
  private byte[] spare = new byte[BLOCK_BYTES];
  private int filled;
  private Buffer overflow = Buffer.buffer();
  private long received;
  private long uncommitted;
  private boolean writing;
  private boolean ended;
  private Throwable failure;

  /**
   * A receiver for one request.
   *
   * @param room bytes that the upload still lacks
   * @param diskIsShort whether to stop for lack of space
   */
  PartReceiver(
      HttpServerRequest request,
      ContentWriter writer,
      Optional<Checksum> checksum,
      long room,
      BooleanSupplier diskIsShort) {
    this.request = request;
    this.writer = writer;
    this.checksum = checksum;
    this.room = room;
    this.diskIsShort = diskIsShort;
  }

  /**
   * Receives the body. The writer is closed in any case.
   *
   * @return done when everything counts; fails when it does not, or not all of it
   */
  Future<Void> receive() {
    request.exceptionHandler(gone -> stop(new RequestAborted()));
    request.handler(this::take);
    request.endHandler(
        end -> {
          ended = true;
          proceed();
        });
    if (request.response().closed()) {
      // The sender went while the upload was being looked up, before anyone could be told.
      stop(new RequestAborted());
      return finished.future();
    }
    BodyReader.invite(request);
    request.resume();
    return finished.future();
  }

  /** Bytes received so far, for who wants to know how fast a sender is. */
  long received() {
    return received;
  }

  /** Ends it before its end; what counts until now, counts. */
  void stop(Throwable reason) {
    if (failure == null && !ended) {
      failure = reason;
      proceed();
    }
  }

  private void take(Buffer part) {
    if (failure != null) {
      return;
    }
    received += part.length();
    if (received > room) {
      stop(new ProblemException(Problem.UPLOAD_TOO_LARGE));
      return;
    }
    overflow = overflow.length() == 0 ? part : overflow.copy().appendBuffer(part);
    proceed();
  }

  /** Moves on whatever can be moved on: the one place where the next step is decided. */
  private void proceed() {
    if (writing) {
      fill();
      if (overflow.length() > 0 && !ended) {
        request.pause();
      }
      return;
    }
    fill();
    boolean last = (ended || failure != null) && overflow.length() == 0;
    if (filled == BLOCK_BYTES || (filled > 0 && last)) {
      write();
    } else if (last) {
      finish();
    } else {
      request.resume();
    }
  }

  private void fill() {
    int fits = Math.min(overflow.length(), BLOCK_BYTES - filled);
    if (fits > 0) {
      overflow.getBytes(0, fits, filling, filled);
      filled += fits;
      overflow =
          fits == overflow.length() ? Buffer.buffer() : overflow.slice(fits, overflow.length());
    }
  }

  private void write() {
    byte[] block = filling;
    int length = filled;
    filling = spare;
    spare = block;
    filled = 0;
    writing = true;
    checksum.ifPresent(sum -> sum.update(block, length));
    uncommitted += length;
    Future<Void> written = writer.write(block, length);
    if (checksum.isEmpty() && uncommitted >= COMMIT_BYTES) {
      uncommitted = 0;
      written = written.compose(done -> writer.commit());
    }
    written.onComplete(
        result ->
            context.runOnContext(
                back -> {
                  writing = false;
                  if (result.failed()) {
                    giveUp(result.cause());
                  } else if (diskIsShort.getAsBoolean() && !ended) {
                    stop(new ProblemException(Problem.UPLOADS_PAUSED));
                  } else {
                    proceed();
                  }
                }));
  }

  /** The writer itself has failed: nothing more can be made to count. */
  private void giveUp(Throwable reason) {
    failure = reason;
    writer.close().onComplete(closed -> finished.tryFail(reason));
  }

  private void finish() {
    if (finished.future().isComplete() || writing) {
      return;
    }
    writing = true;
    if (failure == null && checksum.isPresent() && !checksum.get().matches()) {
      failure = new ProblemException(Problem.CHECKSUM_WRONG);
    }
    boolean counts = failure == null || (checksum.isEmpty() && received <= room);
    Future<Void> settled = counts ? writer.commit() : Future.succeededFuture();
    settled
        .eventually(writer::close)
        .onComplete(
            result -> {
              Throwable reason = result.failed() ? result.cause() : failure;
              if (reason == null) {
                finished.tryComplete();
              } else {
                finished.tryFail(reason);
              }
            });
  }
}
