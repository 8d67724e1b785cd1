package org.tipseal.crypto.keys;

import java.util.Arrays;

/** A public key as the bytes that the protocol sends, compared by them and named by its id. */
public abstract sealed class RawPublicKey permits IdentityPublicKey, VerifyingKey, XWingPublicKey {
  private final String algorithm;
  private final byte[] bytes;
  private final KeyId id;

  /**
   * Keeps a copy.
   *
   * @param algorithm for printing
   * @param bytes checked by the subclass
   */
  RawPublicKey(String algorithm, byte[] bytes) {
    this.algorithm = algorithm;
    this.bytes = bytes.clone();
    this.id = KeyId.of(bytes);
  }

  /** The raw key; its length is the subclass's {@code LENGTH}. */
  public final byte[] bytes() {
    return bytes.clone();
  }

  /** The id by which envelopes, identity parts and signatures name this key. */
  public final KeyId id() {
    return id;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof RawPublicKey that
        && algorithm.equals(that.algorithm)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public final int hashCode() {
    return id.value();
  }

  @Override
  public final String toString() {
    return algorithm + " " + id;
  }
}
