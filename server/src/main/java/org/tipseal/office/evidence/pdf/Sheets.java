package org.tipseal.office.evidence.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The pages of a document, filled from top to bottom. Sizes are points; what does not fit onto one
 * page goes on on the next.
 */
final class Sheets {
  private static final float MARGIN = 52;
  private static final float HEAD = 74;
  private static final float FOOT = 62;
  private static final float LABEL = 132;
  private static final float GAP = 10;
  private static final float SIZE = 10;
  private static final float LEADING = 1.55f;
  private static final float GREY = 0.36f;
  private static final float LIGHT = 0.72f;

  private final PDDocument document;
  private final Typeface typeface;
  private final List<PDPage> pages = new ArrayList<>();
  private PDPageContentStream page;
  private float y;

  Sheets(PDDocument document, Typeface typeface) throws IOException {
    this.document = document;
    this.typeface = typeface;
    turn();
  }

  /** The title of the document. */
  void title(String text) throws IOException {
    block(text, MARGIN, right() - MARGIN, 19, 0);
    y -= 4;
  }

  /** The heading of a section, which never stands alone at a page's foot. */
  void heading(String text) throws IOException {
    y -= 12;
    if (y < FOOT + 60) {
      turn();
    }
    block(text, MARGIN, right() - MARGIN, 13, 0);
    page.setStrokingColor(LIGHT);
    page.setLineWidth(0.6f);
    page.moveTo(MARGIN, y - 6);
    page.lineTo(right(), y - 6);
    page.stroke();
    y -= 9;
  }

  /** A label at the left, and its value beside it over as many lines as it takes. */
  void pair(String label, String value) throws IOException {
    List<List<Piece>> labels = Lines.of(label, typeface, LABEL / (SIZE - 1));
    List<List<Piece>> values = Lines.of(value, typeface, (right() - MARGIN - LABEL - GAP) / SIZE);
    for (int i = 0; i < Math.max(labels.size(), values.size()); i++) {
      room(SIZE * LEADING);
      y -= SIZE * LEADING;
      if (i < labels.size()) {
        line(labels.get(i), MARGIN, y, SIZE - 1, GREY);
      }
      if (i < values.size()) {
        line(values.get(i), MARGIN + LABEL + GAP, y, SIZE, 0);
      }
    }
    y -= 3;
  }

  /** A paragraph over the whole width. */
  void paragraph(String text) throws IOException {
    block(text, MARGIN, right() - MARGIN, SIZE, 0);
    y -= 3;
  }

  /** A little room between two things of one section. */
  void space() {
    y -= 7;
  }

  /**
   * Ends the last page and writes onto each what stands at its head and foot.
   *
   * @param head two lines at the head of every page
   * @param foot at the foot, before the page's number
   */
  void finish(List<String> head, String foot) throws IOException {
    page.close();
    for (int i = 0; i < pages.size(); i++) {
      try (PDPageContentStream over =
          new PDPageContentStream(
              document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
        page = over;
        float from = PDRectangle.A4.getHeight() - 34;
        for (String text : head) {
          from = small(text, from);
        }
        small(foot + "    " + (i + 1) + " / " + pages.size(), 40);
      }
    }
  }

  /** A line in small print, over two lines at most; the rest of it is left out. */
  private float small(String text, float from) throws IOException {
    float at = from;
    for (List<Piece> line :
        Lines.of(text, typeface, (right() - MARGIN) / 7.5f).stream().limit(2).toList()) {
      line(line, MARGIN, at, 7.5f, GREY);
      at -= 10;
    }
    return at;
  }

  private void block(String text, float x, float width, float size, float grey) throws IOException {
    for (List<Piece> line : Lines.of(text, typeface, width / size)) {
      room(size * LEADING);
      y -= size * LEADING;
      line(line, x, y, size, grey);
    }
  }

  private void line(List<Piece> pieces, float x, float at, float size, float grey)
      throws IOException {
    StringBuilder run = new StringBuilder();
    float start = x;
    float here = x;
    for (Piece piece : pieces) {
      float width = piece.width(typeface) * size;
      if (piece.substitute()) {
        show(run, start, at, size, grey);
        box(piece.text(), here, at, width, size);
        start = here + width;
      } else {
        run.append(piece.text());
      }
      here += width;
    }
    show(run, start, at, size, grey);
  }

  private void show(StringBuilder run, float x, float at, float size, float grey)
      throws IOException {
    if (run.length() > 0) {
      page.beginText();
      page.setNonStrokingColor(grey);
      page.setFont(typeface.font(), size);
      page.newLineAtOffset(x, at);
      page.showText(run.toString());
      page.endText();
      run.setLength(0);
    }
  }

  private void box(String text, float x, float at, float width, float size) throws IOException {
    page.setStrokingColor(LIGHT);
    page.setLineWidth(0.4f);
    page.addRect(x + 0.5f, at - 0.12f * size, width - 1, 0.86f * size);
    page.stroke();
    show(
        new StringBuilder(text),
        x + Piece.margin() * size,
        at + 0.08f * size,
        size * Piece.small(),
        GREY);
  }

  private void room(float height) throws IOException {
    if (y - height < FOOT) {
      turn();
    }
  }

  private void turn() throws IOException {
    if (page != null) {
      page.close();
    }
    PDPage next = new PDPage(PDRectangle.A4);
    document.addPage(next);
    pages.add(next);
    page = new PDPageContentStream(document, next);
    y = PDRectangle.A4.getHeight() - HEAD;
  }

  private static float right() {
    return PDRectangle.A4.getWidth() - MARGIN;
  }
}
