package org.tipseal.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tipseal.client.DropAddress;
import org.tipseal.client.DropHttp;
import picocli.CommandLine.Option;

/** How a drop is connected to. */
final class ConnectionOptions {
  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description =
          "Trust the drop's certificate only if one of these authorities (PEM) issued it. Default: the system's authorities.")
  private Path ca;

  @Option(
      names = "--proxy",
      paramLabel = "socks5://HOST:PORT",
      description =
          "Go through a SOCKS 5 proxy, such as Tor at socks5://127.0.0.1:9050. The proxy looks up the drop's name.")
  private String proxy;

  /**
   * Prepares a connection.
   *
   * @param option what the address was given with, for the message if it is none
   */
  DropHttp connect(String address, String option) throws CommandFailure, IOException {
    return new DropHttp(address(address, option), certificates(), socks5());
  }

  private static DropAddress address(String address, String option) throws CommandFailure {
    try {
      return DropAddress.parse(address);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, option + ": " + e.getMessage());
    }
  }

  private Optional<byte[]> certificates() throws CommandFailure, IOException {
    if (ca == null) {
      return Optional.empty();
    }
    byte[] pem = Files.readAllBytes(ca);
    if (!new String(pem, StandardCharsets.ISO_8859_1).contains("-----BEGIN CERTIFICATE-----")) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "--ca: no certificate in " + ca);
    }
    return Optional.of(pem);
  }

  private Optional<InetSocketAddress> socks5() throws CommandFailure {
    if (proxy == null) {
      return Optional.empty();
    }
    URI uri = URI.create(proxy.strip());
    if (uri.getHost() == null
        || uri.getPort() < 1
        || !"socks5".equals(uri.getScheme())
        || uri.getRawUserInfo() != null) {
      throw new CommandFailure(
          ExitCode.BAD_INPUT, "--proxy: not of the form socks5://127.0.0.1:9050");
    }
    return Optional.of(InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort()));
  }
}
