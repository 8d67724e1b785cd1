package org.tipseal.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.config.ConfigError;
import org.tipseal.config.ConfigException;
import org.tipseal.drop.challenge.ChallengeSettings;
import org.tipseal.drop.mailbox.Lifetimes;
import org.tipseal.drop.upload.UploadSettings;
import org.tipseal.http.HttpLimits;

class DropConfigTest {
  private static final Path EXAMPLE = Path.of("../deploy/drop.example.yaml");
  private static final List<String> FILES =
      List.of("public.pem", "public.key", "office-listener.pem", "office-listener.key", "ca.pem");

  @TempDir Path folder;

  @Test
  void theExampleShowsEverySettingWithItsDefault() throws Exception {
    for (String file : FILES) {
      Files.createFile(folder.resolve(file));
    }
    String shown = uncommented(Files.readString(EXAMPLE));
    DropConfig config = DropConfig.read(write(shown));
    assertEquals(HttpLimits.DEFAULT, config.limits());
    assertEquals(UploadSettings.DEFAULT, config.uploads());
    assertEquals(ChallengeSettings.DEFAULT, config.challenge());
    assertEquals(Lifetimes.DEFAULT, config.lifetimes());
    assertTrue(config.redis().isEmpty());
    assertEquals(folder.resolve("data"), config.dataDirectory());
  }

  /** Settings that have defaults stand behind {@code #- }; explanations behind {@code # }. */
  private static String uncommented(String example) {
    return example
        .lines()
        .filter(line -> !line.strip().startsWith("# "))
        .map(line -> line.replaceFirst("#- ", ""))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void allErrorsAreToldAtOnce() throws IOException {
    List<String> errors =
        errors(
            """
            publicListener: {host: 192.0.2.1, port: 443, plain: true}
            plainListener: {host: 0.0.0.0, port: 8080}
            officeListener: {port: 1, tls: {certificate: a, key: b}}
            dataDirectory: d
            redis: {uri: "http://x", embedded: false}
            rootFingerprint: ABCD
            challenge: {cost: many}
            """);
    assertEquals(8, errors.size(), errors::toString);
    assertTrue(errors.get(1).contains("plainListener.host: must be a loopback address"));
    assertTrue(
        errors.get(0).contains("publicListener.plain: is possible on a loopback address alone"));
    assertTrue(
        errors.stream().anyMatch(e -> e.contains("officeListener.tls.clientCa: is missing")));
    assertTrue(errors.stream().anyMatch(e -> e.contains("redis.uri: cannot be used")));
    assertTrue(
        errors.stream().anyMatch(e -> e.contains("rootFingerprint: must be the 32 symbols")));
  }

  @Test
  void withoutTlsOnlyThisMachineIsListenedTo() throws Exception {
    for (String file : FILES) {
      Files.createFile(folder.resolve(file));
    }
    String shown = uncommented(Files.readString(EXAMPLE));
    assertTrue(DropConfig.read(write(shown)).plainListener().isEmpty());
    for (String host : List.of("", "host: localhost, ", "host: 127.0.0.2, ", "host: '::1', ")) {
      DropConfig config =
          DropConfig.read(write(shown + "\nplainListener: {" + host + "port: 8080}\n"));
      assertTrue(config.plainListener().orElseThrow().tls().isEmpty());
      assertTrue(config.plainListener().orElseThrow().address().isLoopback());
    }
    for (String host : List.of("0.0.0.0", "'::'", "192.0.2.1", "drop.example")) {
      write(shown + "\nplainListener: {host: " + host + ", port: 8080}\n");
      assertThrows(ConfigException.class, () -> DropConfig.read(folder.resolve("drop.yaml")), host);
    }
  }

  private List<String> errors(String text) throws IOException {
    Path file = write(text);
    return assertThrows(ConfigException.class, () -> DropConfig.read(file)).errors().stream()
        .map(ConfigError::toString)
        .toList();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("drop.yaml"), text);
  }
}
