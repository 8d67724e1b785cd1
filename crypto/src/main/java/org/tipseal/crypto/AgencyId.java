package org.tipseal.crypto;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The name by which keys and signatures are bound to one agency: 1 to 63 of {@code a-z 0-9 . -},
 * starting with a letter or digit (PROTOCOL.md §1).
 *
 * @param value the id as text
 */
public record AgencyId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,62}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if it is not an agency id
   */
  public AgencyId {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "an agency id is 1 to 63 of a-z 0-9 . - and starts with a letter or digit");
    }
  }

  /**
   * Reads an agency id that came from outside.
   *
   * @param text the text as received
   * @param defect what to say when it is not one
   * @throws RefusedException if it is not an agency id
   */
  public static AgencyId parse(String text, Defect defect) throws RefusedException {
    if (!isValid(text)) {
      throw new RefusedException(defect);
    }
    return new AgencyId(text);
  }

  /** The id in ASCII, 1 to 63 bytes. */
  public byte[] bytes() {
    return value.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isValid(String text) {
    return SHAPE.matcher(text).matches();
  }
}
