package org.tipseal.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.tipseal.client.DropAddress;
import org.tipseal.client.DropHttp;
import picocli.CommandLine.Option;

/** Which drop a reporter speaks to, and how. */
class DropOptions {
  /** Long enough for a server to be started anew, or a train to leave its tunnel. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  // Not required by the parser: a report can be sealed without any drop.
  @Option(
      names = "--drop",
      paramLabel = "URL",
      description = "The drop's address, such as https://drop.example.")
  private String drop;

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

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      description = "Speak Chinese or English. Default: the system's language, else Chinese.")
  private Language language;

  Words words() {
    return new Words(language == null ? Language.of(System.getenv()) : language);
  }

  /** The connection to the drop, to be closed. */
  DropHttp http() throws CommandFailure, IOException {
    return new DropHttp(address(), certificates(), socks5());
  }

  private DropAddress address() throws CommandFailure {
    if (drop == null) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "Missing required option: '--drop=URL'");
    }
    try {
      return DropAddress.parse(drop);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "--drop: " + e.getMessage());
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
