import { XWing } from "@hpke/hybridkem-x-wing";
import { type Bytes, at } from "../bytes.ts";
import { type KeyId, keyIdOf } from "../names.ts";
import type { Random } from "../random.ts";
import { type Defect, demand } from "../refused.ts";
import { SecretBytes } from "../secret.ts";
import { isLowOrder } from "./x25519-points.ts";

/** Length of an X-Wing public key in bytes: ML-KEM-768 (1184) ‖ X25519 (32). */
export const XWING_PUBLIC_LENGTH = 1216;

/** Length of the seed that an X-Wing private key is, in bytes. */
export const XWING_SEED_LENGTH = 32;

const ML_KEM_COEFFICIENTS = 1152;
const ML_KEM_LENGTH = 1184;
const ML_KEM_MODULUS = 3329;

/** An X-Wing public key that can be sealed to. */
export class XWingPublicKey {
  private constructor(
    readonly bytes: Bytes,
    readonly id: KeyId,
  ) {}

  /** Reads a key: 1216 bytes, the encoding as FIPS 203 §7.2 has it, no point of low order. */
  static async parse(bytes: Bytes, defect: Defect): Promise<XWingPublicKey> {
    demand(bytes.length === XWING_PUBLIC_LENGTH && isReduced(bytes), defect);
    demand(!isLowOrder(bytes.subarray(ML_KEM_LENGTH)), defect);
    return new XWingPublicKey(bytes, await keyIdOf(bytes));
  }
}

/** An X-Wing key pair: a 32-byte seed. */
export class XWingPrivateKey {
  readonly #seed: SecretBytes;

  private constructor(
    seed: SecretBytes,
    readonly publicKey: XWingPublicKey,
  ) {
    this.#seed = seed;
  }

  /** The key pair of a seed, which is closed with it. */
  static async fromSeed(seed: SecretBytes): Promise<XWingPrivateKey> {
    const kem = new XWing();
    const pair = await kem.generateKeyPairDerand(seed.bytes());
    const bytes = new Uint8Array(await kem.serializePublicKey(pair.publicKey));
    return new XWingPrivateKey(seed, await XWingPublicKey.parse(bytes, "keyfile-malformed"));
  }

  /** A new key pair. */
  static async generate(random: Random): Promise<XWingPrivateKey> {
    return XWingPrivateKey.fromSeed(SecretBytes.random(XWING_SEED_LENGTH, random));
  }

  /** The seed itself, not a copy: it is wiped with this key. */
  get seed(): SecretBytes {
    return this.#seed;
  }

  /** Wipes the seed. */
  close(): void {
    this.#seed.close();
  }
}

/** Whether all coefficients, of 12 bits each, are below the modulus. */
function isReduced(key: Uint8Array): boolean {
  for (let i = 0; i < ML_KEM_COEFFICIENTS; i += 3) {
    const first = at(key, i) | ((at(key, i + 1) & 15) << 8);
    const second = (at(key, i + 1) >> 4) | (at(key, i + 2) << 4);
    if (first >= ML_KEM_MODULUS || second >= ML_KEM_MODULUS) {
      return false;
    }
  }
  return true;
}
