package org.tipseal.redis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The redis-server to run: the machine's own if it is new enough (it gets the security fixes), else
 * the one in our jar.
 */
final class RedisBinary {
  /** The version whose binaries org.signal:embedded-redis brings. */
  private static final String BUNDLED = "redis-server-7.0.15-";

  private static final int MIN_VERSION = 7;
  private static final Pattern VERSION = Pattern.compile(" v=(\\d{1,4})\\.");

  private RedisBinary() {}

  /**
   * Finds one.
   *
   * @param folder where the bundled one is unpacked if it is needed
   */
  static Path find(Path folder) throws IOException {
    Optional<Path> installed = onPath("redis-server").filter(RedisBinary::newEnough);
    return installed.isPresent() ? installed.get() : unpack(folder);
  }

  static Optional<Path> onPath(String name) {
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return Stream.of(path.split(":", -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Unpacks the bundled one. */
  static Path unpack(Path folder) throws IOException {
    String name = BUNDLED + platform();
    Path target = folder.resolve(name);
    try (InputStream in = RedisBinary.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IOException("install redis-server 7 or newer: none is bundled for " + platform());
      }
      Path part = folder.resolve(name + ".part");
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx------"));
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      return target;
    }
  }

  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return (system.startsWith("mac") ? "darwin" : system)
        + "-"
        + (machine.equals("aarch64") ? "arm64" : machine.equals("x86_64") ? "amd64" : machine);
  }

  private static boolean newEnough(Path binary) {
    try {
      Process process = new ProcessBuilder(binary.toString(), "--version").start();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher version = VERSION.matcher(answer);
      return process.waitFor(10, TimeUnit.SECONDS)
          && version.find()
          && Integer.parseInt(version.group(1)) >= MIN_VERSION;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
