import { type Bytes, ascii, concat, lp, u32, u8 } from "../bytes.ts";
import { XWING_ENCAPSULATED_LENGTH } from "../hpke.ts";
import { type AgencyId, KEY_ID_LENGTH, nameBytes } from "../names.ts";
import { SMALLEST } from "../padding.ts";
import { NONCE_LENGTH, TAG_LENGTH } from "../primitives.ts";
import { PURPOSES, type Purpose } from "../purpose.ts";

/** Where each field of an envelope stands (PROTOCOL.md §4). */

export const MAGIC = ascii("TSEV");
export const VERSION = 1;
export const SUITE = 1;

export const VERSION_OFFSET = 4;
export const SUITE_OFFSET = 5;
export const PURPOSE_OFFSET = 6;
export const COUNT_OFFSET = 7;
export const EPOCH_OFFSET = 8;
export const COMMITMENT_OFFSET = 12;
export const STANZAS_OFFSET = 44;

/** The first byte of Tink's output prefix. */
export const STANZA_START = 1;

export const CONTENT_KEY_LENGTH = 32;
export const STANZA_KEY_ID_OFFSET = 1;
export const STANZA_SEALED_OFFSET = STANZA_KEY_ID_OFFSET + KEY_ID_LENGTH;
export const STANZA_LENGTH =
  STANZA_SEALED_OFFSET + XWING_ENCAPSULATED_LENGTH + CONTENT_KEY_LENGTH + TAG_LENGTH;

export const COMMITMENT_LABEL = "tipseal/v1 commitment";
export const BODY_LABEL = "tipseal/v1 body";

/** The most recipients of one envelope. */
export const MAX_RECIPIENTS = 8;

/** The longest envelope in bytes. */
export const MAX_ENVELOPE_LENGTH = 262_144;

export const MIN_BODY_LENGTH = SMALLEST + TAG_LENGTH;

/** What an envelope is bound to. */
export interface EnvelopeContext {
  readonly purpose: Purpose;
  /** 0 for purposes that have none. */
  readonly epoch: number;
  readonly agency: AgencyId;
}

/** Where the nonce stands: after so many stanzas. */
export function headerLength(recipients: number): number {
  return STANZAS_OFFSET + recipients * STANZA_LENGTH;
}

/** Where the ciphertext of the body stands. */
export function bodyOffset(recipients: number): number {
  return headerLength(recipients) + NONCE_LENGTH;
}

/** HPKE's info, which binds a wrapped key to its context. */
export function wrapInfo(context: EnvelopeContext): Bytes {
  return concat(
    ascii("tipseal/v1 wrap"),
    u8(0),
    u8(PURPOSES[context.purpose]),
    u32(context.epoch),
    lp(nameBytes(context.agency)),
  );
}
