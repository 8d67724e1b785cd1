package org.tipseal.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.tipseal.client.DropAddress;
import org.tipseal.client.DropHttp;
import org.tipseal.client.Reporter;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.report.Domain;
import picocli.CommandLine.Option;

/** Which drop a reporter speaks to, and how. */
final class DropOptions {
  /** Long enough for a server to be started anew, or a train to leave its tunnel. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @Option(
      names = "--drop",
      required = true,
      paramLabel = "URL",
      description = "The drop's address, such as https://drop.example.")
  private String drop;

  @Option(
      names = "--fingerprint",
      required = true,
      paramLabel = "FP",
      description =
          "The fingerprint of the agency's root key, as printed on its notice. Everything is checked against it.")
  private String fingerprint;

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

  Reporter reporter(Domain domain, ProgressPrinter progress, Words words)
      throws CommandFailure, IOException {
    DropHttp http = new DropHttp(address(), certificates(), socks5());
    return new Reporter(
        http, root(words), domain, Clock.systemUTC(), new SecureRandom(), progress, PATIENCE);
  }

  private DropAddress address() throws CommandFailure {
    try {
      return DropAddress.parse(drop);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "--drop: " + e.getMessage());
    }
  }

  private RootFingerprint root(Words words) throws CommandFailure {
    try {
      return RootFingerprint.parse(fingerprint);
    } catch (RefusedException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, "--fingerprint: " + words.explain(e.defect()));
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
