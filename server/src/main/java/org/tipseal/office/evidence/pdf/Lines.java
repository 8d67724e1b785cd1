package org.tipseal.office.evidence.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks text into lines.
 *
 * <p>Characters stand in the order in which they were written, whatever their script: marks that
 * would turn a text around are shown as what they are, and turn nothing.
 */
final class Lines {
  private static final String TAB = "    ";

  private final Typeface typeface;
  private final float width;
  private final List<List<Piece>> lines = new ArrayList<>();
  private List<Piece> line = new ArrayList<>();
  private float used;

  private Lines(Typeface typeface, float width) {
    this.typeface = typeface;
    this.width = width;
  }

  /**
   * Breaks a text.
   *
   * @param text any text
   * @param width of a line, at size 1
   * @return at least one line
   */
  static List<List<Piece>> of(String text, Typeface typeface, float width) {
    Lines lines = new Lines(typeface, width);
    for (String paragraph : text.replace("\r\n", "\n").split("\n", -1)) {
      lines.paragraph(paragraph.replace("\t", TAB));
    }
    return lines.lines;
  }

  private void paragraph(String text) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      word(pieces(text.substring(from, to)));
      from = to;
    }
    end();
  }

  private List<Piece> pieces(String word) {
    return word.codePoints().mapToObj(c -> Piece.of(c, typeface)).toList();
  }

  /** A word goes to the next line whole, and is broken only where a whole line cannot hold it. */
  private void word(List<Piece> word) {
    if (used > 0 && used + widthOf(word) > width) {
      end();
    }
    for (Piece piece : word) {
      float wide = piece.width(typeface);
      if (used > 0 && used + wide > width) {
        end();
      }
      line.add(piece);
      used += wide;
    }
  }

  /** Blanks at the end take no room. */
  private float widthOf(List<Piece> word) {
    int end = word.size();
    while (end > 0 && word.get(end - 1).text().isBlank()) {
      end--;
    }
    float sum = 0;
    for (Piece piece : word.subList(0, end)) {
      sum += piece.width(typeface);
    }
    return sum;
  }

  private void end() {
    lines.add(line);
    line = new ArrayList<>();
    used = 0;
  }
}
