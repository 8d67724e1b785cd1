package org.tipseal.office.batches;

import java.util.Set;
import java.util.regex.Pattern;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.office.batches.format.InstitutionId;

/**
 * An institution that may send batches.
 *
 * @param id never given to another
 * @param name as officers know it
 * @param certificate SHA-256 of the client certificate that it connects with, in DER, 64 lower-case
 *     hexadecimal digits
 * @param signingKey signs its batches
 * @param categories patterns of the categories that it may report, such as {@code BG-*}
 * @param channel the channel whose officers see its batches
 */
public record Institution(
    InstitutionId id,
    String name,
    String certificate,
    VerifyingKey signingKey,
    Set<String> categories,
    String channel) {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final int LONGEST_NAME = 100;

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if a part of it is empty or of another form
   */
  public Institution {
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || !DIGEST.matcher(certificate).matches()
        || categories.isEmpty()
        || channel.isBlank()) {
      throw new IllegalArgumentException("not an institution");
    }
    categories = Set.copyOf(categories);
  }
}
