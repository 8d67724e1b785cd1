// Builds the page: `node build.mjs [OUT]`. The files that the drop serves go to OUT (default build/site), each also compressed where
// that is smaller, with site.json, which names them, their digests and the page's policy. Two builds give the same bytes.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { POLICY } from "./site/policy.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "build/site");
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  format: "esm",
  platform: "browser",
  target: ["chrome102", "firefox102", "safari15.4"],
  legalComments: "none",
  charset: "utf8",
  jsx: "automatic",
  jsxImportSource: "preact",
  outdir: out,
  write: false,
  logLevel: "warning",
  define: { "import.meta.env": "undefined" },
};

// Each is a world of its own: what one needs is in its file, but for what only some browsers need (Ed25519 in software).
const bundles = [
  { entryPoints: { app: "ui/main.tsx" } },
  { entryPoints: { worker: "worker/worker.ts" }, splitting: true },
  { entryPoints: { evidence: "worker/evidence-worker.ts" } },
  { entryPoints: { app: "ui/styles/page.css" } },
];

const TYPES = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};

const files = [];

function add(path, name, bytes) {
  writeFileSync(join(out, name), bytes);
  const gzip = gzipSync(bytes, { level: 9 });
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const brotli = brotliCompressSync(bytes, { params });
  for (const [ending, packed] of [
    ["gz", gzip],
    ["br", brotli],
  ]) {
    if (packed.length < bytes.length) {
      writeFileSync(join(out, `${name}.${ending}`), packed);
    }
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const type = TYPES[name.split(".").at(-1)];
  files.push({ path, file: name, type, sha256, size: bytes.length });
  console.log(`${path}: ${bytes.length} bytes, gzip ${gzip.length}, brotli ${brotli.length}`);
}

for (const bundle of bundles) {
  const { outputFiles } = await build({ ...common, ...bundle });
  for (const { path, contents } of outputFiles.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    add(`/page/${basename(path)}`, basename(path), contents);
  }
}
add("/", "index.html", readFileSync(join(here, "site/index.html")));
add("/page/icon.svg", "icon.svg", readFileSync(join(here, "site/icon.svg")));

files.sort((a, b) => (a.path < b.path ? -1 : 1));
writeFileSync(join(out, "site.json"), `${JSON.stringify({ files, policy: POLICY }, null, 1)}\n`);
