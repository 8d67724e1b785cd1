import { type Bytes, concat, u32, u8, wipe } from "../bytes.ts";
import { xwingSeal } from "../hpke.ts";
import type { XWingPublicKey } from "../keys/xwing.ts";
import { keyIdBytes } from "../names.ts";
import { pad } from "../padding.ts";
import { NONCE_LENGTH, TAG_LENGTH, aesKey, aesSeal, hkdf } from "../primitives.ts";
import { PURPOSES } from "../purpose.ts";
import type { Random } from "../random.ts";
import { SecretBytes } from "../secret.ts";
import * as format from "./format.ts";
import type { EnvelopeContext } from "./format.ts";

const LENGTH_FIELD = 4;

/** Padded sizes between 128 and 256 KiB are the multiples of this. */
const LARGEST_STEP = 4096;

/** The longest payload that fits an envelope to so many recipients, in bytes. */
export function maxPayload(recipients: number): number {
  const room = format.MAX_ENVELOPE_LENGTH - format.bodyOffset(recipients) - TAG_LENGTH;
  return Math.floor(room / LARGEST_STEP) * LARGEST_STEP - LENGTH_FIELD;
}

/**
 * Seals a payload (PROTOCOL.md §4).
 *
 * @param recipients 1 to 8 keys with different ids
 * @param payload at most {@link maxPayload} bytes
 * @param random drawn from in this order: content key (32), encapsulation of each recipient (64),
 *   nonce (12)
 * @throws RangeError if the recipients or the payload do not fit
 */
export async function sealEnvelope(
  context: EnvelopeContext,
  recipients: readonly XWingPublicKey[],
  payload: Bytes,
  random: Random,
): Promise<Bytes> {
  checkRecipients(recipients);
  if (payload.length > maxPayload(recipients.length)) {
    throw new RangeError("the payload does not fit an envelope");
  }
  const contentKey = SecretBytes.random(format.CONTENT_KEY_LENGTH, random);
  const bodySecret = await hkdf(contentKey, format.BODY_LABEL);
  const padded = pad(payload);
  try {
    const header = await makeHeader(context, recipients, contentKey, random);
    const nonce = random(NONCE_LENGTH);
    const body = await aesSeal(await aesKey(bodySecret), nonce, header, padded);
    return concat(header, nonce, body);
  } finally {
    contentKey.close();
    bodySecret.close();
    wipe(padded);
  }
}

async function makeHeader(
  context: EnvelopeContext,
  recipients: readonly XWingPublicKey[],
  contentKey: SecretBytes,
  random: Random,
): Promise<Bytes> {
  const commitment = await hkdf(contentKey, format.COMMITMENT_LABEL);
  const info = format.wrapInfo(context);
  const stanzas: Bytes[] = [];
  // One after the other, so that randomness is drawn in the order of the recipients.
  for (const recipient of recipients) {
    const sealed = await xwingSeal(recipient, info, contentKey.bytes(), random);
    stanzas.push(concat(u8(format.STANZA_START), keyIdBytes(recipient.id), sealed));
  }
  return concat(
    format.MAGIC,
    u8(format.VERSION),
    u8(format.SUITE),
    u8(PURPOSES[context.purpose]),
    u8(recipients.length),
    u32(context.epoch),
    commitment.bytes(),
    ...stanzas,
  );
}

function checkRecipients(recipients: readonly XWingPublicKey[]): void {
  if (recipients.length < 1 || recipients.length > format.MAX_RECIPIENTS) {
    throw new RangeError("an envelope has 1 to 8 recipients");
  }
  if (new Set(recipients.map((recipient) => recipient.id)).size !== recipients.length) {
    throw new RangeError("a recipient stands twice");
  }
}
