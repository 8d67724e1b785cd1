package org.tipseal.office;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.tipseal.office.keys.KeysetFile;

/** An office in a process of its own, to be killed. */
final class OfficeProcess {
  private OfficeProcess() {}

  /**
   * Runs until it is killed.
   *
   * @param args the configuration file, and the instant at which its clock stands
   */
  public static void main(String[] args) throws Exception {
    OfficeConfig config = OfficeConfig.read(Path.of(args[0]));
    SecureRandom random = new SecureRandom();
    Clock clock = Clock.fixed(Instant.parse(args[1]), ZoneOffset.UTC);
    KeysetFile keys = KeysetFile.unlock(config.keys(), config.backup(), Agency.PASSPHRASE, random);
    WholeAgency.await(Office.start(config, keys, clock, random));
    Thread.currentThread().join();
  }

  /** Starts one. */
  static Process start(Path config, Clock clock, Path log) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            OfficeProcess.class.getName(),
            config.toString(),
            clock.instant().toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }
}
