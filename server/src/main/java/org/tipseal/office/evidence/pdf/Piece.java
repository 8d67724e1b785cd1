package org.tipseal.office.evidence.pdf;

import java.util.Locale;

/**
 * A part of a line.
 *
 * @param text what is drawn
 * @param substitute whether it names a character that has no glyph, and is drawn in a box
 */
record Piece(String text, boolean substitute) {
  private static final float SMALL = 0.62f;
  private static final float MARGIN = 0.12f;

  static Piece of(int codePoint, Typeface typeface) {
    return typeface.shows(codePoint)
        ? new Piece(Character.toString(codePoint), false)
        : new Piece(String.format(Locale.ROOT, "U+%04X", codePoint), true);
  }

  /** How much smaller than the text around it a box is written. */
  static float small() {
    return SMALL;
  }

  /** What a box leaves free at both sides, at size 1. */
  static float margin() {
    return MARGIN;
  }

  /** Its width at size 1. */
  float width(Typeface typeface) {
    return substitute ? typeface.width(text) * SMALL + 2 * MARGIN : typeface.width(text);
  }
}
