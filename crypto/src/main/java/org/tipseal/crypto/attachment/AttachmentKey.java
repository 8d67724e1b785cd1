package org.tipseal.crypto.attachment;

import java.security.SecureRandom;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.SecretBytes;

/** The 32 random bytes that one attachment is sealed under. Closing it wipes it. */
public final class AttachmentKey implements AutoCloseable {
  /** The length in bytes. */
  public static final int LENGTH = 32;

  private final SecretBytes secret;

  private AttachmentKey(SecretBytes secret) {
    this.secret = secret;
  }

  /** Draws a key. */
  public static AttachmentKey generate(SecureRandom random) {
    return new AttachmentKey(SecretBytes.random(LENGTH, random));
  }

  /**
   * A key by its bytes.
   *
   * @param bytes 32 bytes, copied
   * @throws IllegalArgumentException if the length differs
   */
  public static AttachmentKey of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("an attachment key has 32 bytes");
    }
    return new AttachmentKey(SecretBytes.copyOf(bytes));
  }

  /**
   * Reads a key that came from outside.
   *
   * @param bytes as received, copied
   * @param defect what to say when it is none
   * @throws RefusedException if the length differs
   */
  public static AttachmentKey parse(byte[] bytes, Defect defect) throws RefusedException {
    if (bytes.length != LENGTH) {
      throw new RefusedException(defect);
    }
    return of(bytes);
  }

  /** The 32 bytes themselves, not a copy: they are wiped with this key. */
  public SecretBytes secret() {
    return secret;
  }

  /** Wipes the key. */
  @Override
  public void close() {
    secret.close();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AttachmentKey that && secret.equals(that.secret);
  }

  @Override
  public int hashCode() {
    return secret.hashCode();
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
