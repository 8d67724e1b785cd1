import type { Bytes } from "./bytes.ts";

/** Gives so many random bytes. A parameter wherever bytes are drawn, so that vectors can pin it. */
export type Random = (length: number) => Bytes;

/** The platform's cryptographic generator. */
export const systemRandom: Random = (length) => crypto.getRandomValues(new Uint8Array(length));
