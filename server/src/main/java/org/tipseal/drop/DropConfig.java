package org.tipseal.drop;

import java.nio.file.Path;
import java.util.Optional;
import org.tipseal.config.ConfigException;
import org.tipseal.config.ConfigFile;
import org.tipseal.config.ListenAddress;
import org.tipseal.config.Settings;
import org.tipseal.config.TlsFiles;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.drop.challenge.ChallengeSettings;
import org.tipseal.drop.mailbox.Lifetimes;
import org.tipseal.drop.upload.UploadSettings;
import org.tipseal.http.HttpLimits;
import org.tipseal.http.Listener;
import org.tipseal.redis.RedisOptions;
import org.tipseal.redis.RedisSettings;

/**
 * What a drop is told. {@code deploy/drop.example.yaml} explains every setting.
 *
 * @param publicListener for reporters
 * @param plainListener for reporters too, without TLS, on loopback
 * @param officeListener for the office, with mutual TLS
 * @param management health and metrics
 * @param siteDirectory what is the agency's own in the page, and its signature
 * @param dataDirectory everything that is kept in files; the embedded Redis too
 * @param redis which Redis; the embedded one if absent
 * @param rootFingerprint of the agency's root key: no other profile is served
 * @param lifetimes the clocks of mailboxes
 * @param limits of the public listener
 * @param uploads what they may take
 * @param challenge what sending costs
 * @param eventLoops threads that serve requests
 */
public record DropConfig(
    Listener publicListener,
    Optional<Listener> plainListener,
    Listener officeListener,
    ListenAddress management,
    Path siteDirectory,
    Path dataDirectory,
    Optional<RedisOptions> redis,
    RootFingerprint rootFingerprint,
    Lifetimes lifetimes,
    HttpLimits limits,
    UploadSettings uploads,
    ChallengeSettings challenge,
    int eventLoops) {

  /**
   * Reads a file.
   *
   * @throws ConfigException with all errors of the file at once
   */
  public static DropConfig read(Path file) throws ConfigException {
    return ConfigFile.read(file, DropConfig::from);
  }

  private static DropConfig from(Settings settings) {
    return new DropConfig(
        publicListener(settings.section("publicListener")),
        settings.optionalSection("plainListener").map(DropConfig::plainListener),
        officeListener(settings.section("officeListener")),
        ListenAddress.from(settings.sectionOrEmpty("management"), "127.0.0.1", 9464),
        settings.path("siteDirectory", "site"),
        settings.path("dataDirectory"),
        RedisSettings.read(settings.sectionOrEmpty("redis"), settings.sectionOrEmpty("durability")),
        settings.value(
            "rootFingerprint",
            RootFingerprint::parse,
            "the 32 symbols that setup printed, such as ABCD-EFGH-…"),
        new Lifetimes(
            settings.number("answerDays", 1, 365, Lifetimes.DEFAULT.answerDays()),
            settings.number("mailboxDays", 1, 365, Lifetimes.DEFAULT.mailboxDays())),
        HttpLimits.from(settings.sectionOrEmpty("limits")),
        UploadSettings.from(settings.sectionOrEmpty("uploads")),
        ChallengeSettings.from(settings.sectionOrEmpty("challenge")),
        settings.number("eventLoops", 1, 256, Runtime.getRuntime().availableProcessors()));
  }

  private static Listener publicListener(Settings settings) {
    ListenAddress address = ListenAddress.from(settings, "0.0.0.0");
    if (!settings.flag("plain", false)) {
      return Listener.tls(address, TlsFiles.from(settings.section("tls")));
    }
    if (!address.isLoopback()) {
      settings.refuse("plain", "is possible on a loopback address alone, such as 127.0.0.1");
    }
    if (settings.has("tls")) {
      settings.refuse("tls", "and plain exclude each other");
    }
    return Listener.plain(address);
  }

  private static Listener plainListener(Settings settings) {
    ListenAddress address = ListenAddress.from(settings, "127.0.0.1");
    if (!address.isLoopback()) {
      settings.refuse(
          "host", "must be a loopback address, such as 127.0.0.1: nothing protects this listener");
    }
    return Listener.plain(address);
  }

  private static Listener officeListener(Settings settings) {
    ListenAddress address = ListenAddress.from(settings, "0.0.0.0");
    Settings tls = settings.section("tls");
    return Listener.mutualTls(address, TlsFiles.from(tls), tls.file("clientCa"));
  }
}
