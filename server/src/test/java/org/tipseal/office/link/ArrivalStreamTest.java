package org.tipseal.office.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.config.TlsFiles;
import org.tipseal.http.TestAuthority;
import org.tipseal.office.MovableClock;
import org.tipseal.redis.RedisExtension;

/** The stream against a real TLS server that says what a test wants, when it wants. */
class ArrivalStreamTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;

  private final Vertx vertx = Vertx.vertx();
  private final MovableClock clock = new MovableClock(DAY);
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final BlockingQueue<HttpServerRequest> dialled = new LinkedBlockingQueue<>();
  private final AtomicInteger pulses = new AtomicInteger();
  private volatile boolean full;
  private ArrivalStream stream;
  private HttpServer server;

  @BeforeEach
  void open() throws Exception {
    TestAuthority authority = new TestAuthority();
    Path ca = authority.writeCertificate(folder.resolve("ca.pem"));
    TlsFiles forServer = authority.writeServer(folder, "server");
    HttpServerOptions options =
        new HttpServerOptions()
            .setSsl(true)
            .setKeyCertOptions(
                new PemKeyCertOptions()
                    .setCertPath(forServer.certificate().toString())
                    .setKeyPath(forServer.key().toString()));
    server =
        RedisExtension.await(
            vertx
                .createHttpServer(options)
                .requestHandler(
                    request -> {
                      request.response().setChunked(true);
                      dialled.add(request);
                    })
                .listen(0, "127.0.0.1"));
    stream =
        new ArrivalStream(
            vertx,
            DropClient.create(
                vertx,
                "127.0.0.1",
                server.actualPort(),
                ca,
                authority.writeClient(folder, "client"),
                1),
            new Ears(),
            clock);
    vertx.runOnContext(here -> stream.start());
  }

  @AfterEach
  void close() {
    stream.stop();
    RedisExtension.await(vertx.close());
  }

  @Test
  void linesAreHeardInOrderHoweverTheyAreCut() throws Exception {
    HttpServerRequest line = dialled();
    write(line, "one\ntw");
    write(line, "o\n");

    assertHeard("connected", "line one", "line two");
  }

  @Test
  void aBlankLineSaysThatEverythingFromBeforeTheDiallingWasTold() throws Exception {
    HttpServerRequest line = dialled();
    write(line, "one\n\n\n");

    assertHeard("connected", "line one", "told everything before " + DAY);
    assertNull(heard.poll(300, TimeUnit.MILLISECONDS), "once a day is enough");
  }

  @Test
  void theLineIsDialledAnewOnTheNextDayWithoutAWordInTheLog() throws Exception {
    HttpServerRequest line = dialled();
    write(line, "\n");
    assertHeard("connected", "told everything before " + DAY);
    clock.advance(Duration.ofDays(1));
    write(line, "\n");

    write(dialled(), "\n");

    assertHeard("connected", "told everything before " + DAY.plusDays(1));
  }

  @Test
  void itDialsAgainWhenTheDropEndsTheStreamOrRefuses() throws Exception {
    dialled().response().setStatusCode(503).end();
    assertHeard("disconnected the drop answers with status 503");
    dialled().response().end("one\n");
    assertHeard("connected", "line one", "disconnected the drop has ended the stream");
    HttpServerRequest line = dialled();
    write(line, "two\n");
    assertHeard("connected", "line two");
    line.connection().close();
    assertTrue(heard.poll(10, TimeUnit.SECONDS).startsWith("disconnected"));
    write(dialled(), "three\n");
    assertHeard("connected", "line three");
  }

  @Test
  void aLineWithoutAnEndIsCutOff() throws Exception {
    HttpServerRequest line = dialled();
    write(line, "x".repeat(5000));

    assertHeard("connected");
    assertTrue(heard.poll(10, TimeUnit.SECONDS).startsWith("disconnected"));
  }

  @Test
  void nothingIsReadWhileThereIsMoreThanEnoughToDo() throws Exception {
    HttpServerRequest line = dialled();
    full = true;
    write(line, "one\n");
    assertHeard("connected", "line one");
    write(line, "two\n");
    assertNull(heard.poll(300, TimeUnit.MILLISECONDS));

    full = false;

    assertHeard("line two");
  }

  private HttpServerRequest dialled() throws InterruptedException {
    HttpServerRequest request = dialled.poll(10, TimeUnit.SECONDS);
    assertEquals("/office/v1/arrivals", request.path());
    return request;
  }

  private static void write(HttpServerRequest line, String text) {
    RedisExtension.await(line.response().write(text));
  }

  private void assertHeard(String... expected) throws InterruptedException {
    for (String event : expected) {
      assertEquals(event, heard.poll(10, TimeUnit.SECONDS));
    }
  }

  private final class Ears implements ArrivalStream.Listener {
    @Override
    public void heard() {
      pulses.incrementAndGet();
    }

    @Override
    public void connected() {
      heard.add("connected");
    }

    @Override
    public void line(byte[] json) {
      heard.add("line " + new String(json, StandardCharsets.UTF_8));
    }

    @Override
    public void toldEverything(LocalDate day) {
      heard.add("told everything before " + day);
    }

    @Override
    public boolean isFull() {
      return full;
    }

    @Override
    public void disconnected(String reason) {
      heard.add("disconnected " + reason);
    }
  }
}
