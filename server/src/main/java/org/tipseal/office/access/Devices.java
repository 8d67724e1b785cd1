package org.tipseal.office.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import org.tipseal.crypto.Bytes;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.officers.OfficerId;

/**
 * Tokens of browsers in which an officer has signed in before: {@code id.nonce.mac}. They open
 * nothing; a browser that has one is slowed down apart from all others.
 */
final class Devices {
  private static final int NONCE_BYTES = 12;

  private final ArchiveKeys keys;
  private final SecureRandom random;

  Devices(ArchiveKeys keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  String issue(OfficerId officer) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    String stem = officer + "." + Bytes.b64u(nonce);
    return stem + "." + mac(stem);
  }

  /** The browser's own token if it is of this officer, else empty. */
  String of(Optional<OfficerId> officer, Browser browser) {
    String token = browser.device().orElse("");
    int end = token.lastIndexOf('.');
    boolean holds =
        officer.isPresent()
            && token.startsWith(officer.get() + ".")
            && end > 0
            && MessageDigest.isEqual(
                ascii(mac(token.substring(0, end))), ascii(token.substring(end + 1)));
    return holds ? token : "";
  }

  private String mac(String stem) {
    return keys.name("desk device", ascii(stem));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
