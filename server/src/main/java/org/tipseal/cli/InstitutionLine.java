package org.tipseal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.StrictJson;

/** The line from an institution to an office: mutual TLS 1.3. */
final class InstitutionLine {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int SERVER_ERROR = 500;

  private final HttpClient client;

  private InstitutionLine(HttpClient client) {
    this.client = client;
  }

  /**
   * An answer.
   *
   * @param body JSON; missing if it was none
   */
  record Reply(int status, JsonNode body) {
    boolean isSuccess() {
      return status == OK || status == CREATED;
    }

    boolean isNew() {
      return status == CREATED;
    }

    boolean isTheirFault() {
      return status >= SERVER_ERROR;
    }
  }

  static InstitutionLine open(Path certificate, Path key, Path ca)
      throws IOException, CommandFailure {
    try {
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(
          keys(PemFiles.certificates(certificate), key).getKeyManagers(),
          trust(PemFiles.certificates(ca)).getTrustManagers(),
          null);
      return new InstitutionLine(
          HttpClient.newBuilder()
              .sslContext(context)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(Duration.ofSeconds(30))
              .build());
    } catch (GeneralSecurityException e) {
      throw new CommandFailure(
          ExitCode.BAD_INPUT, "--cert, --key and --ca do not go together: " + e.getMessage());
    }
  }

  Reply post(URI url, byte[] body) throws IOException, CommandFailure {
    if (!"https".equals(url.getScheme()) || url.getHost() == null) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "--to: not of the form https://host:port");
    }
    try {
      HttpResponse<byte[]> response =
          client.send(
              HttpRequest.newBuilder(url.resolve("/api/v1/batches"))
                  .timeout(PATIENCE)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      return new Reply(response.statusCode(), json(response.body()));
    } catch (SSLException e) {
      throw new CommandFailure(
          ExitCode.REFUSED,
          "no secure connection: the office does not take this certificate, or is not the one that --ca names");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.UNAVAILABLE, "interrupted");
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.UNAVAILABLE,
          "the office cannot be reached, or turned the connection away: "
              + e.getClass().getSimpleName());
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      return StrictJson.parse(body, Defect.MESSAGE_MALFORMED);
    } catch (RefusedException e) {
      return MissingNode.getInstance();
    }
  }

  private static KeyManagerFactory keys(List<X509Certificate> chain, Path key)
      throws GeneralSecurityException, IOException, CommandFailure {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "client", PemFiles.privateKey(key), new char[0], chain.toArray(new Certificate[0]));
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, new char[0]);
    return factory;
  }

  private static TrustManagerFactory trust(List<X509Certificate> authorities)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    for (int i = 0; i < authorities.size(); i++) {
      store.setCertificateEntry("authority" + i, authorities.get(i));
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory;
  }
}
