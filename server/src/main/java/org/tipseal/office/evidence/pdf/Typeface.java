package org.tipseal.office.evidence.pdf;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The one typeface of a document, of which the glyphs that are used are embedded. What it cannot
 * show as what it is (no glyph, controls, invisible marks) is not its to show: {@link #shows}.
 */
final class Typeface {
  private static final String RESOURCE = "typeface/NotoSansSC-Regular.ttf";

  private final TrueTypeFont file;
  private final CmapLookup glyphs;
  private final PDFont font;
  private final float unitsPerEm;

  private Typeface(TrueTypeFont file, PDFont font) throws IOException {
    this.file = file;
    this.glyphs = file.getUnicodeCmapLookup();
    this.font = font;
    this.unitsPerEm = file.getUnitsPerEm();
  }

  /**
   * Opens the typeface for a document.
   *
   * @throws IOException if the program was built without it
   */
  static Typeface open(PDDocument document) throws IOException {
    try (InputStream resource = Typeface.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IOException("the typeface is missing from this build");
      }
      TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(resource));
      // Ligatures would be read back as something else than what was written.
      file.setEnableGsub(false);
      return new Typeface(file, PDType0Font.load(document, file, true));
    }
  }

  PDFont font() {
    return font;
  }

  /** Whether a code point has a glyph that a person can tell from others. */
  boolean shows(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> glyphs.getGlyphId(codePoint) != 0;
    };
  }

  /** The width of a code point that it shows, at size 1. */
  float width(int codePoint) {
    try {
      return file.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / unitsPerEm;
    } catch (IOException e) {
      throw new IllegalStateException("the typeface was read whole", e);
    }
  }

  /** The width of a text that it shows, at size 1. */
  float width(String text) {
    float width = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      width += width(text.codePointAt(i));
    }
    return width;
  }
}
