package org.tipseal.office.evidence.format;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** The names of the files in a package. */
public final class PackagePaths {
  /** What the package is: {@link PackageManifest}. */
  public static final String MANIFEST = "manifest.json";

  /** The manifest's signature. */
  public static final String SIGNATURE = "manifest.sig";

  /** The timestamp over the signature. */
  public static final String TIMESTAMP = "manifest.tsr";

  /** The report for people. */
  public static final String PDF = "report.pdf";

  /** The report for programs. */
  public static final String JSON = "report.json";

  /** The folder of the attachments. */
  public static final String ATTACHMENTS = "attachments/";

  /** Every path that a manifest may name. */
  static final Pattern LISTED =
      Pattern.compile("report\\.pdf|report\\.json|attachments/[1-9][0-9]{0,8}-[^/\\\\\\p{Cntrl}]+");

  /** What file systems take, less room for the number. */
  private static final int LONGEST_NAME = 180;

  private PackagePaths() {}

  /**
   * The path of an attachment. Its number comes first, so that no two are alike on any system, none
   * is hidden, and none is a name that a system keeps for itself.
   *
   * @param number the attachment's number in its case
   * @param wanted the name that a stranger gave it
   */
  public static String attachment(int number, String wanted) {
    return ATTACHMENTS + number + "-" + safe(wanted);
  }

  /** One file name everywhere, that shows its true ending. */
  private static String safe(String wanted) {
    StringBuilder name = new StringBuilder();
    Normalizer.normalize(wanted, Normalizer.Form.NFC)
        .codePoints()
        .map(c -> misleads(c) ? '_' : c)
        .forEach(name::appendCodePoint);
    // Windows drops blanks and dots at the end.
    String visible = name.toString().strip().replaceAll("[.\\s]+$", "_");
    while (visible.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      // From the front: the ending says what it is.
      visible = visible.substring(visible.offsetByCodePoints(0, 1));
    }
    return visible.isEmpty() ? "_" : visible;
  }

  private static boolean misleads(int c) {
    return "/\\:*?\"<>|".indexOf(c) >= 0
        || switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              true;
          default -> false;
        };
  }
}
