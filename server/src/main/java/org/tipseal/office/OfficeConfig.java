package org.tipseal.office;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.tipseal.config.ConfigException;
import org.tipseal.config.ConfigFile;
import org.tipseal.config.ListenAddress;
import org.tipseal.config.Settings;
import org.tipseal.config.TlsFiles;
import org.tipseal.http.Listener;
import org.tipseal.office.evidence.timestamp.TimestampSettings;
import org.tipseal.office.keys.EpochPlan;
import org.tipseal.office.web.DeskConfig;
import org.tipseal.redis.RedisOptions;
import org.tipseal.redis.RedisSettings;

/**
 * An office's configuration, as {@code deploy/office.example.yaml} explains it.
 *
 * @param drop where the drop's office listener is, and how to prove who dials
 * @param dataDirectory the archive, and the embedded Redis
 * @param redis the Redis to use; empty for the embedded one
 * @param keys the key file
 * @param passphraseFile a file whose first line unlocks the keys; empty to be asked
 * @param epochs how intake keys come and go
 * @param domainFolder the agency's own tables; empty for the ones that come with the program
 * @param desk where officers' browsers reach the office; empty if none do
 * @param auditDays how long the audit log is kept, in days
 * @param timestamp who gives evidence packages a timestamp; empty if nobody does
 * @param institutions where institutions bring their batches; empty if none do
 * @param management where health and metrics are served
 */
public record OfficeConfig(
    Drop drop,
    Path dataDirectory,
    Optional<RedisOptions> redis,
    Path keys,
    Optional<Path> passphraseFile,
    EpochPlan epochs,
    Optional<Path> domainFolder,
    Optional<DeskConfig> desk,
    int auditDays,
    Optional<TimestampSettings> timestamp,
    Optional<Listener> institutions,
    ListenAddress management) {
  private static final int MANAGEMENT_PORT = 9091;

  /** Six months, which the law asks for at least. */
  private static final int MIN_AUDIT_DAYS = 184;

  private static final int AUDIT_DAYS = 5 * 366;

  /**
   * The line to the drop.
   *
   * @param url of the office listener, {@code https://host:port}
   * @param ca the authority of the drop's certificate, PEM
   * @param client the office's certificate and key
   */
  public record Drop(URI url, Path ca, TlsFiles client) {
    static Drop from(Settings settings) {
      return new Drop(
          settings.value("url", Drop::url, "an address such as https://drop.example.org:8444"),
          settings.file("ca"),
          TlsFiles.from(settings));
    }

    private static URI url(String text) throws URISyntaxException {
      URI url = new URI(text);
      boolean plain = url.getPath().isEmpty() || url.getPath().equals("/");
      if (!"https".equals(url.getScheme()) || url.getHost() == null || !plain) {
        throw new IllegalArgumentException("not https://host:port");
      }
      return url;
    }

    /** The port, 443 if the address names none. */
    public int port() {
      return url.getPort() < 0 ? 443 : url.getPort();
    }
  }

  /** Where the backup of the key file lies. */
  public Path backup() {
    return dataDirectory.resolve("keys.backup");
  }

  /**
   * Reads a configuration file.
   *
   * @param file the YAML file
   * @return the configuration
   * @throws ConfigException with everything that is wrong with it
   */
  public static OfficeConfig read(Path file) throws ConfigException {
    return ConfigFile.read(file, OfficeConfig::from);
  }

  private static OfficeConfig from(Settings settings) {
    return new OfficeConfig(
        Drop.from(settings.section("drop")),
        settings.path("dataDirectory"),
        RedisSettings.read(settings.sectionOrEmpty("redis"), settings.sectionOrEmpty("durability")),
        settings.file("keys"),
        settings.has("passphraseFile")
            ? Optional.of(settings.file("passphraseFile"))
            : Optional.empty(),
        epochs(settings),
        settings.has("domainFolder")
            ? Optional.of(settings.path("domainFolder"))
            : Optional.empty(),
        settings.optionalSection("desk").map(DeskConfig::from),
        settings.number("auditDays", MIN_AUDIT_DAYS, 100 * 366, AUDIT_DAYS),
        settings.optionalSection("timestamp").map(TimestampSettings::from),
        settings.optionalSection("institutionListener").map(OfficeConfig::institutions),
        ListenAddress.from(settings.sectionOrEmpty("management"), "127.0.0.1", MANAGEMENT_PORT));
  }

  private static Listener institutions(Settings settings) {
    return Listener.mutualTls(
        ListenAddress.from(settings, "0.0.0.0"),
        TlsFiles.from(settings),
        settings.file("clientCa"));
  }

  private static EpochPlan epochs(Settings settings) {
    return new EpochPlan(
        settings.number("epochDays", 1, 90, EpochPlan.DEFAULT.days()),
        settings.number("epochsAhead", 1, 52, EpochPlan.DEFAULT.ahead()),
        settings.number("epochGraceDays", 1, 30, EpochPlan.DEFAULT.graceDays()));
  }
}
