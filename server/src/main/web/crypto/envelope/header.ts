import { type Bytes, at, startsWith, u32At } from "../bytes.ts";
import { type KeyId, keyIdAt } from "../names.ts";
import { type Purpose, hasEpoch, isSealed, purposeOf } from "../purpose.ts";
import { demand } from "../refused.ts";
import * as format from "./format.ts";

/** What anyone can read of an envelope. All of it is unproven until the envelope is opened. */
export interface EnvelopeHeader {
  /** One that is sealed. */
  readonly purpose: Purpose;
  readonly epoch: number;
  /** 1 to 8 different ids, in the order of their stanzas. */
  readonly recipients: readonly KeyId[];
}

/**
 * Reads the header of a whole envelope and checks everything that can be checked without a key.
 * Refuses with `envelope-malformed`, `unsupported-version`, `unsupported-suite`, `wrong-purpose` for
 * a purpose that is never sealed, `wrong-epoch` for an epoch on a purpose that has none.
 */
export function readHeader(envelope: Bytes): EnvelopeHeader {
  demandStart(envelope);
  const count = at(envelope, format.COUNT_OFFSET);
  demand(count >= 1 && count <= format.MAX_RECIPIENTS, "envelope-malformed");
  const least = format.bodyOffset(count) + format.MIN_BODY_LENGTH;
  demand(envelope.length >= least, "envelope-malformed");
  const recipients = readRecipients(envelope, count);
  const purpose = purposeOf(at(envelope, format.PURPOSE_OFFSET));
  demand(purpose !== undefined && isSealed(purpose), "wrong-purpose");
  const epoch = u32At(envelope, format.EPOCH_OFFSET);
  demand(epoch === 0 || hasEpoch(purpose), "wrong-epoch");
  return { purpose, epoch, recipients };
}

/** Magic first, then what says how to read the rest. */
function demandStart(envelope: Bytes): void {
  const { length } = envelope;
  demand(length >= format.STANZAS_OFFSET, "envelope-malformed");
  demand(length <= format.MAX_ENVELOPE_LENGTH, "envelope-malformed");
  demand(startsWith(envelope, format.MAGIC), "envelope-malformed");
  demand(envelope[format.VERSION_OFFSET] === format.VERSION, "unsupported-version");
  demand(envelope[format.SUITE_OFFSET] === format.SUITE, "unsupported-suite");
}

function readRecipients(envelope: Bytes, count: number): readonly KeyId[] {
  const recipients: KeyId[] = [];
  for (let i = 0; i < count; i++) {
    const stanza = format.headerLength(i);
    demand(envelope[stanza] === format.STANZA_START, "envelope-malformed");
    recipients.push(keyIdAt(envelope, stanza + format.STANZA_KEY_ID_OFFSET));
  }
  demand(new Set(recipients).size === count, "envelope-malformed");
  return recipients;
}
