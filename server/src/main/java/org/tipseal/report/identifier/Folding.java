package org.tipseal.report.identifier;

import java.text.Normalizer;
import java.util.Locale;

/** Spellings that look alike become one: width, case, digits, dashes, invisible characters. */
final class Folding {
  private static final int FULL_WIDTH = 0xFEE0;

  private Folding() {}

  /**
   * Full-width and other compatibility forms folded (NFKC), decimal digits of any script and dashes
   * of any length in ASCII, invisible characters dropped, runs of white space one blank, none at
   * the ends. Case is kept.
   */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> append(folded, c));
    return folded.toString().strip().replaceAll(" +", " ");
  }

  private static void append(StringBuilder out, int c) {
    switch (Character.getType(c)) {
      case Character.FORMAT, Character.CONTROL, Character.SURROGATE -> {
        if (Character.isWhitespace(c)) {
          out.append(' ');
        }
      }
      case Character.DECIMAL_DIGIT_NUMBER -> out.append(Character.digit(c, 10));
      case Character.DASH_PUNCTUATION -> out.append('-');
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          out.append(' ');
      default -> out.appendCodePoint(c == '\u2212' ? '-' : c);
    }
  }

  /** Folded, lower case, without any white space. */
  static String lowerNoSpace(String text) {
    return fold(lower(fold(text))).replace(" ", "");
  }

  /** Lower case, with one small sigma: which one a capital becomes depends on what is around it. */
  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).replace('ς', 'σ');
  }

  /** Folded, upper case, without any white space. */
  static String upperNoSpace(String text) {
    return fold(fold(text).toUpperCase(Locale.ROOT)).replace(" ", "");
  }

  /** Folded, lower case, letters and digits and plus signs only. */
  static String compact(String text) {
    return lowerNoSpace(text).replaceAll("[^\\p{L}\\p{N}+]", "");
  }

  /** Whether a text is ASCII digits alone. */
  static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Full-width ASCII, blanks and dashes of any width become ASCII: places stay the same. */
  static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      narrow.append(narrow(text.charAt(i)));
    }
    return narrow.toString();
  }

  private static char narrow(char c) {
    if (c >= '！' && c <= '～') {
      return (char) (c - FULL_WIDTH);
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR -> ' ';
      case Character.DASH_PUNCTUATION -> '-';
      default -> c == '\u2212' ? '-' : c;
    };
  }
}
