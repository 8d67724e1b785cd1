import { type Bytes, ascii } from "./bytes.ts";
import { isSymbols } from "./base32.ts";
import { fromB64u, fromHex, hex } from "./encoding.ts";
import { sha256 } from "./primitives.ts";
import { type Defect, demand } from "./refused.ts";

/** The short names of things: agencies, keys, mailboxes, uploads (PROTOCOL.md §1, §2, §10). */

/** Names the agency that keys and signatures are bound to. */
export type AgencyId = string & { readonly agency: unique symbol };

/** The first 4 bytes of SHA-256 of a public key, as 8 hexadecimal digits. */
export type KeyId = string & { readonly key: unique symbol };

/** The drop's part of a receipt: 5 to 12 symbols. */
export type Locator = string & { readonly locator: unique symbol };

/** SHA-256 of the mailbox token, 32 bytes in base64url: what the drop knows a mailbox by. */
export type MailboxId = string & { readonly mailbox: unique symbol };

/** Names an upload: 32 hexadecimal digits that the drop draws. */
export type UploadId = string & { readonly upload: unique symbol };

/** Length of a key id in bytes. */
export const KEY_ID_LENGTH = 4;

/** Length of a mailbox id in bytes. */
export const MAILBOX_ID_LENGTH = 32;

/** Length of an upload id in bytes. */
export const UPLOAD_ID_LENGTH = 16;

/** The number of symbols of the shortest and the longest locator. */
export const LOCATOR_LENGTHS = { min: 5, max: 12 } as const;

const AGENCY = /^[a-z0-9][a-z0-9.-]{0,62}$/;
const UPLOAD = /^[0-9a-f]{32}$/;

/** Reads an agency id. */
export function agencyId(text: string, defect: Defect): AgencyId {
  demand(AGENCY.test(text), defect);
  return text as AgencyId;
}

/** Reads a locator that a program sent: exact, without folding. */
export function locator(text: string, defect: Defect): Locator {
  const { min, max } = LOCATOR_LENGTHS;
  demand(text.length >= min && text.length <= max && isSymbols(text), defect);
  return text as Locator;
}

/** Reads an upload id. */
export function uploadId(text: string, defect: Defect): UploadId {
  demand(UPLOAD.test(text), defect);
  return text as UploadId;
}

/** The 16 bytes of an upload id. */
export function uploadIdBytes(id: UploadId): Bytes {
  return fromHex(id, "submission-malformed");
}

/** Reads a mailbox id in base64url. */
export function mailboxId(text: string, defect: Defect): MailboxId {
  fromB64u(text, defect, MAILBOX_ID_LENGTH);
  return text as MailboxId;
}

/** The 32 bytes of a mailbox id. */
export function mailboxIdBytes(id: MailboxId): Bytes {
  return fromB64u(id, "submission-malformed", MAILBOX_ID_LENGTH);
}

/** The id of a public key in its raw form. */
export async function keyIdOf(publicKey: Bytes): Promise<KeyId> {
  return keyIdAt(await sha256(publicKey), 0);
}

/** The key id that stands at an offset. */
export function keyIdAt(bytes: Uint8Array, offset: number): KeyId {
  return hex(bytes.subarray(offset, offset + KEY_ID_LENGTH)) as KeyId;
}

/** The 4 bytes of a key id. */
export function keyIdBytes(id: KeyId): Bytes {
  return fromHex(id, "envelope-malformed", KEY_ID_LENGTH);
}

/** An agency id or a locator in ASCII. */
export function nameBytes(name: AgencyId | Locator): Bytes {
  return ascii(name);
}
