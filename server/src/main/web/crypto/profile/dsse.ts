import { type Bytes, ascii, concat } from "../bytes.ts";
import { fromHex } from "../encoding.ts";
import type { JsonObject } from "../json/object.ts";
import { SIGNATURE_LENGTH, type VerifyingKey } from "../keys/signing.ts";
import { KEY_ID_LENGTH, type KeyId } from "../names.ts";

/**
 * A payload with one Ed25519 signature over its type and bytes, as DSSE (Dead Simple Signing
 * Envelope, protocol version 1) has it. Reading one proves nothing yet: {@link isSignedBy} does.
 */
export class Dsse {
  private constructor(
    private readonly payloadType: string,
    readonly payload: Bytes,
    private readonly signer: KeyId,
    private readonly signature: Bytes,
  ) {}

  /** Reads an envelope that must be of the given type. */
  static read(json: JsonObject, payloadType: string): Dsse {
    json.check(json.text("payloadType") === payloadType);
    const payload = json.b64("payload");
    const [entry] = json.objects("signatures", 1, 1) as [JsonObject];
    const signer = entry.text("keyid");
    fromHex(signer, json.malformed, KEY_ID_LENGTH);
    const signature = entry.b64("sig");
    entry.check(signature.length === SIGNATURE_LENGTH);
    entry.end();
    json.end();
    return new Dsse(payloadType, payload, signer as KeyId, signature);
  }

  /** Whether the signature is that of a key. */
  async isSignedBy(key: VerifyingKey): Promise<boolean> {
    return key.id === this.signer && key.verify(this.#signed(), this.signature);
  }

  /** What is signed: both parts with their lengths, so that neither can pass for the other. */
  #signed(): Bytes {
    const type = ascii(this.payloadType);
    const start = ascii(`DSSEv1 ${type.length} `);
    return concat(start, type, ascii(` ${this.payload.length} `), this.payload);
  }
}
