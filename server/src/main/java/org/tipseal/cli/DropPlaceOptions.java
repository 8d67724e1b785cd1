package org.tipseal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.tipseal.cli.setup.DropPlace;
import picocli.CommandLine.Option;

/** Where a new agency's drop is reached. */
final class DropPlaceOptions {
  @Option(
      names = "--public-host",
      paramLabel = "HOST",
      description =
          "A name or address that reporters reach the drop by; repeat for more. Default: localhost.")
  private List<String> publicHosts = new ArrayList<>();

  @Option(
      names = "--public-port",
      paramLabel = "PORT",
      defaultValue = "8443",
      description = "Default: ${DEFAULT-VALUE}.")
  private int publicPort;

  @Option(
      names = "--plain-port",
      paramLabel = "PORT",
      description =
          "Let the drop listen on loopback without TLS too, for a proxy or an onion service on its machine, or a first try.")
  private Integer plainPort;

  @Option(
      names = "--office-host",
      paramLabel = "HOST",
      description =
          "A name or address that the office reaches the drop by, the one it dials first; repeat for more. Default: localhost.")
  private List<String> officeHosts = new ArrayList<>();

  @Option(
      names = "--office-port",
      paramLabel = "PORT",
      defaultValue = "8444",
      description = "Default: ${DEFAULT-VALUE}.")
  private int officePort;

  @Option(
      names = "--drop-management-port",
      paramLabel = "PORT",
      defaultValue = "9443",
      description = "Health and metrics of the drop, on loopback. Default: ${DEFAULT-VALUE}.")
  private int dropManagementPort;

  /**
   * What was said.
   *
   * @throws IllegalArgumentException if a port is none
   */
  DropPlace place() {
    return new DropPlace(
        hosts(publicHosts),
        port(publicPort),
        plainPort == null ? OptionalInt.empty() : OptionalInt.of(port(plainPort)),
        hosts(officeHosts),
        port(officePort),
        port(dropManagementPort));
  }

  /** Localhost is reached by its addresses too. */
  static List<String> hosts(List<String> given) {
    return given.isEmpty() || given.equals(List.of("localhost"))
        ? List.of("localhost", "127.0.0.1", "::1")
        : given;
  }

  static int port(int port) {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
    }
    return port;
  }
}
