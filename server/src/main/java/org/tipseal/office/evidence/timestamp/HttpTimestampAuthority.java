package org.tipseal.office.evidence.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.tipseal.crypto.Bytes;

/** An authority over HTTP (RFC 3161 §3.4). */
public final class HttpTimestampAuthority implements TimestampAuthority {
  /** How long the whole exchange may take. */
  public static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final int NONCE_BITS = 64;
  private static final int OK = 200;

  private final URI url;
  private final TimestampTrust trust;
  private final SecureRandom random;
  private final Duration patience;
  private final HttpClient client;

  /**
   * Talks to an authority.
   *
   * @param url where it takes requests, {@code http} or {@code https}
   * @param trust what its signer has to lead to
   * @param random for nonces
   * @param patience how long the whole exchange may take
   */
  public HttpTimestampAuthority(
      URI url, TimestampTrust trust, SecureRandom random, Duration patience) {
    this.url = url;
    this.trust = trust;
    this.random = random;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  @Override
  public byte[] stamp(byte[] content) throws TimestampUnavailableException {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    TimeStampRequest request =
        generator.generate(
            TSPAlgorithms.SHA256, Bytes.sha256(content), new BigInteger(NONCE_BITS, random));
    byte[] answer = exchange(request);
    try {
      Timestamp timestamp = Timestamp.parse(answer);
      timestamp.checkAnswers(request);
      timestamp.check(content);
      timestamp.checkIssuedUnder(trust);
      return answer;
    } catch (TimestampRefusedException e) {
      throw new TimestampUnavailableException(
          "what the timestamp authority answered cannot be used: " + e.reason());
    }
  }

  private byte[] exchange(TimeStampRequest request) throws TimestampUnavailableException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(post(request), head -> new BoundedBody(Timestamp.MAX_SIZE));
    try {
      HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (response.statusCode() != OK) {
        throw new TimestampUnavailableException(
            "the timestamp authority answers with status " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new TimestampUnavailableException("interrupted");
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new TimestampUnavailableException("the timestamp authority took too long");
    } catch (ExecutionException e) {
      throw new TimestampUnavailableException(
          "the timestamp authority cannot be reached, or its answer cannot be read: "
              + e.getCause().getClass().getSimpleName());
    }
  }

  private HttpRequest post(TimeStampRequest request) {
    try {
      return HttpRequest.newBuilder(url)
          .header("Content-Type", "application/timestamp-query")
          .header("Accept", "application/timestamp-reply")
          .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
          .build();
    } catch (IOException e) {
      throw new IllegalStateException("a request can always be written", e);
    }
  }
}
