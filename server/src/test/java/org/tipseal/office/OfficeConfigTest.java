package org.tipseal.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.config.ConfigError;
import org.tipseal.config.ConfigException;
import org.tipseal.config.ListenAddress;
import org.tipseal.office.access.SessionSettings;
import org.tipseal.office.keys.EpochPlan;
import org.tipseal.office.web.DeskConfig;

class OfficeConfigTest {
  private static final Path EXAMPLE = Path.of("../deploy/office.example.yaml");

  @TempDir Path folder;

  @Test
  void theExampleIsReadAndItsDefaultsAreThose() throws Exception {
    OfficeConfig config = OfficeConfig.read(example(Files.readString(EXAMPLE)));

    assertEquals(URI.create("https://drop.example.org:8444"), config.drop().url());
    assertEquals(8444, config.drop().port());
    assertEquals(folder.resolve("data/keys.backup"), config.backup());
    assertEquals(Optional.empty(), config.redis());
    assertEquals(Optional.empty(), config.passphraseFile());
    assertEquals(Optional.empty(), config.desk());
    assertEquals(EpochPlan.DEFAULT, config.epochs());
    assertEquals(new ListenAddress("127.0.0.1", 9091), config.management());
  }

  @Test
  void everySettingThatTheExampleExplainsIsKnown() throws Exception {
    String all =
        Files.readString(EXAMPLE)
            .replaceAll("(?m)^#(?=[a-z ])", "")
            .replaceAll("(?m)^ {2}(embedded|cluster|redis-socket:).*\n", "")
            .replaceAll("(?m)^ [A-Za-z].*\n", "")
            .replace("/run/credentials/tipseal-office.service/passphrase", "ca.pem");

    OfficeConfig config = OfficeConfig.read(example(all));

    DeskConfig desk = config.desk().orElseThrow();
    assertEquals(SessionSettings.DEFAULT, desk.sessions());
    assertEquals(new ListenAddress("0.0.0.0", 8445), desk.listener().address());
    assertEquals(Optional.of(folder.resolve("officers-ca.pem")), desk.listener().clientCa());
    assertEquals(Set.of("https://office.example.org:8445"), desk.origins());
    assertFalse(desk.demoSignIn());
    assertEquals(Optional.of(folder.resolve("domain")), config.domainFolder());
    assertEquals(Optional.of(folder.resolve("ca.pem")), config.passphraseFile());
    assertEquals(
        List.of("redis-socket:///run/redis/redis.sock"), config.redis().orElseThrow().uris());
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("office.yaml"),
            """
            drop:
              url: http://drop.example.org
              ca: missing.pem
              certificate: missing.pem
            redis: {embedded: true, uri: "redis-socket:///a"}
            epochDays: 0
            epochAhead: 4
            """);

    ConfigException refused = assertThrows(ConfigException.class, () -> OfficeConfig.read(file));

    assertEquals(
        List.of(
            "dataDirectory",
            "drop.ca",
            "drop.certificate",
            "drop.key",
            "drop.url",
            "epochAhead",
            "epochDays",
            "keys",
            "redis.embedded"),
        refused.errors().stream().map(ConfigError::setting).sorted().toList());
  }

  @Test
  void aDemosLinksAreRefusedBeyondThisMachine() throws Exception {
    String desk =
        """
        desk:
          host: %s
          port: 8445
          url: https://%s:8445
          tls: {certificate: desk.pem, key: desk.key}
          plainListener: {port: 8446}
          demoSignIn: true
        """;
    String example = Files.readString(EXAMPLE);
    OfficeConfig here =
        OfficeConfig.read(example(example + desk.formatted("127.0.0.1", "localhost")));
    assertTrue(here.desk().orElseThrow().demoSignIn());

    Path file = example(example + desk.formatted("0.0.0.0", "office.example"));
    ConfigException refused = assertThrows(ConfigException.class, () -> OfficeConfig.read(file));
    assertEquals(
        List.of("desk.demoSignIn", "desk.plainListener"),
        refused.errors().stream().map(ConfigError::setting).sorted().toList());
  }

  private Path example(String text) throws Exception {
    for (String name :
        List.of(
            "ca.pem",
            "client.pem",
            "client.key",
            "keys.sealed",
            "desk.pem",
            "desk.key",
            "officers-ca.pem")) {
      Files.writeString(folder.resolve(name), "placeholder");
    }
    return Files.writeString(folder.resolve("office.yaml"), text);
  }
}
