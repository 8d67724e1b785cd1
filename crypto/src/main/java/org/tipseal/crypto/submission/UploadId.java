package org.tipseal.crypto.submission;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

/**
 * Names an uploaded attachment: 16 random bytes that the drop draws. Who knows it can add to the
 * upload, so it is as secret as the upload is.
 *
 * @param hex 32 lower-case hexadecimal digits
 */
public record UploadId(String hex) {
  /** The length in bytes. */
  public static final int LENGTH = 16;

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if it is not 32 lower-case hexadecimal digits
   */
  public UploadId {
    if (!SHAPE.matcher(hex).matches()) {
      throw new IllegalArgumentException("an upload id is 32 lower-case hexadecimal digits");
    }
  }

  /** Draws an id. */
  public static UploadId generate(SecureRandom random) {
    byte[] bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    return of(bytes);
  }

  /**
   * An id by its bytes.
   *
   * @param bytes 16 bytes
   */
  public static UploadId of(byte[] bytes) {
    return new UploadId(Bytes.hex(bytes));
  }

  /**
   * Reads an id that came from outside.
   *
   * @param hex as received
   * @param defect what to say when it is none
   * @throws RefusedException if it is not 32 lower-case hexadecimal digits
   */
  public static UploadId parse(String hex, Defect defect) throws RefusedException {
    if (!SHAPE.matcher(hex).matches()) {
      throw new RefusedException(defect);
    }
    return new UploadId(hex);
  }

  /** 16 bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
