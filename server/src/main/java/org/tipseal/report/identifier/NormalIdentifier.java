package org.tipseal.report.identifier;

import java.util.Optional;
import java.util.Set;

/**
 * An identifier in its normal form.
 *
 * @param value the one spelling of it
 * @param keys what it is matched by, each with its namespace, such as {@code web:shop.example}; two
 *     identifiers that share a key are the same or belong together
 * @param oddity why it looks odd, if it does
 */
public record NormalIdentifier(String value, Set<String> keys, Optional<Oddity> oddity) {

  /** Copies the set. */
  public NormalIdentifier {
    keys = Set.copyOf(keys);
  }

  @Override
  public String toString() {
    return "NormalIdentifier[REDACTED]";
  }

  static NormalIdentifier of(String namespace, String value) {
    return new NormalIdentifier(value, keys(namespace, value), Optional.empty());
  }

  static NormalIdentifier odd(String namespace, String value, Oddity oddity) {
    return new NormalIdentifier(value, keys(namespace, value), Optional.of(oddity));
  }

  private static Set<String> keys(String namespace, String value) {
    return value.isEmpty() ? Set.of() : Set.of(namespace + ":" + value);
  }
}
