import { type Bytes, equal, wipe } from "../bytes.ts";
import { xwingOpen } from "../hpke.ts";
import type { XWingPrivateKey } from "../keys/xwing.ts";
import { unpad } from "../padding.ts";
import { aesKey, aesOpen, hkdf } from "../primitives.ts";
import { Refused, demand } from "../refused.ts";
import { SecretBytes } from "../secret.ts";
import * as format from "./format.ts";
import type { EnvelopeContext } from "./format.ts";
import { type EnvelopeHeader, readHeader } from "./header.ts";

/**
 * Opens an envelope with one private key (PROTOCOL.md §4). Refuses as {@link readHeader} does, then
 * with `wrong-purpose`, `wrong-epoch`, `not-a-recipient`, `unwrap-failed`, `commitment-mismatch`,
 * `body-forged` or `bad-padding`.
 *
 * @param expected what the envelope must be bound to
 * @returns the payload
 */
export async function openEnvelope(
  envelope: Bytes,
  expected: EnvelopeContext,
  key: XWingPrivateKey,
): Promise<Bytes> {
  const header = readHeader(envelope);
  demand(header.purpose === expected.purpose, "wrong-purpose");
  demand(header.epoch === expected.epoch, "wrong-epoch");
  const stanza = header.recipients.indexOf(key.publicKey.id);
  demand(stanza >= 0, "not-a-recipient");
  const contentKey = await unwrap(envelope, stanza, expected, key);
  try {
    await demandCommitment(envelope, contentKey);
    const padded = await openBody(envelope, header, contentKey);
    try {
      return unpad(padded);
    } finally {
      wipe(padded);
    }
  } finally {
    contentKey.close();
  }
}

async function unwrap(
  envelope: Bytes,
  stanza: number,
  expected: EnvelopeContext,
  key: XWingPrivateKey,
): Promise<SecretBytes> {
  const start = format.headerLength(stanza) + format.STANZA_SEALED_OFFSET;
  const sealed = envelope.slice(start, format.headerLength(stanza + 1));
  const contentKey = await xwingOpen(key, format.wrapInfo(expected), sealed);
  demand(contentKey !== undefined, "unwrap-failed");
  return SecretBytes.takeOver(contentKey);
}

async function demandCommitment(envelope: Bytes, contentKey: SecretBytes): Promise<void> {
  const claimed = envelope.subarray(format.COMMITMENT_OFFSET, format.STANZAS_OFFSET);
  const commitment = await hkdf(contentKey, format.COMMITMENT_LABEL);
  demand(equal(commitment.bytes(), claimed), "commitment-mismatch");
}

async function openBody(
  envelope: Bytes,
  header: EnvelopeHeader,
  contentKey: SecretBytes,
): Promise<Bytes> {
  const headerEnd = format.headerLength(header.recipients.length);
  const nonceEnd = format.bodyOffset(header.recipients.length);
  const bodySecret = await hkdf(contentKey, format.BODY_LABEL);
  try {
    const nonce = envelope.slice(headerEnd, nonceEnd);
    const aad = envelope.slice(0, headerEnd);
    const body = envelope.slice(nonceEnd);
    const padded = await aesOpen(await aesKey(bodySecret), nonce, aad, body);
    if (padded === undefined) {
      throw new Refused("body-forged");
    }
    return padded;
  } finally {
    bodySecret.close();
  }
}
