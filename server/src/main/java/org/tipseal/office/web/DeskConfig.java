package org.tipseal.office.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tipseal.config.ListenAddress;
import org.tipseal.config.Settings;
import org.tipseal.config.TlsFiles;
import org.tipseal.http.Listener;
import org.tipseal.office.access.SessionSettings;

/**
 * Where officers' browsers reach the office.
 *
 * @param listener with TLS; with mutual TLS where only browsers with a certificate are let in
 * @param plain without TLS, on loopback, as {@code http://localhost:PORT}
 * @param url what officers type, without a path; passkeys are bound to its host
 * @param sessions how long they live
 * @param demoSignIn whether links sign in without passphrase and passkey, which a demo alone does
 */
public record DeskConfig(
    Listener listener,
    Optional<Listener> plain,
    URI url,
    SessionSettings sessions,
    boolean demoSignIn) {
  private static final String LOCALHOST = "localhost";

  /** Reads the section. */
  public static DeskConfig from(Settings settings) {
    ListenAddress address = ListenAddress.from(settings, "0.0.0.0");
    Settings tls = settings.section("tls");
    TlsFiles files = TlsFiles.from(tls);
    Listener listener =
        tls.has("clientCa")
            ? Listener.mutualTls(address, files, tls.file("clientCa"))
            : Listener.tls(address, files);
    URI url =
        settings.value("url", DeskConfig::url, "an address such as https://office.example.org");
    Optional<Listener> plain = settings.optionalSection("plainListener").map(DeskConfig::plain);
    if (plain.isPresent() && url != null && !url.getHost().equals(LOCALHOST)) {
      settings.refuse(
          "plainListener",
          "is of use only where url is https://localhost: passkeys are bound to it");
    }
    boolean demo = settings.flag("demoSignIn", false);
    if (demo && !address.isLoopback()) {
      settings.refuse(
          "demoSignIn", "is for a demo on one machine: host must be a loopback address with it");
    }
    return new DeskConfig(listener, plain, url, sessions(settings), demo);
  }

  private static Listener plain(Settings settings) {
    ListenAddress address = ListenAddress.from(settings, "127.0.0.1");
    if (!address.isLoopback()) {
      settings.refuse(
          "host", "must be a loopback address, such as 127.0.0.1: nothing protects this listener");
    }
    if (address.port() == 0) {
      settings.refuse("port", "must be a port of its own: pages and passkeys name it");
    }
    return Listener.plain(address);
  }

  private static SessionSettings sessions(Settings settings) {
    Duration minute = Duration.ofMinutes(1);
    Duration day = Duration.ofHours(24);
    return new SessionSettings(
        settings.duration("longestSession", minute, day, SessionSettings.DEFAULT.longest()),
        settings.duration("idleLock", minute, day, SessionSettings.DEFAULT.idleLock()));
  }

  private static URI url(String text) throws URISyntaxException {
    URI url = new URI(text);
    boolean bare = url.getPath().isEmpty() && url.getQuery() == null && url.getFragment() == null;
    if (!"https".equals(url.getScheme())
        || url.getHost() == null
        || !url.getHost().equals(url.getHost().toLowerCase(Locale.ROOT))
        || !bare) {
      throw new IllegalArgumentException("not https://host:port");
    }
    return url;
  }

  /** The origins of the office's own page. */
  public Set<String> origins() {
    Set<String> origins = new TreeSet<>(Set.of(origin(url)));
    plain.ifPresent(on -> origins.add("http://" + LOCALHOST + ":" + on.address().port()));
    return origins;
  }

  /** As browsers write it: without the port that goes without saying. */
  private static String origin(URI url) {
    boolean usual = url.getPort() < 0 || url.getPort() == 443;
    return "https://" + url.getHost() + (usual ? "" : ":" + url.getPort());
  }
}
