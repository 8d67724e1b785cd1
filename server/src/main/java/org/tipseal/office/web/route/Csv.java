package org.tipseal.office.web.route;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables for spreadsheets: RFC 4180 in UTF-8 with its mark, so that Chinese opens as Chinese. What
 * a spreadsheet would run as a formula is set apart by an apostrophe.
 */
public final class Csv {
  private static final String FORMULA = "=+-@\t\r";
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Csv() {}

  /** The file of some rows of cells. */
  public static byte[] of(List<List<String>> rows) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(MARK);
    for (List<String> row : rows) {
      String line = row.stream().map(Csv::cell).collect(Collectors.joining(","));
      file.writeBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    return file.toByteArray();
  }

  private static String cell(String text) {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
