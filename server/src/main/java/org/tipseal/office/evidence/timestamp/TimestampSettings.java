package org.tipseal.office.evidence.timestamp;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.tipseal.config.Settings;

/**
 * Which authority gives timestamps.
 *
 * @param url where it takes requests
 * @param ca a file with the certificates, PEM, that its signer leads to
 */
public record TimestampSettings(URI url, Path ca) {
  /** Reads the section. */
  public static TimestampSettings from(Settings settings) {
    return new TimestampSettings(
        settings.value("url", TimestampSettings::url, "an address such as http://tsa.example.org"),
        settings.file("ca"));
  }

  private static URI url(String text) throws URISyntaxException {
    URI url = new URI(text);
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!web || url.getHost() == null) {
      throw new IllegalArgumentException("not an address");
    }
    return url;
  }
}
