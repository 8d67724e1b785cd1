import { argon2id } from "hash-wasm";
import type { Bytes } from "./bytes.ts";
import { SecretBytes } from "./secret.ts";

/** What Argon2id (RFC 9106, version 0x13) costs. */
export interface Argon2Cost {
  /** Memory in KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
}

/** What receipts and key files are made with: 64 MiB, 3 passes, 1 lane. */
export const STANDARD_COST: Argon2Cost = { memory: 65_536, passes: 3, lanes: 1 };

/** Argon2id with 32 bytes of output; at the standard cost about half a second. */
export async function argon2(
  password: Bytes,
  salt: Bytes,
  cost: Argon2Cost = STANDARD_COST,
): Promise<SecretBytes> {
  const key = await argon2id({
    password,
    salt,
    memorySize: cost.memory,
    iterations: cost.passes,
    parallelism: cost.lanes,
    hashLength: 32,
    outputType: "binary",
  });
  return SecretBytes.takeOver(new Uint8Array(key));
}
