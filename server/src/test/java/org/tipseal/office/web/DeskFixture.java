package org.tipseal.office.web;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.tipseal.config.TlsFiles;
import org.tipseal.http.TestAuthority;
import org.tipseal.office.Agency;
import org.tipseal.office.Arrivals;
import org.tipseal.office.MovableClock;
import org.tipseal.office.Office;
import org.tipseal.office.OfficeConfig;
import org.tipseal.office.access.Officers;
import org.tipseal.office.keys.EpochPlan;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.OfficerRecord;
import org.tipseal.office.officers.Role;
import org.tipseal.redis.RedisExtension;

/**
 * A real office with a Redis of its own and a listener for officers, without a drop. It is a demo,
 * so that a test signs in as anybody by a link.
 */
public final class DeskFixture implements AutoCloseable {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  public final Agency agency;
  public final MovableClock clock = new MovableClock(TODAY);
  public final TestAuthority authority = new TestAuthority();
  public final Path folder;
  private final int port = freePort();
  private final int plainPort = freePort();
  private final boolean mutual;
  private final Office office;
  private final Map<Role, OfficerRecord> officers = new EnumMap<>(Role.class);

  /**
   * Starts it.
   *
   * @param folder empty
   * @param desk further lines of the desk's section, without indentation
   */
  public DeskFixture(Path folder, String... desk) {
    this(folder, new Agency(), Before.NOTHING, false, "", desk);
  }

  /** Puts something into the office's store before it starts. */
  @FunctionalInterface
  public interface Before {
    /** It starts empty. */
    Before NOTHING = (config, clock) -> {};

    /**
     * The office does not run yet.
     *
     * @param config its configuration file
     */
    void start(Path config, Clock clock) throws Exception;
  }

  /**
   * Starts it on a store that is not empty.
   *
   * @param folder empty
   * @param agency whose office it is
   * @param before puts something into it
   */
  public DeskFixture(Path folder, Agency agency, Before before) {
    this(folder, agency, before, false, "");
  }

  private DeskFixture(
      Path folder, Agency agency, Before before, boolean mutual, String sections, String... desk) {
    this.folder = folder;
    this.agency = agency;
    this.mutual = mutual;
    try {
      Path file = write(String.join("\n  ", desk), sections);
      before.start(file, clock);
      OfficeConfig config = OfficeConfig.read(file);
      KeysetFile keys =
          KeysetFile.unlock(config.keys(), config.backup(), Agency.PASSPHRASE, agency.random);
      office = RedisExtension.await(Office.start(config, keys, clock, agency.random));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Starts one whose listener with TLS lets in browsers with a certificate of its authority alone.
   */
  public static DeskFixture withClientCertificates(Path folder) {
    return new DeskFixture(folder, new Agency(), Before.NOTHING, true, "");
  }

  /**
   * Starts one with further sections in its configuration, which can name {@code ca.pem}, {@code
   * desk.pem} and {@code desk.key}.
   */
  public static DeskFixture with(Path folder, String sections) {
    return new DeskFixture(folder, new Agency(), Before.NOTHING, false, sections);
  }

  private Path write(String desk, String sections) throws IOException {
    Path ca = authority.writeCertificate(folder.resolve("ca.pem"));
    TlsFiles server = authority.writeServer(folder, "desk");
    TlsFiles client = authority.writeClient(folder, "client");
    Files.createDirectories(folder.resolve("data"));
    KeysetFile.create(
        folder.resolve("keys.sealed"),
        folder.resolve("data/keys.backup"),
        agency.keyset(EpochPlan.DEFAULT, TODAY),
        Agency.PASSPHRASE,
        agency.random);
    return Files.writeString(
        folder.resolve("office.yaml"),
        """
        drop: {url: "https://127.0.0.1:%d", ca: %s, certificate: %s, key: %s}
        dataDirectory: data
        keys: keys.sealed
        management: {port: 0}
        desk:
          host: 127.0.0.1
          port: %d
          url: https://localhost:%d
          tls: {certificate: %s, key: %s%s}
          plainListener: {port: %d}
          demoSignIn: true
          %s
        %s
        """
            .formatted(
                freePort(),
                ca,
                client.certificate(),
                client.key(),
                port,
                port,
                server.certificate(),
                server.key(),
                mutual ? ", clientCa: " + ca : "",
                plainPort,
                desk,
                sections));
  }

  /** What the listener works with. */
  public DeskServices services() {
    return office.deskServices().orElseThrow();
  }

  /** Brings reports to it, without a drop; the caller closes it. */
  public Arrivals arrivals() {
    try {
      return new Arrivals(folder.resolve("office.yaml"), agency, clock);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** The running office. */
  public Office office() {
    return office;
  }

  /** Where the listener without TLS is, {@code http://localhost:PORT}. */
  public String plainUrl() {
    return "http://localhost:" + plainPort;
  }

  /** Where the listener with TLS is. */
  public String url() {
    return "https://localhost:" + port;
  }

  /** A browser in which nobody has signed in. */
  public DeskClient stranger() {
    return new DeskClient(this);
  }

  /** A browser at the listener with TLS, in which nobody has signed in. */
  public DeskClient stranger(SSLContext tls) {
    return new DeskClient(url(), tls);
  }

  /** The officer of a role, for both channels; always the same one. */
  public OfficerRecord officer(Role role) {
    return officers.computeIfAbsent(role, r -> officer(r.wireName(), Set.of(r), channelsOf(r)));
  }

  /** A new officer. */
  public OfficerRecord officer(String name, Set<Role> roles, Set<String> channels) {
    try {
      return services()
          .access()
          .officers()
          .add(Optional.empty(), name, new Officers.Duties(roles, channels, false));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** A browser in which the officer of a role has signed in. */
  public DeskClient signedIn(Role role) {
    return signedIn(officer(role).id());
  }

  /** A browser in which an officer has signed in. */
  public DeskClient signedIn(OfficerId id) {
    return signedIn(id, stranger());
  }

  /** The same, at the listener with TLS. */
  public DeskClient signedInOverTls(OfficerId id) {
    return signedIn(id, new DeskClient(url(), authority.trusting()));
  }

  private DeskClient signedIn(OfficerId id, DeskClient client) {
    try {
      client.signInByLink(services().access().enrolment().offerDemo(id).token());
      return client;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    clock.advance(time);
  }

  private static Set<String> channelsOf(Role role) {
    return role == Role.HANDLER || role == Role.SUPERVISOR
        ? Set.of(Agency.CYBER, Agency.HEI)
        : Set.of();
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    RedisExtension.await(office.close());
  }
}
