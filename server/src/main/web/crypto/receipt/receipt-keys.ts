import { argon2 } from "../argon2.ts";
import { ascii } from "../bytes.ts";
import { b64u } from "../encoding.ts";
import { SigningKey } from "../keys/signing.ts";
import { XWingPrivateKey } from "../keys/xwing.ts";
import type { AgencyId, MailboxId } from "../names.ts";
import { hkdf, sha256 } from "../primitives.ts";
import { SecretBytes } from "../secret.ts";
import type { ReceiptSecret } from "./receipt-code.ts";

const SALT_LENGTH = 16;

/** Everything that a receipt's secret opens at one agency (PROTOCOL.md §2). */
export class ReceiptKeys {
  private constructor(
    /** Seals the memo of recipients. */
    readonly memoKey: SecretBytes,
    /** 32 bytes that the drop is shown when the mailbox is read. */
    readonly mailboxToken: SecretBytes,
    /** What the drop knows the mailbox by. */
    readonly mailboxId: MailboxId,
    /** Opens replies. */
    readonly replyKey: XWingPrivateKey,
    /** Signs follow-ups, reminders and a withdrawal. */
    readonly signKey: SigningKey,
  ) {}

  /** Derives the keys, which takes about half a second and 64 MiB, on purpose. */
  static async derive(secret: ReceiptSecret, agency: AgencyId): Promise<ReceiptKeys> {
    const root = await receiptRoot(secret, agency);
    try {
      return await ReceiptKeys.ofRoot(root);
    } finally {
      root.close();
    }
  }

  private static async ofRoot(root: SecretBytes): Promise<ReceiptKeys> {
    const mailboxToken = await hkdf(root, "tipseal/v1 mailbox-token");
    return new ReceiptKeys(
      await hkdf(root, "tipseal/v1 memo-key"),
      mailboxToken,
      b64u(await sha256(mailboxToken.bytes())) as MailboxId,
      await XWingPrivateKey.fromSeed(await hkdf(root, "tipseal/v1 reply-key")),
      await SigningKey.fromSeed(await hkdf(root, "tipseal/v1 sign-key")),
    );
  }

  /** Wipes all keys. */
  close(): void {
    this.memoKey.close();
    this.mailboxToken.close();
    this.replyKey.close();
    this.signKey.close();
  }
}

/** The 32 bytes from which all keys come. */
export async function receiptRoot(secret: ReceiptSecret, agency: AgencyId): Promise<SecretBytes> {
  const salt = await sha256(ascii("tipseal/v1 receipt"), ascii(agency));
  const password = ascii(secret);
  try {
    return await argon2(password, salt.slice(0, SALT_LENGTH));
  } finally {
    password.fill(0);
  }
}
