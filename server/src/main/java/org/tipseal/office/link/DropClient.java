package org.tipseal.office.link;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.tipseal.config.TlsFiles;

/**
 * HTTP clients that dial the drop with the office's certificate and believe only the drop's
 * authority.
 */
public final class DropClient {
  private static final int CONNECT_MILLIS = 10_000;

  /**
   * The drop's heartbeat comes every 15 seconds; three that are missing mean that the line is dead.
   */
  private static final int IDLE_SECONDS = 45;

  private DropClient() {}

  /**
   * Makes one.
   *
   * @param vertx closes it
   * @param host of the drop's office listener
   * @param port of it
   * @param authority of the drop's certificate, PEM
   * @param client the office's certificate and key
   * @param connections at most at once
   */
  public static HttpClient create(
      Vertx vertx, String host, int port, Path authority, TlsFiles client, int connections) {
    HttpClientOptions options =
        new HttpClientOptions()
            .setDefaultHost(host)
            .setDefaultPort(port)
            .setSsl(true)
            .setVerifyHost(true)
            .setEnabledSecureTransportProtocols(Set.of("TLSv1.3"))
            .setProtocolVersion(HttpVersion.HTTP_1_1)
            .setKeyCertOptions(
                new PemKeyCertOptions()
                    .setCertPath(client.certificate().toString())
                    .setKeyPath(client.key().toString()))
            .setTrustOptions(new PemTrustOptions().addCertPath(authority.toString()))
            .setConnectTimeout(CONNECT_MILLIS)
            .setIdleTimeout(IDLE_SECONDS)
            .setIdleTimeoutUnit(TimeUnit.SECONDS)
            .setKeepAlive(true);
    return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connections));
  }
}
