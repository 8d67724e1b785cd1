package org.tipseal.office.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.tipseal.office.web.route.Answer;

/**
 * The desk's cookies. Over TLS they carry the prefix that keeps every other host and page from
 * setting them; without TLS, on loopback, there is no such prefix.
 */
final class Cookies {
  private static final String PREFIX = "__Host-";

  private Cookies() {}

  static Optional<String> read(HttpServerRequest request, String name) {
    String prefix = (request.isSSL() ? PREFIX : "") + name + "=";
    for (String header : request.headers().getAll("cookie")) {
      for (String cookie : header.split(";", -1)) {
        if (cookie.strip().startsWith(prefix)) {
          return Optional.of(cookie.strip().substring(prefix.length()));
        }
      }
    }
    return Optional.empty();
  }

  /** The header that sets a cookie. */
  static String header(Answer.Cookie cookie, boolean tls) {
    StringBuilder header = new StringBuilder(tls ? PREFIX : "");
    header.append(cookie.name()).append('=').append(cookie.value());
    header.append("; Path=/; HttpOnly; SameSite=Strict");
    if (tls) {
      header.append("; Secure");
    }
    if (cookie.value().isEmpty()) {
      header.append("; Max-Age=0");
    } else if (cookie.seconds().isPresent()) {
      header.append("; Max-Age=").append(cookie.seconds().getAsLong());
    }
    return header.toString();
  }
}
