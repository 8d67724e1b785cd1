import assert from "node:assert/strict";
import { ascii, concat, u8, type Bytes } from "../../crypto/bytes.ts";
import { b64u, fromB64u, hex } from "../../crypto/encoding.ts";
import { SigningKey, VerifyingKey } from "../../crypto/keys/signing.ts";
import { sha256 } from "../../crypto/primitives.ts";
import { RootFingerprint } from "../../crypto/profile/fingerprint.ts";
import { demand } from "../../crypto/refused.ts";
import { SecretBytes } from "../../crypto/secret.ts";
import type { Vector } from "../support/vector.ts";

type Json = string | number | readonly Json[] | { readonly [name: string]: Json };

interface Manifest {
  readonly app: string;
  readonly default_csp: string;
  readonly default_fallback: string;
  readonly default_index: string;
  readonly extra_csp: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  readonly version: string;
  readonly wasm: readonly string[];
}

interface Bundle {
  readonly enrollment: Json;
  readonly manifest: Manifest;
  readonly signatures: Readonly<Record<string, string>>;
}

const PATH = /^\/[0-9A-Za-z/._-]{0,200}$/;
const TEXT = /^[ -+\--~]{1,4000}$/;
const DIGEST = /^[0-9A-Za-z_-]{42}[048AEIMQUYcgkosw]$/;
const INDEX = "/index.html";

/**
 * Manifests of sites (§14). The page does not read its own manifest: whoever has changed the page would have changed that too. So the
 * format is written down here once more, for other clients.
 */
export async function runSite(vector: Vector): Promise<void> {
  const text = vector.text("bundle");
  const pinned = RootFingerprint.parse(vector.text("fingerprint"));
  const { bundle, signer, signature } = read(text);
  const root = await VerifyingKey.of(signer);
  demand((await RootFingerprint.of(root)).equals(pinned), "root-mismatch");
  const manifest = canonical(bundle.manifest as unknown as Json);
  const leaf = await sha256(await sha256(ascii(manifest)));
  const message = concat(ascii("sigsum.org/v1/tree-leaf"), u8(0), leaf);
  demand(await root.verify(message, signature), "site-forged");

  assert.equal(manifest, vector.text("manifest"));
  assert.equal(hex(message), vector.text("signed"));
  assert.equal(bundle.manifest.version, vector.text("version"));
  assert.deepEqual(Object.keys(bundle.manifest.files), vector.texts("paths"));
  assert.equal(policyOf(bundle.manifest, "/"), vector.text("policy"));
  assert.equal(policyOf(bundle.manifest, "/api/v1/profile"), vector.text("apiPolicy"));
  assert.equal(canonical(bundle.enrollment), vector.text("enrollment"));
  const seed = SecretBytes.takeOver(vector.hex("rootSeed"));
  const key = await SigningKey.fromSeed(seed);
  assert.deepEqual(await key.sign(message), signature);
}

function read(text: string): { bundle: Bundle; signer: Bytes; signature: Bytes } {
  let bundle: Bundle;
  try {
    bundle = JSON.parse(text) as Bundle;
    checkManifest(bundle.manifest);
    demand(canonical(bundle as unknown as Json) === text, "site-malformed");
  } catch (mistake) {
    // What is not there, or of another type.
    demand(!(mistake instanceof SyntaxError || mistake instanceof TypeError), "site-malformed");
    throw mistake;
  }
  const members = Object.keys(bundle).sort().join();
  demand(members === "enrollment,manifest,signatures", "site-malformed");
  const [[name, value] = ["", ""], ...more] = Object.entries(bundle.signatures);
  const signer = fromB64u(name, "site-malformed");
  const signature = fromB64u(value, "site-malformed");
  demand(more.length === 0 && signer.length === 32 && signature.length === 64, "site-malformed");
  const enrollment = `{"signers":["${b64u(signer)}"],"threshold":1}`;
  demand(canonical(bundle.enrollment) === enrollment, "site-malformed");
  return { bundle, signer, signature };
}

function checkManifest(manifest: Manifest): void {
  const names = "app,default_csp,default_fallback,default_index,extra_csp,files,version,wasm";
  const paths = [...Object.keys(manifest.files), ...Object.keys(manifest.extra_csp)];
  const texts = [manifest.version, manifest.default_csp, ...Object.values(manifest.extra_csp)];
  const digests = [...Object.values(manifest.files), ...manifest.wasm];
  demand(
    Object.keys(manifest).sort().join() === names &&
      manifest.app === "urn:tipseal" &&
      manifest.default_index === INDEX.slice(1) &&
      manifest.default_fallback === INDEX &&
      INDEX in manifest.files &&
      paths.every((path) => PATH.test(path)) &&
      texts.every((text) => TEXT.test(text)) &&
      digests.every((digest) => DIGEST.test(digest)) &&
      manifest.wasm.every((digest, i, all) => i === 0 || (all[i - 1] ?? "") < digest),
    "site-malformed",
  );
}

function policyOf(manifest: Manifest, path: string): string {
  const entry = path === "/" ? INDEX : path;
  const [longest] = Object.keys(manifest.extra_csp)
    .filter((key) => entry.startsWith(key))
    .sort((a, b) => b.length - a.length);
  return manifest.extra_csp[longest ?? ""] ?? manifest.default_csp;
}

function canonical(value: Json): string {
  if (typeof value === "string") {
    return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
  }
  if (typeof value === "number") {
    return String(value);
  }
  if (Array.isArray(value)) {
    return `[${(value as readonly Json[]).map(canonical).join()}]`;
  }
  const members = value as { readonly [name: string]: Json };
  return `{${Object.keys(members)
    .sort()
    .map((name) => `${canonical(name)}:${canonical(members[name] ?? "")}`)
    .join()}}`;
}
