package org.tipseal.page;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Files with a mark in every place for metadata, as the evidence tests of the page made them. */
final class Samples {
  private Samples() {}

  /** One of them by name. */
  static Path file(String name) {
    try {
      return Path.of(Samples.class.getResource("evidence/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
