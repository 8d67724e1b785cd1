package org.tipseal.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as an attacker makes them, and a page in Chinese as an honest reporter does. */
final class HostileFiles {
  private static final byte[] MEBIBYTE_OF_SPACES =
      " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);

  private HostileFiles() {}

  /**
   * A PNG that says that it has 50 000 × 50 000 pixels, which would be 7 GB; it brings a few of
   * them.
   */
  static byte[] pngBomb() throws IOException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = deflating(data)) {
      byte[] row = new byte[1 + 3 * 50_000];
      for (int i = 0; i < 100; i++) {
        out.write(row);
      }
    }
    return png(50_000, 50_000, data.toByteArray());
  }

  /** A PNG of one colour. */
  static byte[] picture(int width, int height, int red, int green, int blue) throws IOException {
    byte[] row = new byte[1 + 3 * width];
    for (int i = 0; i < width; i++) {
      row[1 + 3 * i] = (byte) red;
      row[2 + 3 * i] = (byte) green;
      row[3 + 3 * i] = (byte) blue;
    }
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = deflating(data)) {
      for (int i = 0; i < height; i++) {
        out.write(row);
      }
    }
    return png(width, height, data.toByteArray());
  }

  /** A page of text in Chinese, in a font that is not in the file. */
  static byte[] chinesePdf(String... lines) {
    StringBuilder content = new StringBuilder();
    int y = 760;
    for (String line : lines) {
      content.append("BT /F1 24 Tf 60 ").append(y).append(" Td <");
      for (byte unit : line.getBytes(StandardCharsets.UTF_16BE)) {
        content.append(String.format(Locale.ROOT, "%02x", unit));
      }
      content.append("> Tj ET\n");
      y -= 50;
    }
    return pdf(
        "<</Type/Catalog/Pages 2 0 R>>",
        page("[0 0 595 842]", "/Font<</F1 5 0 R>>"),
        content.toString(),
        "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>",
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)"
            + "/Ordering(GB1)/Supplement 4>>/FontDescriptor 7 0 R/DW 1000>>",
        "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]"
            + "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>");
  }

  /** A PDF whose page is 3 km wide. */
  static byte[] hugePagePdf() {
    return pdf(
        "<</Type/Catalog/Pages 2 0 R>>",
        page("[0 0 9000000 9000000]", ""),
        "1 0 0 rg 0 0 9000000 9000000 re f");
  }

  /** A PDF with scripts, and a link out, that a reader would run when it opens it. */
  static byte[] scriptPdf() {
    return pdf(
        "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\);"
            + "this.submitForm\\('http://127.0.0.1:9/'\\);)>>>>",
        page("[0 0 595 842]", ""),
        "0 0 1 rg 100 100 300 300 re f");
  }

  /** A PDF of a few kilobytes whose page unpacks to 1 GB. */
  static byte[] streamBombPdf() throws IOException {
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = deflating(inner)) {
      for (int i = 0; i < 1024; i++) {
        out.write(MEBIBYTE_OF_SPACES);
      }
    }
    ByteArrayOutputStream outer = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = deflating(outer)) {
      out.write(inner.toByteArray());
    }
    return pdf(
        "/Filter[/FlateDecode/FlateDecode]",
        outer.toByteArray(),
        "<</Type/Catalog/Pages 2 0 R>>",
        page("[0 0 595 842]", ""));
  }

  /** A PDF whose page draws a form that draws a form ten times, thirty deep. */
  static byte[] nestedPdf() {
    List<String> objects = new ArrayList<>();
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    objects.add(page("[0 0 595 842]", "/XObject<</X0 5 0 R>>"));
    objects.add("/X0 Do");
    for (int i = 0; i < 30; i++) {
      String content = i < 29 ? "/X0 Do ".repeat(10) : "0 0 1 1 re f";
      objects.add(
          "<</Type/XObject/Subtype/Form/BBox[0 0 600 900]/Resources<</XObject<</X0 %d 0 R>>>>/Length %d>>stream\n%s\nendstream"
              .formatted(i + 6, content.length(), content));
    }
    return pdf(objects.toArray(String[]::new));
  }

  /** A PDF of which a page is its own parent. */
  static byte[] loopPdf() {
    return pdf(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[" + "2 0 R ".repeat(20) + "]/Count 1000000000>>",
        "");
  }

  /** A ZIP of 64 KB that unpacks to 64 MB. */
  static byte[] zipBomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      zip.putNextEntry(new ZipEntry("a"));
      for (int i = 0; i < 64; i++) {
        zip.write(MEBIBYTE_OF_SPACES);
      }
    }
    return bytes.toByteArray();
  }

  private static DeflaterOutputStream deflating(ByteArrayOutputStream out) {
    return new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION), 1 << 16);
  }

  private static byte[] png(int width, int height, byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    chunk(out, "IHDR", header);
    chunk(out, "IDAT", data);
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] body) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(body);
    out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
    out.writeBytes(name);
    out.writeBytes(body);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  private static String page(String box, String resources) {
    return "<</Type/Pages/Kids[3 0 R]/Count 1>>\u0000<</Type/Page/Parent 2 0 R/MediaBox"
        + box
        + "/Contents 4 0 R/Resources<<"
        + resources
        + ">>>>";
  }

  /** Objects in their order; what begins as no dictionary becomes a stream. */
  private static byte[] pdf(String... objects) {
    List<byte[]> bodies = new ArrayList<>();
    for (String group : objects) {
      for (String object : group.split("\u0000", -1)) {
        String body =
            object.startsWith("<<")
                ? object
                : "<</Length %d>>stream\n%s\nendstream".formatted(object.length(), object);
        bodies.add(body.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return pdf(bodies);
  }

  /** Catalogue and page, with a content stream that is packed. */
  private static byte[] pdf(String filter, byte[] content, String catalogue, String page) {
    List<byte[]> bodies = new ArrayList<>();
    bodies.add(catalogue.getBytes(StandardCharsets.ISO_8859_1));
    for (String object : page.split("\u0000", -1)) {
      bodies.add(object.getBytes(StandardCharsets.ISO_8859_1));
    }
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    stream.writeBytes(
        "<<%s/Length %d>>stream\n"
            .formatted(filter, content.length)
            .getBytes(StandardCharsets.ISO_8859_1));
    stream.writeBytes(content);
    stream.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
    bodies.add(stream.toByteArray());
    return pdf(bodies);
  }

  private static byte[] pdf(List<byte[]> bodies) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < bodies.size(); i++) {
      table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
      out.writeBytes((i + 1 + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
      out.writeBytes(bodies.get(i));
      out.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
    }
    int start = out.size();
    out.writeBytes(
        "xref\n0 %d\n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(bodies.size() + 1, table, bodies.size() + 1, start)
            .getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
  }
}
