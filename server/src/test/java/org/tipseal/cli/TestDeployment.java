package org.tipseal.cli;

import io.vertx.core.Future;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.tipseal.cli.setup.Agency;
import org.tipseal.cli.setup.AgencyFolder;
import org.tipseal.cli.setup.DeskPlace;
import org.tipseal.cli.setup.DropPlace;
import org.tipseal.cli.setup.Passphrases;
import org.tipseal.cli.setup.SiteFolder;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.profile.Label;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.drop.Drop;
import org.tipseal.drop.DropConfig;
import org.tipseal.office.Office;
import org.tipseal.office.OfficeConfig;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.report.json.DomainLoader;

/** A new agency with a real drop and a real office, and the command line to use them with. */
public final class TestDeployment implements AutoCloseable {
  private static final List<String> HOSTS = List.of("localhost", "127.0.0.1", "::1");
  static final String OFFICE_PASSPHRASE = "passphrase of the office";
  static final String ROOT_PASSPHRASE = "passphrase of the root";
  static final String IDENTITY_PASSPHRASE = "passphrase of the identity";

  private final Path folder;
  private final RootFingerprint fingerprint;
  private final int publicPort = freePort();
  private final int plainPort = freePort();
  private Drop drop;
  private Office office;

  /** What a command did. */
  public record Outcome(int exitCode, String out, String err) {}

  /**
   * Makes an agency and starts its drop.
   *
   * @param folder for it, not there yet
   */
  TestDeployment(Path folder) throws Exception {
    this(folder, LocalDate.now(ZoneOffset.UTC));
  }

  /**
   * Makes an agency as of an earlier day and starts its drop.
   *
   * @param folder for it, not there yet
   * @param made on which day setup was run
   */
  TestDeployment(Path folder, LocalDate made) throws Exception {
    this.folder = folder;
    Agency agency =
        new Agency(
            new AgencyId("report.city.example"),
            new Label("演示", "Demonstration"),
            DomainLoader.bundled(),
            Optional.empty(),
            SiteFolder.DEFAULT_EXIT,
            List.of(),
            new DropPlace(
                HOSTS, publicPort, OptionalInt.of(plainPort), HOSTS, freePort(), freePort()),
            new DeskPlace(HOSTS, freePort(), OptionalInt.empty(), freePort()),
            30,
            30,
            64 << 20);
    try (Passphrases passphrases = new Passphrases()) {
      passphrases.set(Passphrases.Lock.OFFICE, OFFICE_PASSPHRASE.toCharArray());
      passphrases.set(Passphrases.Lock.ROOT, ROOT_PASSPHRASE.toCharArray());
      passphrases.set(Passphrases.Lock.IDENTITY, IDENTITY_PASSPHRASE.toCharArray());
      passphrases.set(Passphrases.Lock.RECOVERY, "passphrase of the recovery".toCharArray());
      fingerprint = new AgencyFolder(agency, made, new SecureRandom()).make(folder, passphrases);
    }
    startDrop();
  }

  void startDrop() throws Exception {
    drop =
        await(
            Drop.start(
                DropConfig.read(folder.resolve("drop/drop.yaml")),
                Clock.systemUTC(),
                new SecureRandom()));
  }

  void stopDrop() {
    await(drop.close());
    drop = null;
  }

  void startOffice() throws Exception {
    OfficeConfig config = OfficeConfig.read(officeConfig());
    SecureRandom random = new SecureRandom();
    KeysetFile keys =
        KeysetFile.unlock(config.keys(), config.backup(), OFFICE_PASSPHRASE.toCharArray(), random);
    office = await(Office.start(config, keys, Clock.systemUTC(), random));
  }

  Path folder() {
    return folder;
  }

  Path officeConfig() {
    return folder.resolve("office/office.yaml");
  }

  int publicPort() {
    return publicPort;
  }

  /** Where reporters are served without TLS. */
  int plainPort() {
    return plainPort;
  }

  String fingerprint() {
    return fingerprint.toString();
  }

  /** The options that every reporter's command needs. */
  List<String> drop() {
    return dropOnPort(publicPort);
  }

  List<String> dropOnPort(int port) {
    return List.of(
        "--drop",
        "https://localhost:" + port,
        "--fingerprint",
        fingerprint.toString(),
        "--ca",
        folder.resolve("ca.pem").toString(),
        "--lang",
        "en");
  }

  /** Runs a command in this process. */
  public static Outcome run(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Optional.empty());
    int exitCode = Tipseal.run(terminal, args);
    return new Outcome(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs a reporter's command against this drop. */
  Outcome asReporter(String input, String command, String... options) {
    return run(input, args(command, drop(), options));
  }

  /** Posts something as a browser would, and gives the answer to what was taken. */
  String post(String path, String type, HttpRequest.BodyPublisher body) throws Exception {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    try (InputStream ca = Files.newInputStream(folder.resolve("ca.pem"))) {
      trusted.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(ca));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext tls = SSLContext.getInstance("TLSv1.3");
    tls.init(null, trust.getTrustManagers(), null);
    HttpResponse<String> answer =
        HttpClient.newBuilder()
            .sslContext(tls)
            .build()
            .send(
                HttpRequest.newBuilder(URI.create("https://localhost:" + publicPort + path))
                    .header("Content-Type", type)
                    .POST(body)
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  /** Runs a handler's command at this office. */
  Outcome atDesk(String input, String... command) {
    List<String> args = new ArrayList<>(Arrays.asList(command));
    args.add("--config");
    args.add(officeConfig().toString());
    return run(OFFICE_PASSPHRASE + "\n" + input, args.toArray(String[]::new));
  }

  static String[] args(String command, List<String> options, String... more) {
    List<String> args = new ArrayList<>();
    args.add(command);
    args.addAll(options);
    args.addAll(Arrays.asList(more));
    return args.toArray(String[]::new);
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    if (office != null) {
      await(office.close());
    }
    if (drop != null) {
      stopDrop();
    }
  }
}
