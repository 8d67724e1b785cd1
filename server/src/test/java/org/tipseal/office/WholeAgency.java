package org.tipseal.office;

import io.vertx.core.Future;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tipseal.cli.setup.SiteFolder;
import org.tipseal.client.ClientException;
import org.tipseal.client.DropAddress;
import org.tipseal.client.DropHttp;
import org.tipseal.client.Progress;
import org.tipseal.client.Reporter;
import org.tipseal.config.ConfigException;
import org.tipseal.config.TlsFiles;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.drop.Drop;
import org.tipseal.drop.DropConfig;
import org.tipseal.http.TestAuthority;
import org.tipseal.office.keys.EpochPlan;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.report.Report;
import org.tipseal.report.json.DomainLoader;
import org.tipseal.report.json.ReportReader;

/**
 * A real drop and a real office on this machine, each with an embedded Redis, and reporters that
 * use the real client.
 */
final class WholeAgency implements AutoCloseable {
  final Agency agency = new Agency();
  final MovableClock clock = new MovableClock(LocalDate.now(ZoneOffset.UTC));
  final Path folder;
  final Path officeFile;
  private final Path dropFile;
  private final byte[] ca;
  private final int publicPort = freePort();
  private Drop drop;
  private Office office;

  WholeAgency(Path folder) throws Exception {
    this.folder = folder;
    TestAuthority authority = new TestAuthority();
    Path caFile = authority.writeCertificate(folder.resolve("ca.pem"));
    ca = Files.readAllBytes(caFile);
    TlsFiles forReporters = authority.writeServer(folder, "public");
    TlsFiles forTheOffice = authority.writeServer(folder, "listener");
    TlsFiles client = authority.writeClient(folder, "client");
    int officePort = freePort();
    dropFile =
        Files.writeString(
            folder.resolve("drop.yaml"),
            """
            publicListener:
              {host: 127.0.0.1, port: %d, tls: {certificate: %s, key: %s}}
            officeListener:
              {host: 127.0.0.1, port: %d, tls: {certificate: %s, key: %s, clientCa: %s}}
            management: {port: 0}
            dataDirectory: drop
            rootFingerprint: %s
            """
                .formatted(
                    publicPort,
                    forReporters.certificate(),
                    forReporters.key(),
                    officePort,
                    forTheOffice.certificate(),
                    forTheOffice.key(),
                    caFile,
                    RootFingerprint.of(agency.root.verifyingKey())));
    new SiteFolder(DomainLoader.bundledTrees(), SiteFolder.DEFAULT_EXIT, List.of())
        .make(folder.resolve("site"), agency.root);
    Path keys = folder.resolve("keys.sealed");
    Files.createDirectories(folder.resolve("office"));
    KeysetFile.create(
        keys,
        folder.resolve("office/keys.backup"),
        agency.keyset(EpochPlan.DEFAULT, today()),
        Agency.PASSPHRASE,
        agency.random);
    officeFile =
        Files.writeString(
            folder.resolve("office.yaml"),
            """
            drop: {url: "https://127.0.0.1:%d", ca: %s, certificate: %s, key: %s}
            dataDirectory: office
            keys: keys.sealed
            management: {port: 0}
            """
                .formatted(officePort, caFile, client.certificate(), client.key()));
  }

  void startDrop() throws ConfigException {
    drop = await(Drop.start(DropConfig.read(dropFile), clock, agency.random));
  }

  void stopDrop() {
    await(drop.close());
    drop = null;
  }

  Office startOffice() throws Exception {
    OfficeConfig config = OfficeConfig.read(officeFile);
    office = await(Office.start(config, unlock(config), clock, agency.random));
    return office;
  }

  void stopOffice() {
    await(office.close());
    office = null;
  }

  KeysetFile unlock(OfficeConfig config) throws Exception {
    return KeysetFile.unlock(config.keys(), config.backup(), Agency.PASSPHRASE, agency.random);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  Reporter reporter() {
    return new Reporter(
        new DropHttp(
            DropAddress.parse("https://127.0.0.1:" + publicPort),
            Optional.of(ca),
            Optional.empty()),
        RootFingerprint.of(agency.root.verifyingKey()),
        DomainLoader.bundled(),
        clock,
        agency.random,
        Progress.NONE,
        Duration.ofSeconds(30));
  }

  /** Whether the drop serves the agency's profile. */
  boolean published(Reporter reporter) throws RefusedException {
    try {
      return !reporter.profile().officeKeys().isEmpty();
    } catch (ClientException e) {
      return false;
    }
  }

  /** Sends a report and gives its receipt. */
  static ReceiptCode send(Reporter reporter, Report report, List<Path> files) throws Exception {
    VerifiedProfile profile = reporter.profile();
    return reporter.newReport().send(report, files, profile, Optional.empty()).receipt();
  }

  Report report(String facts, String contact) {
    String json =
        """
        { "category": "BG-01", "region": "310000", "target": "某卡盟平台", "facts": "%s",
          "demand": "请依法查处该平台", "channel": "%s", "declaration": true, %s }
        """
            .formatted(facts, Agency.CYBER, contact);
    return new ReportReader(DomainLoader.bundled())
        .read(json.getBytes(StandardCharsets.UTF_8), today())
        .report()
        .orElseThrow();
  }

  /** Waits for something that a running office does by itself. */
  static void eventually(String what, Condition condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.holds()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("did not happen: " + what);
      }
      Thread.sleep(50);
    }
  }

  /** Something that becomes true. */
  @FunctionalInterface
  interface Condition {
    boolean holds() throws Exception;
  }

  static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    if (office != null) {
      stopOffice();
    }
    if (drop != null) {
      stopDrop();
    }
  }
}
