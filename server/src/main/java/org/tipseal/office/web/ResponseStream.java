package org.tipseal.office.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A response as a worker writes it: in pieces, each of which has to be on its way before the next
 * one is taken, so that a slow browser costs a thread and one piece of memory.
 */
final class ResponseStream extends OutputStream {
  private static final int PIECE = 64 * 1024;

  /** Far longer than a connection may be idle. */
  private static final long PATIENCE_MINUTES = 10;

  private final HttpServerResponse response;
  private Buffer piece = Buffer.buffer(PIECE);

  ResponseStream(HttpServerResponse response) {
    this.response = response;
  }

  @Override
  public void write(int unit) throws IOException {
    piece.appendByte((byte) unit);
    sendIfFull();
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int written = 0;
    while (written < length) {
      int fits = Math.min(length - written, PIECE - piece.length());
      piece.appendBytes(bytes, offset + written, fits);
      written += fits;
      sendIfFull();
    }
  }

  private void sendIfFull() throws IOException {
    if (piece.length() >= PIECE) {
      flush();
    }
  }

  @Override
  public void flush() throws IOException {
    if (piece.length() == 0) {
      return;
    }
    Buffer full = piece;
    piece = Buffer.buffer(PIECE);
    try {
      response
          .write(full)
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE_MINUTES, TimeUnit.MINUTES);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the browser has gone", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the office ends", e);
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
