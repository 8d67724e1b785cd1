package org.tipseal.drop.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tipseal.http.Content;
import org.tipseal.http.SecurityHeaders;
import org.tipseal.http.StaticFile;

/**
 * The page in one HTML file, which a reporter saves, hands on and opens from a disk. A release has
 * it without an agency; what a drop serves has the agency written into it, so that nobody has to
 * type an address and a fingerprint.
 */
final class SingleFile {
  /** Where it is served. */
  static final String PATH = "/tipseal.html";

  /** The block that names the agency; a browser does not run it. */
  private static final String BLOCK = "<script type=\"application/json\" id=\"agency\">";

  private static final String NOBODY = BLOCK + "null</script>";

  private SingleFile() {}

  /**
   * Writes an agency into the file.
   *
   * @param released as it was built
   * @param agency {@code agency.json}
   * @throws IllegalStateException if the file has no place for it
   */
  static StaticFile of(StaticFile released, byte[] agency) {
    String page = new String(released.content().bytes(), StandardCharsets.UTF_8);
    if (page.indexOf(NOBODY) < 0 || page.indexOf(NOBODY) != page.lastIndexOf(NOBODY)) {
      throw new IllegalStateException(PATH + " has no place for its agency, or several");
    }
    // Nothing in it may end the block or begin another one.
    String json = new String(agency, StandardCharsets.UTF_8).replace("<", "\\u003c");
    byte[] filled =
        page.replace(NOBODY, BLOCK + json + "</script>").getBytes(StandardCharsets.UTF_8);
    return new StaticFile(
        released.path(),
        Content.compressing(released.content().type(), filled),
        SecurityHeaders.NOTHING,
        Optional.of(released.download().orElse("tipseal.html")));
  }
}
