package org.tipseal.office.link;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.parsetools.RecordParser;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The line that stays open: what waits at the drop, then what comes. Dials again when it breaks,
 * soon at first and then less often. Everything here runs on one event loop; the listener must not
 * block.
 */
public final class ArrivalStream {
  private static final long FIRST_PAUSE_MILLIS = 250;
  private static final long LONGEST_PAUSE_MILLIS = 30_000;
  private static final long LOOK_MILLIS = 250;
  private static final int MAX_LINE = 4096;

  private final Vertx vertx;
  private final HttpClient client;
  private final Listener listener;
  private final Clock clock;

  private boolean stopped;
  private long pause = FIRST_PAUSE_MILLIS;
  private LocalDate dialled;
  private boolean toldEverything;
  private boolean redialling;

  /** Hears what the stream says. */
  public interface Listener {
    /** The line is up; what waits at the drop follows. */
    void connected();

    /** Something came, a blank line at least. */
    void heard();

    /**
     * A line that is not blank.
     *
     * @param json UTF-8
     */
    void line(byte[] json);

    /**
     * The drop has told everything that waited when this line was dialled. Once a day, since the
     * line is dialled anew each day.
     *
     * @param dialled the day on which the line was dialled
     */
    void toldEverything(LocalDate dialled);

    /** Whether the listener has more than enough to do; the stream then waits. */
    boolean isFull();

    /**
     * The line is down.
     *
     * @param reason in words for the operator
     */
    void disconnected(String reason);
  }

  /**
   * Makes it.
   *
   * @param vertx to run on
   * @param client that dials the drop, for this stream alone; stays the caller's to close
   * @param listener hears it
   * @param clock for days
   */
  public ArrivalStream(Vertx vertx, HttpClient client, Listener listener, Clock clock) {
    this.vertx = vertx;
    this.client = client;
    this.listener = listener;
    this.clock = clock;
  }

  /** Dials. Call on a context of its own. */
  public void start() {
    dialled = today();
    toldEverything = false;
    redialling = false;
    client
        .request(new RequestOptions().setMethod(HttpMethod.GET).setURI("/office/v1/arrivals"))
        .compose(request -> request.send())
        .onSuccess(this::read)
        .onFailure(failure -> broken("the drop cannot be reached: " + failure.getMessage()));
  }

  /** Dials no more. */
  public void stop() {
    stopped = true;
  }

  private void read(HttpClientResponse response) {
    if (response.statusCode() != 200) {
      response.request().reset();
      broken("the drop answers with status " + response.statusCode());
      return;
    }
    listener.connected();
    RecordParser lines = RecordParser.newDelimited("\n", response);
    lines.maxRecordSize(MAX_LINE);
    lines.exceptionHandler(failure -> response.request().reset());
    lines.handler(line -> line(line, lines, response));
    response
        .end()
        .onComplete(
            ended ->
                broken(
                    ended.succeeded()
                        ? "the drop has ended the stream"
                        : "the line to the drop broke"));
  }

  private void line(Buffer line, RecordParser lines, HttpClientResponse response) {
    pause = FIRST_PAUSE_MILLIS;
    listener.heard();
    if (line.length() > 0) {
      listener.line(line.getBytes());
    } else {
      blank(response);
    }
    if (listener.isFull()) {
      lines.pause();
      resumeLater(lines);
    }
  }

  /** The drop sends a blank line only when it has told everything. */
  private void blank(HttpClientResponse response) {
    if (!toldEverything) {
      toldEverything = true;
      listener.toldEverything(dialled);
    }
    if (today().isAfter(dialled)) {
      redialling = true;
      response.request().reset();
    }
  }

  private void resumeLater(RecordParser lines) {
    vertx.setTimer(
        LOOK_MILLIS,
        id -> {
          if (listener.isFull()) {
            resumeLater(lines);
          } else {
            lines.resume();
          }
        });
  }

  private void broken(String reason) {
    if (stopped) {
      return;
    }
    if (!redialling) {
      listener.disconnected(reason);
    }
    vertx.setTimer(
        pause,
        id -> {
          if (!stopped) {
            start();
          }
        });
    pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
