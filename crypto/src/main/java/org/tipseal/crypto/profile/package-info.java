/**
 * The agency's signed public document (PROTOCOL.md §8): who receives reports, and under which keys.
 *
 * <p>The offline root key signs the {@link org.tipseal.crypto.profile.Charter}, which is all that a
 * person decides: channels, notices, promises, the identity key. It also signs {@link
 * org.tipseal.crypto.profile.Delegation}s to the office's signing keys. An office key signs the
 * intake keys, which change each week, for one charter; charter and keys make a {@link
 * org.tipseal.crypto.profile.Profile}. All signatures stand in {@link
 * org.tipseal.crypto.profile.Dsse} envelopes inside one {@link
 * org.tipseal.crypto.profile.ProfileDocument}. {@link org.tipseal.crypto.profile.ProfileSigner}
 * makes the signatures. {@link org.tipseal.crypto.profile.ProfileVerifier} checks them against the
 * pinned {@link org.tipseal.crypto.profile.RootFingerprint} and is the only way to a {@link
 * org.tipseal.crypto.profile.VerifiedProfile}, which is the type that sealing asks for: a profile
 * that nobody has checked cannot be used by mistake.
 */
package org.tipseal.crypto.profile;
