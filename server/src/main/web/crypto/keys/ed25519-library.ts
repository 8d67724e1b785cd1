import { ed25519 } from "@noble/curves/ed25519.js";
import type { Ed25519 } from "./ed25519.ts";

/** Ed25519 for browsers whose WebCrypto has none (Chromium before 137, Firefox before 129). */
export const library: Ed25519 = {
  async publicKey(seed) {
    return new Uint8Array(ed25519.getPublicKey(seed));
  },

  async sign(seed, message) {
    return new Uint8Array(ed25519.sign(message, seed));
  },

  async verify(publicKey, message, signature) {
    try {
      // RFC 8032's rules, not the laxer ones of ZIP 215.
      return ed25519.verify(signature, message, publicKey, { zip215: false });
    } catch {
      return false;
    }
  },
};
