package org.tipseal.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a drop is.
 *
 * @param host a name or an address; an IPv6 address without brackets
 * @param port 1 to 65535
 * @param tls whether TLS is spoken: always, but for this machine itself and for onion services,
 *     whose connections are sealed anyway
 * @param path what stands before {@code /api/v1}, without a slash at its end
 */
public record DropAddress(String host, int port, boolean tls, String path) {
  /**
   * Reads a URL such as {@code https://drop.example/} or {@code http://….onion}.
   *
   * @param url what the reporter was given
   * @return the address
   * @throws IllegalArgumentException if it is no such URL, or would go over an open line
   */
  public static DropAddress parse(String url) {
    URI uri;
    try {
      uri = new URI(url.strip());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a URL", e);
    }
    if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException("not a URL such as https://drop.example");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw new IllegalArgumentException("a drop's URL ends with its path");
    }
    String host = uri.getHost().toLowerCase(Locale.ROOT).replaceAll("^\\[|\\]$", "");
    boolean tls =
        switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
          case "https" -> true;
          case "http" -> false;
          default -> throw new IllegalArgumentException("not an https URL");
        };
    if (!tls && !mayBePlain(host)) {
      throw new IllegalArgumentException("only https: anyone on the way could read along");
    }
    int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
    return new DropAddress(host, port, tls, uri.getRawPath().replaceAll("/+$", ""));
  }

  private static boolean mayBePlain(String host) {
    return host.endsWith(".onion")
        || host.equals("localhost")
        || host.equals("::1")
        || host.matches("127\\.[0-9]+\\.[0-9]+\\.[0-9]+");
  }
}
