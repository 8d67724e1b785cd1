package org.tipseal.cli;

import java.util.Locale;

/**
 * Makes text that somebody else wrote safe to print.
 *
 * <p>A terminal obeys control characters: a report could move the cursor, change the window's title
 * or answer for the person who reads it. Bidirectional overrides (Unicode TR36 §3.3) make a text or
 * a file name look like another one.
 */
final class SafeText {
  private SafeText() {}

  /**
   * Text of several lines. Line feeds and tabs stay, CR LF becomes a line feed.
   *
   * @param text any text
   * @return the text with what steers a terminal replaced by U+FFFD
   */
  static String lines(String text) {
    return clean(text.replace("\r\n", "\n"), true);
  }

  /**
   * Text that must stay on one line.
   *
   * @param text any text
   * @return the text with line breaks and what steers a terminal replaced by U+FFFD
   */
  static String line(String text) {
    return clean(text, false);
  }

  /**
   * JSON text, in which strings may hold anything.
   *
   * @param json as a mapper wrote it: line feeds stand between its members only
   * @return the same JSON with what steers a terminal as {@code \\uXXXX}
   */
  static String escaped(String json) {
    StringBuilder safe = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || !steers(c)) {
                safe.appendCodePoint(c);
              } else {
                for (char unit : Character.toChars(c)) {
                  safe.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
              }
            });
    return safe.toString();
  }

  private static String clean(String text, boolean breaks) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> breaks && (c == '\n' || c == '\t') ? c : steers(c) ? 0xFFFD : c)
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }

  private static boolean steers(int c) {
    return switch (Character.getType(c)) {
      // Cc, Cf, Cs, Zl, Zp: controls, bidirectional marks and other invisible ones, lone
      // surrogates, separators
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // The joiners are part of emoji and of several scripts, and move nothing.
      case Character.FORMAT -> c != 0x200C && c != 0x200D;
      default -> false;
    };
  }
}
