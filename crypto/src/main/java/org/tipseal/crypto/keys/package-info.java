/**
 * Keys and what is made of them: secrets that can be wiped, X-Wing and Ed25519 keys by their raw
 * bytes, key ids, and the two derivations HKDF and Argon2id. The libraries' own key types stay
 * behind these.
 */
package org.tipseal.crypto.keys;
