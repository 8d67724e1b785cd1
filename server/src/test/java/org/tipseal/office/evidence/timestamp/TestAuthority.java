package org.tipseal.office.evidence.timestamp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A real RFC 3161 authority on loopback, with a certificate authority of its own. */
public final class TestAuthority implements AutoCloseable {
  /** What it does with a request. */
  public enum Manner {
    HONEST,
    /** It stamps something else. */
    OTHER_CONTENT,
    /** Its certificate is not one for timestamps. */
    NO_TIMESTAMPER,
    /** It answers with more than any answer has. */
    ENDLESS,
    /** It answers, and never ends. */
    SLOW,
    /** It answers with an error. */
    BROKEN,
    /** It answers with a page. */
    A_PAGE
  }

  private static final ASN1ObjectIdentifier POLICY =
      new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");
  private static final Duration LIFE = Duration.ofDays(3650);

  /** How it behaves. */
  public volatile Manner manner = Manner.HONEST;

  /** How many requests came. */
  public final AtomicInteger requests = new AtomicInteger();

  private final Clock clock;
  private final KeyPair rootKeys = keys();
  private final X509CertificateHolder root;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** Starts. */
  public TestAuthority(Clock clock) throws IOException {
    this.clock = clock;
    this.root = certificate("CN=Test authority", rootKeys, "CN=Test authority", rootKeys, false);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where it takes requests. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
  }

  /** Its certificate as a file. */
  public Path ca(Path folder) throws IOException {
    StringWriter pem = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
      writer.writeObject(root);
    }
    return Files.writeString(
        folder.resolve("tsa-" + server.getAddress().getPort() + ".pem"), pem.toString());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    byte[] body = exchange.getRequestBody().readAllBytes();
    try (exchange) {
      switch (manner) {
        case BROKEN -> exchange.sendResponseHeaders(500, -1);
        case A_PAGE ->
            send(exchange, "<html>please sign in</html>".getBytes(StandardCharsets.UTF_8));
        case ENDLESS -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 1000; i++) {
              out.write(new byte[65536]);
            }
          }
        }
        case SLOW -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(0x30);
          exchange.getResponseBody().flush();
          Thread.sleep(20_000);
        }
        default -> send(exchange, stamp(body));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private static void send(HttpExchange exchange, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private byte[] stamp(byte[] body) throws Exception {
    TimeStampRequest request = new TimeStampRequest(body);
    if (manner == Manner.OTHER_CONTENT) {
      org.bouncycastle.tsp.TimeStampRequestGenerator other =
          new org.bouncycastle.tsp.TimeStampRequestGenerator();
      other.setCertReq(true);
      request = other.generate(TSPAlgorithms.SHA256, new byte[32], request.getNonce());
    }
    KeyPair keys = keys();
    X509CertificateHolder signer =
        certificate(
            "CN=Test timestamps",
            keys,
            "CN=Test authority",
            rootKeys,
            manner != Manner.NO_TIMESTAMPER);
    // A generator for timestamps refuses other certificates: what it is to make badly is made
    // twice.
    X509CertificateHolder named =
        manner == Manner.NO_TIMESTAMPER
            ? certificate("CN=Test timestamps", keys, "CN=Test authority", rootKeys, true)
            : signer;
    TimeStampTokenGenerator tokens =
        new TimeStampTokenGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder()
                .build("SHA256withECDSA", keys.getPrivate(), named),
            new JcaDigestCalculatorProviderBuilder()
                .build()
                .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)),
            POLICY);
    tokens.addCertificates(new JcaCertStore(List.of(signer)));
    return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
        .generate(request, BigInteger.valueOf(System.nanoTime()), Date.from(clock.instant()))
        .getEncoded();
  }

  private X509CertificateHolder certificate(
      String subject, KeyPair keys, String issuer, KeyPair issuerKeys, boolean timestamps)
      throws IOException {
    Instant now = clock.instant();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            new X500Name(issuer),
            BigInteger.valueOf(System.nanoTime()),
            Date.from(now.minus(LIFE)),
            Date.from(now.plus(LIFE)),
            new X500Name(subject),
            keys.getPublic());
    builder.addExtension(
        Extension.basicConstraints, true, new BasicConstraints(keys == issuerKeys));
    if (timestamps) {
      builder.addExtension(
          Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    }
    try {
      return builder.build(
          new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKeys.getPrivate()));
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
