package org.tipseal.client;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.ProxyType;
import io.vertx.core.tracing.TracingPolicy;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * One connection to the drop: HTTP/1.1 over TLS 1.3.
 *
 * <p>A request carries nothing that the protocol does not need: no user agent, no language, no
 * cookie. Names are looked up by the proxy where there is one, so that the local network does not
 * learn which drop is asked for.
 */
public final class DropHttp implements AutoCloseable {
  /** The largest answer taken: a profile is at most 4 MiB, a mailbox a few replies. */
  private static final int MOST_BYTES = 16 << 20;

  private static final int CONNECT_SECONDS = 30;
  private static final int IDLE_SECONDS = 60;

  private final Vertx vertx;
  private final Context context;
  private final HttpClient client;
  private final DropAddress drop;

  /**
   * Prepares a connection; it is made with the first request.
   *
   * @param drop where to
   * @param ca PEM certificates of the only authorities to trust; the system's where empty
   * @param socks5 a SOCKS 5 proxy, such as Tor's
   */
  public DropHttp(DropAddress drop, Optional<byte[]> ca, Optional<InetSocketAddress> socks5) {
    this.drop = drop;
    this.vertx =
        Vertx.vertx(
            new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                // Else a cache folder appears in the temporary directory.
                .setFileSystemOptions(
                    new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
    this.context = vertx.getOrCreateContext();
    HttpClientOptions options =
        new HttpClientOptions()
            .setSsl(drop.tls())
            .setVerifyHost(true)
            .setEnabledSecureTransportProtocols(Set.of("TLSv1.3"))
            .setConnectTimeout(CONNECT_SECONDS * 1000)
            .setIdleTimeout(IDLE_SECONDS)
            .setTracingPolicy(TracingPolicy.IGNORE);
    ca.ifPresent(
        pem -> options.setTrustOptions(new PemTrustOptions().addCertValue(Buffer.buffer(pem))));
    socks5.ifPresent(
        proxy ->
            options.setProxyOptions(
                new ProxyOptions()
                    .setType(ProxyType.SOCKS5)
                    .setHost(proxy.getHostString())
                    .setPort(proxy.getPort())));
    this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(1));
  }

  /** Whether TLS is spoken. */
  public boolean tls() {
    return drop.tls();
  }

  /** A request on its way. */
  interface Pending {
    /**
     * Waits for the answer.
     *
     * @return the answer, whatever its status
     * @throws IOException if the connection failed or was lost
     * @throws ClientException if the drop's certificate is not trusted or its answer is too long
     */
    DropAnswer await() throws IOException, ClientException;
  }

  /**
   * Sends a request.
   *
   * @param method GET, POST …
   * @param path below the drop's address, such as {@code /api/v1/profile}, with a query if need be
   * @param headers header fields
   * @param body the body; empty for none
   * @return the answer to wait for
   */
  Pending send(HttpMethod method, String path, Map<String, String> headers, Buffer body) {
    RequestOptions request =
        new RequestOptions()
            .setMethod(method)
            .setHost(drop.host())
            .setPort(drop.port())
            .setSsl(drop.tls())
            .setURI(drop.path() + path)
            .setHeaders(MultiMap.caseInsensitiveMultiMap().addAll(headers));
    boolean bodiless = body.length() == 0 && !method.equals(HttpMethod.POST);
    Promise<DropAnswer> answer = Promise.promise();
    // All on the connection's own thread: elsewhere an answer could be over before anyone listens
    // to it.
    context.runOnContext(
        go ->
            client
                .request(request)
                .compose(r -> bodiless ? r.send() : r.send(body))
                .compose(DropHttp::read)
                .onComplete(answer));
    return () -> await(answer.future());
  }

  /**
   * Fetches what anybody may.
   *
   * @param path from {@code /} on
   * @param headers header fields
   * @return the answer, whatever its status, and its body as it came
   * @throws IOException if the connection failed or was lost
   * @throws ClientException if the drop's certificate is not trusted or its answer is too long
   */
  public DropAnswer get(String path, Map<String, String> headers)
      throws IOException, ClientException {
    return ask(HttpMethod.GET, path, headers, Buffer.buffer());
  }

  DropAnswer ask(HttpMethod method, String path, Map<String, String> headers, Buffer body)
      throws IOException, ClientException {
    return send(method, path, headers, body).await();
  }

  private static Future<DropAnswer> read(HttpClientResponse response) {
    Promise<DropAnswer> promise = Promise.promise();
    Buffer body = Buffer.buffer();
    response.exceptionHandler(promise::tryFail);
    response.handler(
        chunk -> {
          if (body.length() + chunk.length() > MOST_BYTES) {
            promise.tryFail(
                new ClientException(
                    ClientException.Reason.BAD_ANSWER, "longer than " + MOST_BYTES));
            HttpClientRequest request = response.request();
            var unused = request.reset();
          } else {
            body.appendBuffer(chunk);
          }
        });
    response.endHandler(
        end ->
            promise.tryComplete(new DropAnswer(response.statusCode(), response.headers(), body)));
    return promise.future();
  }

  private static DropAnswer await(Future<DropAnswer> answer) throws IOException, ClientException {
    try {
      return answer.toCompletionStage().toCompletableFuture().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof ClientException refused) {
        throw refused;
      }
      if (isDistrust(cause)) {
        throw new ClientException(ClientException.Reason.NOT_TRUSTED, null, cause);
      }
      throw new IOException(cause.getClass().getSimpleName(), cause);
    }
  }

  /** A handshake may also fail because the line was cut: only a bad certificate is for good. */
  private static boolean isDistrust(Throwable failure) {
    boolean tls = false;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      tls |= t instanceof SSLException;
      if (t instanceof CertificateException
          || t instanceof CertPathValidatorException
          || t instanceof CertPathBuilderException) {
        return tls;
      }
    }
    return false;
  }

  @Override
  public void close() {
    try {
      vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // The process ends soon; nothing of worth is lost with the connection.
    }
  }
}
