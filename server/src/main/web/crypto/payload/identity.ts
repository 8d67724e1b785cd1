import { type Bytes, ascii, concat, lp, u32, u32At, u8, wipe } from "../bytes.ts";
import { P256_ENCAPSULATED_LENGTH, p256Open, p256Seal } from "../hpke.ts";
import { JsonObject } from "../json/object.ts";
import { writeJson } from "../json/write.ts";
import type { IdentityPrivateKey, IdentityPublicKey } from "../keys/identity.ts";
import type { VerifyingKey } from "../keys/signing.ts";
import {
  type AgencyId,
  KEY_ID_LENGTH,
  type MailboxId,
  keyIdAt,
  keyIdBytes,
  mailboxIdBytes,
  nameBytes,
} from "../names.ts";
import { demandFiller } from "../padding.ts";
import { TAG_LENGTH } from "../primitives.ts";
import { demand } from "../refused.ts";

/** Who the reporter is and how to reach him, as far as he says so. */
export interface Identity {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly address?: string | undefined;
  readonly other?: string | undefined;
}

/** The report that an identity part belongs to: it opens with that one and with no other. */
export interface IdentityContext {
  readonly agency: AgencyId;
  readonly mailbox: MailboxId;
  readonly signKey: VerifyingKey;
}

const FRAME_LENGTH = 2048;
const LENGTH_FIELD = 4;
const START = 1;
const SEALED_OFFSET = 1 + KEY_ID_LENGTH;

/** Length of an identity part, the same for a short name and a long address. */
export const IDENTITY_PART_LENGTH =
  SEALED_OFFSET + P256_ENCAPSULATED_LENGTH + FRAME_LENGTH + TAG_LENGTH;

/** Most bytes of an identity's JSON. */
export const MAX_IDENTITY_LENGTH = FRAME_LENGTH - LENGTH_FIELD;

/** Whether an identity can be sealed. */
export function identityFits(identity: Identity): boolean {
  return writeIdentity(identity).length <= MAX_IDENTITY_LENGTH;
}

/**
 * Seals an identity to the custodians' key (PROTOCOL.md §7).
 *
 * @param ephemeral the sender's key, where a vector pins it
 * @throws RangeError if it does not fit
 */
export async function sealIdentity(
  identity: Identity,
  recipient: IdentityPublicKey,
  context: IdentityContext,
  ephemeral?: IdentityPrivateKey,
): Promise<Bytes> {
  const json = writeIdentity(identity);
  if (json.length > MAX_IDENTITY_LENGTH) {
    throw new RangeError("the identity is longer than what is sealed");
  }
  const filler = new Uint8Array(MAX_IDENTITY_LENGTH - json.length);
  const frame = concat(u32(json.length), json, filler);
  try {
    const sealed = await p256Seal(recipient, info(context), frame, ephemeral);
    return concat(u8(START), keyIdBytes(recipient.id), sealed);
  } finally {
    wipe(frame);
    wipe(json);
  }
}

/** The same bytes if they have the size and start of an identity part, else `identity-malformed`. */
export function checkIdentityPart(part: Bytes): Bytes {
  demand(part.length === IDENTITY_PART_LENGTH && part[0] === START, "identity-malformed");
  return part;
}

/**
 * Opens an identity part with the whole identity key. Refuses with `identity-malformed`,
 * `not-a-recipient`, `unwrap-failed` or `bad-padding`.
 */
export async function openIdentity(
  part: Bytes,
  key: IdentityPrivateKey,
  context: IdentityContext,
): Promise<Identity> {
  checkIdentityPart(part);
  demand(keyIdAt(part, 1) === key.publicKey.id, "not-a-recipient");
  const frame = await p256Open(key, info(context), part.slice(SEALED_OFFSET));
  demand(frame !== undefined, "unwrap-failed");
  demand(frame.length === FRAME_LENGTH, "bad-padding");
  const length = u32At(frame, 0);
  demand(length <= MAX_IDENTITY_LENGTH, "bad-padding");
  demandFiller(frame, LENGTH_FIELD + length);
  return readIdentity(frame.slice(LENGTH_FIELD, LENGTH_FIELD + length));
}

function info(context: IdentityContext): Bytes {
  return concat(
    ascii("tipseal/v1 identity"),
    u8(0),
    lp(nameBytes(context.agency)),
    mailboxIdBytes(context.mailbox),
    context.signKey.bytes,
  );
}

function writeIdentity({ name, phone, email, address, other }: Identity): Bytes {
  return writeJson({ name, phone, email, address, other });
}

function readIdentity(bytes: Bytes): Identity {
  const json = JsonObject.parse(bytes, "identity-malformed");
  const text = (member: string) => json.optional(member, (o, n) => o.text(n));
  const identity: Identity = {
    name: text("name"),
    phone: text("phone"),
    email: text("email"),
    address: text("address"),
    other: text("other"),
  };
  json.end();
  return identity;
}
