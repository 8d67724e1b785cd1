import { type Bytes, ascii, at, concat, equal } from "../bytes.ts";
import { mailboxIdBytes } from "../names.ts";
import { NONCE_LENGTH, aesKey, aesOpen, aesSeal, sha256 } from "../primitives.ts";
import type { Random } from "../random.ts";
import { demand } from "../refused.ts";
import type { ReceiptKeys } from "./receipt-keys.ts";

/** Length of a sealed memo in bytes. */
export const MEMO_LENGTH = 93;

/** The most channels that a memo names. */
const MAX_CHANNELS = 8;

const NAME_LENGTH = 8;
const PLAINTEXT_LENGTH = 1 + MAX_CHANNELS * NAME_LENGTH;

/** What of a receipt's keys a memo is sealed with. */
type MemoKeys = Pick<ReceiptKeys, "memoKey" | "mailboxId">;

/**
 * Which channels a report was sealed to, kept in the mailbox for the reporter alone (PROTOCOL.md
 * §10). With the receipt, another device seals follow-ups to the same channels, and to no other: a
 * unit that the reporter left out on purpose is not let in by the drop or by a default.
 */
export class RecipientMemo {
  readonly #names: readonly Bytes[];

  private constructor(names: readonly Bytes[]) {
    this.#names = names;
  }

  /**
   * Seals a memo of 93 bytes.
   *
   * @param channels 1 to 8 ids of channels
   * @param random for the nonce
   */
  static async seal(keys: MemoKeys, channels: readonly string[], random: Random): Promise<Bytes> {
    if (channels.length < 1 || channels.length > MAX_CHANNELS) {
      throw new RangeError("a memo names 1 to 8 channels");
    }
    const plaintext = new Uint8Array(PLAINTEXT_LENGTH);
    plaintext[0] = channels.length;
    plaintext.set(concat(...(await Promise.all(channels.map(nameOf)))), 1);
    const nonce = random(NONCE_LENGTH);
    const key = await aesKey(keys.memoKey);
    return concat(nonce, await aesSeal(key, nonce, mailboxIdBytes(keys.mailboxId), plaintext));
  }

  /** Opens a memo as the drop gave it, or refuses with `memo-forged`. */
  static async open(keys: MemoKeys, memo: Bytes): Promise<RecipientMemo> {
    demand(memo.length === MEMO_LENGTH, "memo-forged");
    const key = await aesKey(keys.memoKey);
    const nonce = memo.slice(0, NONCE_LENGTH);
    const aad = mailboxIdBytes(keys.mailboxId);
    const plaintext = await aesOpen(key, nonce, aad, memo.slice(NONCE_LENGTH));
    demand(plaintext !== undefined, "memo-forged");
    const count = at(plaintext, 0);
    demand(count >= 1 && count <= MAX_CHANNELS, "memo-forged");
    const starts = Array.from({ length: count }, (_, i) => 1 + i * NAME_LENGTH);
    return new RecipientMemo(starts.map((start) => plaintext.slice(start, start + NAME_LENGTH)));
  }

  /** How many channels the report was sealed to. */
  get channels(): number {
    return this.#names.length;
  }

  /** Whether the report was sealed to the channel of this id. */
  async names(channel: string): Promise<boolean> {
    const wanted = await nameOf(channel);
    return this.#names.some((name) => equal(name, wanted));
  }

  toString(): string {
    return "RecipientMemo[REDACTED]";
  }
}

/** What stands for a channel in a memo: the start of SHA-256 of its id in UTF-8. */
async function nameOf(channel: string): Promise<Bytes> {
  return (await sha256(ascii(channel))).slice(0, NAME_LENGTH);
}
