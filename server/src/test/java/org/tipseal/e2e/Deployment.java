package org.tipseal.e2e;

import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tipseal.client.DropAddress;
import org.tipseal.client.DropHttp;
import org.tipseal.client.Progress;
import org.tipseal.client.Reporter;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.office.CaseDesks;
import org.tipseal.office.OfficeConfig;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.report.json.DomainLoader;

/** An agency made by {@code tipseal setup}, its two servers as processes that can be killed. */
final class Deployment implements AutoCloseable {
  private static final String OFFICE_PASSPHRASE = "a passphrase for tests";

  final Path folder;
  private final Path scratch;
  private final int publicPort = freePort();
  private final int dropManagement = freePort();
  private final int officeManagement = freePort();
  private Process drop;
  private Process office;

  /** Which of the two servers. */
  enum Role {
    DROP,
    OFFICE
  }

  Deployment(Path folder) throws Exception {
    this.folder = folder.resolve("agency");
    this.scratch = folder;
    Tool.run(
            scratch,
            (OFFICE_PASSPHRASE + "\n").repeat(4),
            "setup",
            this.folder.toString(),
            "--agency",
            "test.example",
            "--name-zh",
            "测试单位",
            "--name-en",
            "Test agency",
            "--public-port",
            Integer.toString(publicPort),
            "--office-port",
            Integer.toString(freePort()),
            "--drop-management-port",
            Integer.toString(dropManagement),
            "--office-management-port",
            Integer.toString(officeManagement))
        .mustSucceed();
    Path passphrase = Files.writeString(folder.resolve("passphrase"), OFFICE_PASSPHRASE + "\n");
    Files.writeString(officeConfig(), "\npassphraseFile: " + passphrase + "\n", APPEND);
    Files.writeString(this.folder.resolve("drop/drop.yaml"), "\nchallenge:\n  cost: 100\n", APPEND);
  }

  Path officeConfig() {
    return folder.resolve("office/office.yaml");
  }

  String url() {
    return "https://localhost:" + publicPort;
  }

  int publicPort() {
    return publicPort;
  }

  String fingerprint() throws IOException {
    return Files.readString(folder.resolve("fingerprint.txt")).strip();
  }

  /** What every command of a reporter begins with. */
  List<String> reporterOptions() throws IOException {
    return List.of(
        "--drop",
        url(),
        "--fingerprint",
        fingerprint(),
        "--ca",
        folder.resolve("ca.pem").toString());
  }

  /** The client itself, for tests that send much. */
  Reporter reporter(Duration patience) throws Exception {
    return new Reporter(
        new DropHttp(
            DropAddress.parse(url()),
            Optional.of(Files.readAllBytes(folder.resolve("ca.pem"))),
            Optional.empty()),
        RootFingerprint.parse(fingerprint()),
        DomainLoader.bundled(),
        Clock.systemUTC(),
        new SecureRandom(),
        Progress.NONE,
        patience);
  }

  /** Starts a server and waits until it is ready. */
  synchronized void start(Role role) throws Exception {
    launch(role);
    awaitReady(role);
  }

  synchronized void launch(Role role) throws IOException {
    String name = name(role);
    Path log = scratch.resolve(name + ".log");
    Path config = folder.resolve(name + "/" + name + ".yaml");
    Process process = Tool.start(log, log, List.of(name, "--config", config.toString()));
    if (role == Role.DROP) {
      drop = process;
    } else {
      office = process;
    }
  }

  void awaitReady(Role role) throws Exception {
    int port = role == Role.DROP ? dropManagement : officeManagement;
    URI health = URI.create("http://127.0.0.1:" + port + "/health/ready");
    eventually(Duration.ofMinutes(2), name(role) + " is ready", () -> answers(health));
  }

  /** {@code kill -9} of a server; its Redis goes on as an orphan. */
  synchronized void kill(Role role) throws InterruptedException {
    process(role).destroyForcibly().waitFor();
  }

  /** {@code kill -9} of a server's Redis, which the server starts again. */
  void killRedis(Role role) {
    redis(role).forEach(ProcessHandle::destroyForcibly);
  }

  long pid(Role role) {
    return process(role).pid();
  }

  /** Runs redis-cli on a server's Redis. */
  String redisCli(Role role, String... arguments) throws Exception {
    Path data = folder.resolve(name(role) + "/data/redis");
    Path recorded = data.resolve("socket");
    String socket =
        Files.exists(recorded)
            ? Files.readString(recorded).strip()
            : data.resolve("redis.sock").toString();
    List<String> command =
        Stream.concat(Stream.of("redis-cli", "-s", socket), Stream.of(arguments)).toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }

  /** Opens the office's case desk beside its process, as the commands do. */
  CaseDesk desk() throws Exception {
    OfficeConfig config = OfficeConfig.read(officeConfig());
    KeysetFile keys =
        KeysetFile.unlock(
            config.keys(), config.backup(), OFFICE_PASSPHRASE.toCharArray(), new SecureRandom());
    return CaseDesks.open(config, keys, Clock.systemUTC(), new SecureRandom());
  }

  /** Ends both servers as an operator does, and whatever is left of their Redis. */
  @Override
  public void close() {
    end(office);
    end(drop);
    killRedis(Role.OFFICE);
    killRedis(Role.DROP);
  }

  private static void end(Process process) {
    if (process == null) {
      return;
    }
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private Process process(Role role) {
    return role == Role.DROP ? drop : office;
  }

  private Stream<ProcessHandle> redis(Role role) {
    String config = folder.resolve(name(role) + "/data/redis/").toString();
    return ProcessHandle.allProcesses()
        .filter(p -> p.info().command().orElse("").contains("redis"))
        .filter(p -> p.info().commandLine().orElse("").contains(config));
  }

  private static String name(Role role) {
    return role == Role.DROP ? "drop" : "office";
  }

  private static boolean answers(URI health) {
    try {
      HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
      connection.setConnectTimeout(1000);
      connection.setReadTimeout(5000);
      try {
        return connection.getResponseCode() == 200;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }

  /** Waits for something that a running server does by itself. */
  static void eventually(Duration limit, String what, Condition condition) throws Exception {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("did not happen: " + what);
      }
      Thread.sleep(100);
    }
  }

  /** Something that becomes true. */
  @FunctionalInterface
  interface Condition {
    boolean holds() throws Exception;
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
