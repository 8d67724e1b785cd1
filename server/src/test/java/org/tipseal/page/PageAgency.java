package org.tipseal.page;

import io.vertx.core.Future;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tipseal.cli.setup.Agency;
import org.tipseal.cli.setup.AgencyFolder;
import org.tipseal.cli.setup.DeskPlace;
import org.tipseal.cli.setup.DropPlace;
import org.tipseal.cli.setup.Passphrases;
import org.tipseal.client.RawSender;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.profile.Label;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.drop.Drop;
import org.tipseal.drop.DropConfig;
import org.tipseal.office.Office;
import org.tipseal.office.OfficeConfig;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.web.DeskServices;
import org.tipseal.report.json.DomainLoader;

/** An agency as {@code tipseal setup} makes it, with its drop and its office, each with a Redis. */
final class PageAgency implements AutoCloseable {
  private static final List<String> HOSTS = List.of("localhost", "127.0.0.1", "::1");

  /** Where the quick exit leads; nothing answers there but what a test puts in its place. */
  static final String EXIT = "https://weather.example/";

  /** Its own tables: several channels. */
  static final Path TABLES = Path.of("..", "deploy", "samples", "agency");

  static final String PASSPHRASE = "a passphrase for tests";

  private final Path folder;
  private final RootFingerprint fingerprint;
  private final int plainPort = freePort();
  private final int deskPort = freePort();
  private final int deskTlsPort = freePort();
  private final int publicPort = freePort();
  private final Clock clock;
  private final Office office;
  private Drop drop;
  private boolean officeIsThere = true;

  /**
   * Makes an agency and starts its servers.
   *
   * @param folder for it, not there yet
   * @param clock theirs
   * @param days within which an answer is owed, and for which a mailbox is kept
   */
  PageAgency(Path folder, Clock clock, int days) throws Exception {
    this(folder, clock, days, days, "embedded: true");
  }

  /**
   * The same with two spans, and another Redis for the drop.
   *
   * @param redis of the drop, as its configuration names it
   */
  PageAgency(Path folder, Clock clock, int answerDays, int mailboxDays, String redis)
      throws Exception {
    this.folder = folder;
    this.clock = clock;
    SecureRandom random = new SecureRandom();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    fingerprint = make(today, answerDays, mailboxDays, random);
    Path config = folder.resolve("drop/drop.yaml");
    Files.writeString(config, Files.readString(config).replace("embedded: true", redis));
    startDrop();
    OfficeConfig desk = OfficeConfig.read(folder.resolve("office/office.yaml"));
    KeysetFile keys =
        KeysetFile.unlock(desk.keys(), desk.backup(), PASSPHRASE.toCharArray(), random);
    office = await(Office.start(desk, keys, clock, random));
  }

  /** Starts the drop again after it was away. */
  void startDrop() throws Exception {
    DropConfig config = DropConfig.read(folder.resolve("drop/drop.yaml"));
    drop = await(Drop.start(config, clock, new SecureRandom()));
  }

  /** Takes the drop away; what it stores stays. */
  void stopDrop() {
    await(drop.close());
  }

  /** The office's machine goes away, for good. */
  void stopOffice() {
    await(office.close());
    officeIsThere = false;
  }

  private RootFingerprint make(
      LocalDate today, int answerDays, int mailboxDays, SecureRandom random) throws Exception {
    Agency agency =
        new Agency(
            new AgencyId("yunxi.example"),
            new Label("云溪市举报平台(虚构演示)", "Yunxi City reports (a fictional demonstration)"),
            DomainLoader.folder(TABLES),
            Optional.of(TABLES),
            EXIT,
            List.of("http://localhost:" + plainPort),
            new DropPlace(
                HOSTS, publicPort, OptionalInt.of(plainPort), HOSTS, freePort(), freePort()),
            new DeskPlace(HOSTS, deskTlsPort, OptionalInt.of(deskPort), freePort()),
            answerDays,
            mailboxDays,
            2L << 30);
    try (Passphrases passphrases = new Passphrases()) {
      for (Passphrases.Lock lock : Passphrases.Lock.values()) {
        passphrases.set(lock, PASSPHRASE.toCharArray());
      }
      return new AgencyFolder(agency, today, random).make(folder, passphrases);
    }
  }

  Path folder() {
    return folder;
  }

  RootFingerprint fingerprint() {
    return fingerprint;
  }

  /** Where the page is served without TLS. */
  int plainPort() {
    return plainPort;
  }

  /** Where it is served with TLS. */
  int publicPort() {
    return publicPort;
  }

  /** Where officers' browsers reach the office without TLS. */
  int deskPort() {
    return deskPort;
  }

  /** Where they reach it with TLS, under a certificate of the agency's own authority. */
  int deskTlsPort() {
    return deskTlsPort;
  }

  /** Sends whatever a test has made up to its drop; the caller closes it. */
  RawSender sender() throws Exception {
    byte[] ca = Files.readAllBytes(folder.resolve("ca.pem"));
    return new RawSender("https://localhost:" + publicPort, ca, fingerprint);
  }

  /** What the officers' listener works with. */
  DeskServices services() {
    return office.deskServices().orElseThrow();
  }

  /** Where people of the office work. */
  CaseDesk desk() {
    return office.desk();
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    if (officeIsThere) {
      stopOffice();
    }
    stopDrop();
  }
}
