package org.tipseal.office.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tipseal.crypto.Bytes;

/**
 * What a session is bound to, so that a cookie that was carried off is of no use in another
 * browser.
 *
 * @param certificate SHA-256 of the client certificate, in hexadecimal; empty if there is none
 * @param agent SHA-256 of what the browser says it is, in hexadecimal
 * @param device the token of a browser in which somebody has signed in before; empty if it has none
 */
public record Browser(Optional<String> certificate, String agent, Optional<String> device) {

  /** Reads what a request says. */
  public static Browser of(
      Optional<byte[]> certificate, Optional<String> agent, Optional<String> device) {
    return new Browser(
        certificate.map(encoded -> Bytes.hex(Bytes.sha256(encoded))),
        Bytes.hex(Bytes.sha256(agent.orElse("").getBytes(StandardCharsets.UTF_8))),
        device);
  }

  /**
   * What keeps a session of this browser from going on in another one: {@code other-certificate} or
   * {@code other-browser}; empty if nothing does.
   */
  Optional<String> bars(Browser other) {
    if (!certificate.equals(other.certificate)) {
      return Optional.of("other-certificate");
    }
    return agent.equals(other.agent) ? Optional.empty() : Optional.of("other-browser");
  }

  /** Prints nothing: the device token is a secret. */
  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
