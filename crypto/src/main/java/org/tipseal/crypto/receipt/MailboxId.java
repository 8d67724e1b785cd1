package org.tipseal.crypto.receipt;

import java.util.Arrays;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

/**
 * What the drop knows a mailbox by: SHA-256 of the mailbox token, 32 bytes. It opens nothing: who
 * reads the mailbox shows the token.
 */
public final class MailboxId {
  /** The length in bytes. */
  public static final int LENGTH = 32;

  private final byte[] bytes;

  /**
   * Wraps an id.
   *
   * @param bytes 32 bytes
   * @throws IllegalArgumentException if the length differs
   */
  public MailboxId(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a mailbox id has 32 bytes");
    }
    this.bytes = bytes.clone();
  }

  /** The mailbox of a token. */
  public static MailboxId ofToken(byte[] mailboxToken) {
    return new MailboxId(Bytes.sha256(mailboxToken));
  }

  /**
   * Reads an id that came from outside.
   *
   * @param b64u base64url without padding
   * @param defect what to say when it is none
   * @throws RefusedException if it is not 32 bytes in strict base64url
   */
  public static MailboxId parse(String b64u, Defect defect) throws RefusedException {
    return new MailboxId(Bytes.fromB64u(b64u, LENGTH, defect));
  }

  /** 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Base64url without padding, 43 characters. */
  public String b64u() {
    return Bytes.b64u(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MailboxId that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The id in base64url: it names a mailbox, so it stays out of logs like the mailbox itself. */
  @Override
  public String toString() {
    return b64u();
  }
}
