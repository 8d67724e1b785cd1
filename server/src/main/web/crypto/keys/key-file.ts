import { argon2 } from "../argon2.ts";
import { type Bytes, ascii, at, startsWith, u32At } from "../bytes.ts";
import { NONCE_LENGTH, TAG_LENGTH, aesKey, aesOpen } from "../primitives.ts";
import { demand } from "../refused.ts";
import { SecretBytes } from "../secret.ts";

/** What a key file is for (PROTOCOL.md §9); one kind does not open as another. */
export type KeyFileKind = "root" | "office" | "identity" | "recovery";

const CODES: Readonly<Record<KeyFileKind, number>> = {
  root: 1,
  office: 2,
  identity: 3,
  recovery: 4,
};
const VERSION = 1;
const HEADER_LENGTH = 28;
const SALT_OFFSET = 12;
const CIPHERTEXT_OFFSET = HEADER_LENGTH + NONCE_LENGTH;
const MOST_BYTES = 1_048_576;
const SEED_LENGTH = 32;
const HALF_PAIR = /\p{Surrogate}/u;

/**
 * Opens keys at rest under a passphrase. No page needs it; it is here so that this library, too, runs
 * every vector of the protocol.
 *
 * Refuses with `keyfile-malformed`, `unsupported-version`, `wrong-kind` or `wrong-passphrase`.
 */
export async function openKeyFile(
  kind: KeyFileKind,
  passphrase: string,
  file: Bytes,
): Promise<SecretBytes> {
  demand(file.length >= CIPHERTEXT_OFFSET + TAG_LENGTH, "keyfile-malformed");
  demand(file.length <= MOST_BYTES && startsWith(file, ascii("TSKF")), "keyfile-malformed");
  const cost = { memory: u32At(file, 6), passes: at(file, 10), lanes: at(file, 11) };
  demand(cost.memory >= 8192 && cost.memory <= 1_048_576, "keyfile-malformed");
  demand(cost.passes >= 1 && cost.passes <= 16, "keyfile-malformed");
  demand(cost.lanes >= 1 && cost.lanes <= 8, "keyfile-malformed");
  demand(file[4] === VERSION, "unsupported-version");
  demand(file[5] === CODES[kind], "wrong-kind");
  demand(passphrase !== "" && !HALF_PAIR.test(passphrase), "wrong-passphrase");
  const password = ascii(passphrase.normalize("NFC"));
  const key = await argon2(password, file.slice(SALT_OFFSET, HEADER_LENGTH), cost);
  password.fill(0);
  const content = await aesOpen(
    await aesKey(key),
    file.slice(HEADER_LENGTH, CIPHERTEXT_OFFSET),
    file.slice(0, HEADER_LENGTH),
    file.slice(CIPHERTEXT_OFFSET),
  );
  key.close();
  demand(content !== undefined, "wrong-passphrase");
  demand(kind === "office" || content.length === SEED_LENGTH, "keyfile-malformed");
  return SecretBytes.takeOver(content);
}
