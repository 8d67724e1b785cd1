package org.tipseal.crypto.keys;

import java.security.MessageDigest;
import java.security.SecureRandom;
import org.tipseal.crypto.Bytes;

/**
 * Secret bytes that are overwritten when closed, do not print, and compare in constant time.
 * Libraries that take plain arrays still make copies of their own for as long as they work.
 */
public final class SecretBytes implements AutoCloseable {
  private final byte[] bytes;
  private boolean wiped;

  private SecretBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Copies; the caller still owns, and should wipe, the array. */
  public static SecretBytes copyOf(byte[] secret) {
    return new SecretBytes(secret.clone());
  }

  /** Takes the array itself: the caller must not use it again. */
  public static SecretBytes takeOver(byte[] secret) {
    return new SecretBytes(secret);
  }

  /**
   * Draws a new secret.
   *
   * @param length in bytes
   * @param random the source
   */
  public static SecretBytes random(int length, SecureRandom random) {
    byte[] secret = new byte[length];
    random.nextBytes(secret);
    return new SecretBytes(secret);
  }

  /**
   * A copy for a library; the caller wipes it.
   *
   * @throws IllegalStateException if the secret was closed
   */
  public synchronized byte[] copy() {
    if (wiped) {
      throw new IllegalStateException("the secret was wiped");
    }
    return bytes.clone();
  }

  /** The length in bytes. */
  public int length() {
    return bytes.length;
  }

  /** Overwrites the secret. */
  @Override
  public synchronized void close() {
    Bytes.wipe(bytes);
    wiped = true;
  }

  /** Constant-time for secrets of one length. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SecretBytes that && MessageDigest.isEqual(bytes, that.bytes);
  }

  /** Tells the length only: a hash of a secret would tell of the secret. */
  @Override
  public int hashCode() {
    return bytes.length;
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
