package org.tipseal.config;

import java.nio.file.Path;

/**
 * A certificate and its private key, both as PEM files.
 *
 * @param certificate the certificate, followed by its intermediates
 * @param key the private key, PKCS #8
 */
public record TlsFiles(Path certificate, Path key) {

  /** Reads {@code certificate} and {@code key} of a section; both files must be there. */
  public static TlsFiles from(Settings settings) {
    return new TlsFiles(settings.file("certificate"), settings.file("key"));
  }
}
