package org.tipseal.cli.setup;

import java.util.List;
import java.util.OptionalInt;

/**
 * Where officers' browsers reach the office.
 *
 * @param hosts names that officers reach it by; the first is the one that they type, and passkeys
 *     are bound to it
 * @param port of the listener with TLS
 * @param plainPort of one without, on loopback; empty for none
 * @param managementPort health and metrics of the office, on loopback
 */
public record DeskPlace(List<String> hosts, int port, OptionalInt plainPort, int managementPort) {
  /** Copies the list. */
  public DeskPlace {
    hosts = List.copyOf(hosts);
    if (plainPort.isPresent() && !hosts.get(0).equals("localhost")) {
      throw new IllegalArgumentException(
          "a desk without TLS is of use only where officers type https://localhost: passkeys are bound to it");
    }
  }

  /** What officers type. */
  String url() {
    return "https://" + hosts.get(0) + (port == 443 ? "" : ":" + port);
  }
}
