package org.tipseal.config;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where a server listens.
 *
 * @param host a host name or an address of this machine
 * @param port 1 to 65535, or 0 for any free port
 */
public record ListenAddress(String host, int port) {

  /** Reads {@code host} (with a fallback) and {@code port} (required) of a listener's section. */
  public static ListenAddress from(Settings settings, String hostFallback) {
    return new ListenAddress(
        settings.text("host", hostFallback), settings.number("port", 0, 65_535));
  }

  /** Reads {@code host} and {@code port}, both with fallbacks. */
  public static ListenAddress from(Settings settings, String hostFallback, int portFallback) {
    return new ListenAddress(
        settings.text("host", hostFallback), settings.number("port", 0, 65_535, portFallback));
  }

  /**
   * Whether only this machine can reach it. A name other than {@code localhost} is taken as
   * reachable from outside, so that no name service decides this.
   */
  public boolean isLoopback() {
    if (host.equals("localhost")) {
      return true;
    }
    if (!host.matches("[0-9.]+|[0-9a-fA-F:]+")) {
      return false;
    }
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
