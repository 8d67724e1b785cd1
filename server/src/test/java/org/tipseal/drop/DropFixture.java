package org.tipseal.drop;

import io.vertx.core.Future;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.altcha.altcha.Altcha;
import org.json.JSONObject;
import org.tipseal.config.TlsFiles;
import org.tipseal.http.TestAuthority;
import org.tipseal.redis.EmbeddedRedis;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.RedisOptions;
import org.tipseal.storage.StorageUnavailableException;

/**
 * A real drop on free ports of this machine, with an embedded Redis and TLS, and what it takes to
 * talk to it.
 */
final class DropFixture implements AutoCloseable {
  final TestAuthority authority = new TestAuthority();
  final TestAgency agency;
  final Path folder;
  final TestClock clock;
  final HttpClient reporter;
  final HttpClient office;
  private static final OpenApi DESCRIPTION = new OpenApi();

  private final Path configFile;
  private Drop drop;

  /**
   * Starts a drop.
   *
   * @param folder for its data
   * @param more lines of configuration
   */
  DropFixture(Path folder, String... more) throws IOException {
    this.folder = folder;
    this.clock = new TestClock(Clock.systemUTC());
    this.agency = new TestAgency(today());
    this.configFile = writeConfig(folder, authority, agency, more);
    reporter = client(HttpClient.Version.HTTP_1_1, authority.trusting());
    office = client(HttpClient.Version.HTTP_1_1, authority.showing(authority));
    start();
  }

  /**
   * Writes the configuration of a drop on free ports, and the certificates that it names.
   *
   * @param more lines of configuration
   * @return the configuration file
   */
  static Path writeConfig(Path folder, TestAuthority authority, TestAgency agency, String... more)
      throws IOException {
    TlsFiles forReporters = authority.writeServer(folder, "public");
    TlsFiles forTheOffice = authority.writeServer(folder, "office");
    Path ca = authority.writeCertificate(folder.resolve("ca.pem"));
    agency.writeSite(folder.resolve("site"));
    String config =
        """
        publicListener:
          {host: 127.0.0.1, port: 0, tls: {certificate: %s, key: %s}}
        officeListener:
          {host: 127.0.0.1, port: 0, tls: {certificate: %s, key: %s, clientCa: %s}}
        management: {port: 0}
        dataDirectory: data
        rootFingerprint: %s
        """;
    return Files.writeString(
        folder.resolve("drop.yaml"),
        config.formatted(
                forReporters.certificate(),
                forReporters.key(),
                forTheOffice.certificate(),
                forTheOffice.key(),
                ca,
                agency.fingerprint())
            + String.join("\n", more)
            + "\n");
  }

  static HttpClient client(HttpClient.Version version, javax.net.ssl.SSLContext tls) {
    return HttpClient.newBuilder()
        .version(version)
        .sslContext(tls)
        .connectTimeout(Duration.ofSeconds(10))
        .build();
  }

  void start() {
    try {
      drop = await(Drop.start(DropConfig.read(configFile), clock, new SecureRandom()));
    } catch (org.tipseal.config.ConfigException e) {
      throw new AssertionError(e);
    }
  }

  Drop drop() {
    return drop;
  }

  Path data() {
    return folder.resolve("data");
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  URI publicUri(String path) {
    return URI.create("https://127.0.0.1:" + drop.publicPort() + path);
  }

  URI officeUri(String path) {
    return URI.create("https://127.0.0.1:" + drop.officePort() + path);
  }

  HttpRequest.Builder toPublic(String path) {
    return HttpRequest.newBuilder(publicUri(path)).timeout(Duration.ofSeconds(30));
  }

  HttpRequest.Builder toOffice(String path) {
    return HttpRequest.newBuilder(officeUri(path)).timeout(Duration.ofSeconds(30));
  }

  HttpResponse<byte[]> send(HttpClient client, HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.uri().getScheme().equals("https")) {
        holdAgainstDescription(answer);
      }
      return answer;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void holdAgainstDescription(HttpResponse<byte[]> answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    String problem =
        type.equals("application/problem+json") && answer.body().length > 0
            ? problem(answer).substring(4)
            : "";
    DESCRIPTION
        .objection(
            answer.request().method(), answer.uri().getPath(), answer.statusCode(), type, problem)
        .ifPresent(
            objection -> {
              throw new AssertionError(answer + ": " + objection);
            });
  }

  HttpResponse<byte[]> asReporter(HttpRequest.Builder request) {
    return send(reporter, request);
  }

  HttpResponse<byte[]> asOffice(HttpRequest.Builder request) {
    return send(office, request);
  }

  /** Publishes the agency's profile as the office does. */
  int publish(byte[] profile) {
    return asOffice(
            toOffice("/office/v1/profile")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(profile)))
        .statusCode();
  }

  /** Asks for a challenge and solves it. */
  String solved(String purpose, long size) {
    HttpResponse<byte[]> answer =
        asReporter(toPublic("/api/v1/challenge?for=" + purpose + "&size=" + size).GET());
    return solve(new JSONObject(text(answer)));
  }

  static String solve(JSONObject challenge) {
    try {
      Altcha.Solution solution =
          Altcha.solveChallenge(
              challenge.getString("challenge"),
              challenge.getString("salt"),
              Altcha.Algorithm.SHA256,
              challenge.getLong("maxnumber"),
              0);
      challenge.remove("maxnumber");
      challenge.put("number", solution.number);
      return Base64.getEncoder()
          .encodeToString(challenge.toString().getBytes(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  HttpResponse<byte[]> report(byte[] submission) {
    return asReporter(
        toPublic("/api/v1/reports")
            .header("Content-Type", "application/vnd.tipseal.report")
            .header("Tipseal-Challenge", solved("report", 0))
            .POST(HttpRequest.BodyPublishers.ofByteArray(submission)));
  }

  HttpResponse<byte[]> mailbox(String bearer) {
    return asReporter(
        toPublic("/api/v1/mailbox").header("Authorization", "Bearer " + bearer).GET());
  }

  /** The first thing that waits for the office. */
  JSONObject firstArrival() throws IOException {
    try (java.io.InputStream lines =
        office
            .send(
                toOffice("/office/v1/arrivals").GET().build(),
                HttpResponse.BodyHandlers.ofInputStream())
            .body()) {
      java.io.BufferedReader reader =
          new java.io.BufferedReader(new java.io.InputStreamReader(lines, StandardCharsets.UTF_8));
      String line = reader.readLine();
      while (line.isEmpty()) {
        line = reader.readLine();
      }
      return new JSONObject(line);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Every key in the drop's Redis. */
  java.util.Set<String> keys() {
    try (RedisLink link =
        RedisLink.connect(RedisOptions.of(EmbeddedRedis.uriOf(data().resolve("redis"))))) {
      java.util.Set<String> keys = new java.util.TreeSet<>();
      await(link.read(commands -> commands.keys("*")))
          .forEach(key -> keys.add(new String(key, StandardCharsets.UTF_8)));
      return keys;
    } catch (StorageUnavailableException e) {
      throw new AssertionError(e);
    }
  }

  /** Ends the time of keys. */
  void expire(java.util.Collection<String> keys) {
    try (RedisLink link =
        RedisLink.connect(RedisOptions.of(EmbeddedRedis.uriOf(data().resolve("redis"))))) {
      for (String key : keys) {
        await(link.write(c -> c.pexpire(key.getBytes(StandardCharsets.UTF_8), 1)));
      }
    } catch (StorageUnavailableException e) {
      throw new AssertionError(e);
    }
  }

  /** A connection as a reporter's, for what is not HTTP. */
  RawConnection raw() throws IOException {
    return new RawConnection(authority.trusting(), drop.publicPort());
  }

  /** Deletes files that belong to nothing. */
  Future<Void> sweep() {
    return drop.sweep();
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** The name of the problem that an answer holds, after its status. */
  static String problem(HttpResponse<byte[]> answer) {
    String type = new JSONObject(text(answer)).getString("type");
    return answer.statusCode() + " " + type.substring(type.lastIndexOf(':') + 1);
  }

  static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  void stop() {
    await(drop.close());
  }

  @Override
  public void close() {
    stop();
  }
}
