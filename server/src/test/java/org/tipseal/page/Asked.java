package org.tipseal.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One request as it went over the line.
 *
 * @param method such as {@code GET}
 * @param target path and query
 * @param headers its lines, without the request line
 * @param bodySize bytes of its body
 */
record Asked(String method, String target, List<String> headers, long bodySize) {
  /** A header's value. */
  Optional<String> header(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return headers.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst();
  }

  /** Method and path, without the query. */
  String route() {
    return method + " " + target.replaceFirst("\\?.*", "");
  }
}
