package org.tipseal.crypto.receipt;

import java.util.Arrays;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.keys.Argon2;
import org.tipseal.crypto.keys.Hkdf;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.XWingPrivateKey;

/**
 * Everything that a receipt's secret opens at one agency (PROTOCOL.md §2). Deriving takes about a
 * second and 64 MiB, on purpose. Closing wipes all of it.
 */
public final class ReceiptKeys implements AutoCloseable {
  private final SecretBytes mailboxToken;
  private final MailboxId mailboxId;
  private final XWingPrivateKey replyKey;
  private final SigningKey signKey;
  private final SecretBytes memoKey;

  private ReceiptKeys(SecretBytes root) {
    this.mailboxToken = Hkdf.derive(root, "tipseal/v1 mailbox-token");
    byte[] token = mailboxToken.copy();
    this.mailboxId = MailboxId.ofToken(token);
    Bytes.wipe(token);
    this.memoKey = Hkdf.derive(root, "tipseal/v1 memo-key");
    try (SecretBytes replySeed = Hkdf.derive(root, "tipseal/v1 reply-key");
        SecretBytes signSeed = Hkdf.derive(root, "tipseal/v1 sign-key")) {
      this.replyKey = XWingPrivateKey.fromSeed(replySeed);
      this.signKey = SigningKey.fromSeed(signSeed);
    }
  }

  /**
   * Derives the keys.
   *
   * @param secret the reporter's part of the receipt; stays open
   * @param agency whose drop the mailbox is on
   */
  public static ReceiptKeys derive(ReceiptSecret secret, AgencyId agency) {
    try (SecretBytes root = root(secret, agency)) {
      return new ReceiptKeys(root);
    }
  }

  /** The 32 bytes from which all keys come. */
  static SecretBytes root(ReceiptSecret secret, AgencyId agency) {
    byte[] salt =
        Arrays.copyOf(Bytes.sha256(Bytes.ascii("tipseal/v1 receipt"), agency.bytes()), 16);
    byte[] password = secret.ascii();
    try {
      return Argon2.STANDARD.derive(password, salt);
    } finally {
      Bytes.wipe(password);
    }
  }

  /** 32 bytes that the drop is shown when the mailbox is read. */
  public SecretBytes mailboxToken() {
    return mailboxToken;
  }

  /** What the drop knows the mailbox by. */
  public MailboxId mailboxId() {
    return mailboxId;
  }

  /** Opens replies. */
  public XWingPrivateKey replyKey() {
    return replyKey;
  }

  /** Signs follow-ups, reminders and a withdrawal. */
  public SigningKey signKey() {
    return signKey;
  }

  /** Seals and opens the memo of recipients, {@link RecipientMemo}. */
  SecretBytes memoKey() {
    return memoKey;
  }

  /** Wipes all keys. */
  @Override
  public void close() {
    mailboxToken.close();
    replyKey.close();
    signKey.close();
    memoKey.close();
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
