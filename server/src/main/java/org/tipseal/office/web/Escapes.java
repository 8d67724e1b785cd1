package org.tipseal.office.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names in headers (RFC 8187). */
final class Escapes {
  private static final String PLAIN = "!#$&+-.^_`|~";

  private Escapes() {}

  /** In UTF-8, with everything escaped that a header does not hold. */
  static String percent(String name) {
    StringBuilder escaped = new StringBuilder();
    for (byte unit : name.getBytes(StandardCharsets.UTF_8)) {
      char symbol = (char) (unit & 0xff);
      boolean letter =
          (symbol >= '0' && symbol <= '9')
              || (symbol >= 'A' && symbol <= 'Z')
              || (symbol >= 'a' && symbol <= 'z');
      if (letter || PLAIN.indexOf(symbol) >= 0) {
        escaped.append(symbol);
      } else {
        escaped.append(String.format(Locale.ROOT, "%%%02X", (int) symbol));
      }
    }
    return escaped.toString();
  }
}
