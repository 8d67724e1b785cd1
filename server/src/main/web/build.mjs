// Bundles the worker and the library into build/, and says how large they are.
import { readFileSync, readdirSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";

const common = {
  bundle: true,
  minify: true,
  format: "esm",
  platform: "browser",
  target: ["chrome102", "firefox102", "safari15.4"],
  legalComments: "none",
  charset: "utf8",
  outdir: "build/web",
  logLevel: "warning",
};

// The worker loads Ed25519 in software only where the browser has none.
await build({ ...common, entryPoints: ["worker/worker.ts"], splitting: true });
await build({ ...common, entryPoints: ["worker/remote-desk.ts"] });

for (const name of readdirSync("build/web").sort()) {
  const bytes = readFileSync(`build/web/${name}`);
  const gzip = gzipSync(bytes, { level: 9 }).length;
  const brotli = brotliCompressSync(bytes).length;
  console.log(`${name}: ${bytes.length} bytes, gzip ${gzip}, brotli ${brotli}`);
}
