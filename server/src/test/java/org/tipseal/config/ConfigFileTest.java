package org.tipseal.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
  @TempDir Path folder;

  private record Sample(
      ListenAddress listener,
      Path data,
      long limit,
      Duration patience,
      boolean brave,
      List<String> nodes) {
    static Sample from(Settings settings) {
      return new Sample(
          ListenAddress.from(settings.section("listener"), "0.0.0.0"),
          settings.path("data"),
          settings.bytes("limit", 1, 1L << 40, 256 << 10),
          settings.duration(
              "patience", Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofSeconds(30)),
          settings.flag("brave", false),
          settings.texts("nodes"));
    }
  }

  @Test
  void readsEveryKindOfValue() throws Exception {
    Path file =
        write(
            """
            listener: {host: 127.0.0.1, port: 8443}
            data: store/here
            limit: 2 GiB
            patience: 15 min
            brave: true
            nodes: [a, b]
            """);
    Sample sample = ConfigFile.read(file, Sample::from);
    assertEquals(new ListenAddress("127.0.0.1", 8443), sample.listener());
    assertEquals(folder.resolve("store/here"), sample.data());
    assertEquals(2L << 30, sample.limit());
    assertEquals(Duration.ofMinutes(15), sample.patience());
    assertTrue(sample.brave());
    assertEquals(List.of("a", "b"), sample.nodes());
  }

  @Test
  void whatIsLeftOutHasItsFallback() throws Exception {
    Sample sample = ConfigFile.read(write("listener: {port: 1}\ndata: d\n"), Sample::from);
    assertEquals("0.0.0.0", sample.listener().host());
    assertEquals(256 << 10, sample.limit());
    assertEquals(Duration.ofSeconds(30), sample.patience());
    assertFalse(sample.brave());
    assertEquals(List.of(), sample.nodes());
  }

  @Test
  void namesEveryErrorAtOnceWithItsPlace() throws Exception {
    Path file =
        write(
            """
            listener:
              port: 99999
              prot: 1
            limit: 12 parsecs
            patience: 3 h
            brave: yes
            nodes: one
            colour: red
            limit: 1 B
            """);
    ConfigException refused = refused(file, Sample::from);
    assertEquals(
        List.of(
            "data: is missing; it must be a path",
            "line 2: listener.port: must be a whole number from 0 to 65535, and is \"99999\"",
            "line 3: listener.prot: is no setting; known here: host, port",
            "line 4: limit: must be a size from 1 B to 1 TiB, such as 64 MiB, and is \"12 parsecs\"",
            "line 5: patience: must be a time from 1 s to 1 h, such as 30 s or 15 min, and is \"3 h\"",
            "line 6: brave: must be true or false, and is \"yes\"",
            "line 7: nodes: must be a list",
            "line 8: colour: is no setting; known here: brave, data, limit, listener, nodes, patience",
            "line 9: limit: is there twice"),
        refused.errors().stream().map(ConfigError::toString).toList());
    assertTrue(refused.getMessage().startsWith(file + " has 9 errors:\n"));
  }

  @Test
  void aValueWhereSettingsBelongIsRefused() throws Exception {
    ConfigException refused = refused(write("listener: 7\ndata: [1]\n"), Sample::from);
    assertEquals(
        List.of(
            "line 1: listener: must hold settings of its own",
            "line 1: listener.port: is missing; it must be a whole number from 0 to 65535",
            "line 2: data: must be a single value"),
        refused.errors().stream().map(ConfigError::toString).toList());
  }

  @Test
  void aFileThatIsNoYamlSaysWhere() throws Exception {
    ConfigException refused = refused(write("a: 1\nb: [1, 2\n"), Sample::from);
    assertEquals(1, refused.errors().size());
    assertEquals(3, refused.errors().get(0).line());
  }

  @Test
  void aFileThatIsNotThereSaysSo() {
    ConfigException refused = refused(folder.resolve("none.yaml"), Sample::from);
    assertEquals("cannot be read: there is no such file", refused.errors().get(0).sentence());
  }

  @Test
  void aFileThatIsNamedMustBeThere() throws Exception {
    ConfigException refused = refused(write("certificate: c.pem\nkey: k.pem\n"), TlsFiles::from);
    assertEquals(2, refused.errors().size());
    assertTrue(refused.errors().get(1).sentence().startsWith("names a file that is not there"));
  }

  @Test
  void onlyThisMachineIsLoopback() {
    assertTrue(new ListenAddress("127.0.0.2", 1).isLoopback());
    assertTrue(new ListenAddress("::1", 1).isLoopback());
    assertTrue(new ListenAddress("localhost", 1).isLoopback());
    assertFalse(new ListenAddress("0.0.0.0", 1).isLoopback());
    assertFalse(new ListenAddress("::", 1).isLoopback());
    assertFalse(new ListenAddress("localhost.example", 1).isLoopback());
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("sample.yaml"), text);
  }

  private static ConfigException refused(Path file, Function<Settings, ?> shape) {
    return assertThrows(ConfigException.class, () -> ConfigFile.read(file, shape));
  }
}
