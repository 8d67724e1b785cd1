package org.tipseal.office.evidence.format;

import java.util.regex.Pattern;
import org.tipseal.crypto.Bytes;

/**
 * A file of a package as its manifest names it.
 *
 * @param path with slashes, such as {@code attachments/1-a.png}
 * @param size in bytes
 * @param sha256 64 lower-case hexadecimal digits
 */
public record PackageFile(String path, long size, String sha256) {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if a manifest cannot name it
   */
  public PackageFile {
    if (!PackagePaths.LISTED.matcher(path).matches()
        || size < 0
        || !DIGEST.matcher(sha256).matches()) {
      throw new IllegalArgumentException("not a file of a package");
    }
  }

  /** A file that is at hand. */
  public static PackageFile of(String path, byte[] content) {
    return new PackageFile(path, content.length, Bytes.hex(Bytes.sha256(content)));
  }
}
