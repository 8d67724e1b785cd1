package org.tipseal.cli;

import static org.tipseal.cli.DropPlaceOptions.hosts;
import static org.tipseal.cli.DropPlaceOptions.port;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.tipseal.cli.setup.DeskPlace;
import picocli.CommandLine.Option;

/** Where officers reach a new agency's office. */
final class DeskPlaceOptions {
  @Option(
      names = "--desk-host",
      paramLabel = "HOST",
      description =
          "A name that officers' browsers reach the office by, the one that they type first; repeat for more. Passkeys are bound to"
              + " the first. Default: localhost.")
  private List<String> deskHosts = new ArrayList<>();

  @Option(
      names = "--desk-port",
      paramLabel = "PORT",
      defaultValue = "8445",
      description = "Default: ${DEFAULT-VALUE}.")
  private int deskPort;

  @Option(
      names = "--desk-plain-port",
      paramLabel = "PORT",
      description =
          "Let the office listen for officers on loopback without TLS too, as http://localhost, for a first try.")
  private Integer deskPlainPort;

  @Option(
      names = "--office-management-port",
      paramLabel = "PORT",
      defaultValue = "9444",
      description = "Health and metrics of the office, on loopback. Default: ${DEFAULT-VALUE}.")
  private int officeManagementPort;

  /**
   * What was said.
   *
   * @throws IllegalArgumentException if a port is none, or passkeys could not work there
   */
  DeskPlace place() {
    return new DeskPlace(
        hosts(deskHosts),
        port(deskPort),
        deskPlainPort == null ? OptionalInt.empty() : OptionalInt.of(port(deskPlainPort)),
        port(officeManagementPort));
  }
}
