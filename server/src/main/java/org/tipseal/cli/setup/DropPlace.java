package org.tipseal.cli.setup;

import java.util.List;
import java.util.OptionalInt;

/**
 * Where reporters and the office reach the drop.
 *
 * @param publicHosts names and addresses that reporters reach it by
 * @param publicPort where reporters reach it
 * @param plainPort where it listens on loopback without TLS too; empty for nowhere
 * @param officeHosts names and addresses that the office reaches it by; the first is dialled
 * @param officePort where the office reaches it
 * @param managementPort its health and metrics, on loopback
 */
public record DropPlace(
    List<String> publicHosts,
    int publicPort,
    OptionalInt plainPort,
    List<String> officeHosts,
    int officePort,
    int managementPort) {
  /** Copies the lists. */
  public DropPlace {
    publicHosts = List.copyOf(publicHosts);
    officeHosts = List.copyOf(officeHosts);
  }

  /** What reporters type. */
  List<String> urls() {
    return publicHosts.stream().map(this::url).toList();
  }

  private String url(String host) {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "https://" + name + (publicPort == 443 ? "" : ":" + publicPort);
  }
}
