package org.tipseal.http;

import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.OpenSSLEngineOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.tipseal.config.ListenAddress;
import org.tipseal.config.TlsFiles;

/**
 * One listening address: where, with which certificate, and who may connect.
 *
 * @param address where
 * @param tls certificate and key; absent means plain HTTP, which a configuration allows on loopback
 *     alone
 * @param clientCa if present, only clients with a certificate of this authority are let in
 */
public record Listener(ListenAddress address, Optional<TlsFiles> tls, Optional<Path> clientCa) {

  /** A listener with TLS for anybody. */
  public static Listener tls(ListenAddress address, TlsFiles tls) {
    return new Listener(address, Optional.of(tls), Optional.empty());
  }

  /** A listener with TLS for holders of a certificate. */
  public static Listener mutualTls(ListenAddress address, TlsFiles tls, Path clientCa) {
    return new Listener(address, Optional.of(tls), Optional.of(clientCa));
  }

  /** A listener without TLS. */
  public static Listener plain(ListenAddress address) {
    return new Listener(address, Optional.empty(), Optional.empty());
  }

  /**
   * The options of its HTTP server.
   *
   * @param limits sizes and times
   * @param which with port 0: servers that are given the same number above 0 share one free port;
   *     with 0 a server has one of its own
   */
  public HttpServerOptions options(HttpLimits limits, int which) {
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost(address.host())
            .setPort(address.port() == 0 ? -which : address.port())
            .setMaxHeaderSize(HttpLimits.HEADER_BYTES)
            .setMaxInitialLineLength(HttpLimits.LINE_BYTES)
            .setMaxFormFields(0)
            .setMaxFormBufferedBytes(0)
            .setIdleTimeout((int) limits.idleTime().toMillis())
            .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
            .setTcpNoDelay(true)
            .setAcceptBacklog(1024)
            .setHttp2ClearTextEnabled(false)
            // Wide enough for an upload over a distant line, narrow enough for thousands of
            // connections.
            .setHttp2ConnectionWindowSize(1 << 20)
            .setInitialSettings(
                new Http2Settings()
                    .setMaxConcurrentStreams(32)
                    .setInitialWindowSize(512 * 1024)
                    .setMaxHeaderListSize(HttpLimits.HEADER_BYTES));
    tls.ifPresent(files -> addTls(options, files));
    return options;
  }

  private void addTls(HttpServerOptions options, TlsFiles files) {
    options
        .setSsl(true)
        .setUseAlpn(true)
        .setAlpnVersions(List.of(HttpVersion.HTTP_2, HttpVersion.HTTP_1_1))
        .setEnabledSecureTransportProtocols(Set.of("TLSv1.3"))
        .setSslHandshakeTimeout(10)
        .setSslHandshakeTimeoutUnit(TimeUnit.SECONDS)
        .setKeyCertOptions(
            new PemKeyCertOptions()
                .setCertPath(files.certificate().toString())
                .setKeyPath(files.key().toString()));
    if (OpenSSLEngineOptions.isAvailable()) {
      // BoringSSL, where there is a build for this machine: two to three times the JDK's
      // handshakes.
      options.setSslEngineOptions(new OpenSSLEngineOptions());
    }
    clientCa.ifPresent(
        authority ->
            options
                .setClientAuth(ClientAuth.REQUIRED)
                .setTrustOptions(new PemTrustOptions().addCertPath(authority.toString())));
  }
}
