// Builds the page: `node build.mjs [OUT]`. The files that the drop serves go to OUT (default build/site), each also compressed where
// that is smaller, with site.json, which names them, their digests and the page's policy. Two builds give the same bytes.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { POLICY } from "./site/policy.mjs";
import { singleFile } from "./site/single.mjs";

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
  metafile: true,
  logLevel: "warning",
  define: { "import.meta.env": "undefined" },
};

// Each is a world of its own. What only some browsers or some reports need is in a file of its own, loaded when it is needed.
const bundles = [
  { entryPoints: { app: "ui/main.tsx" }, splitting: true },
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
const modules = new Set();

/** Takes note of the WebAssembly modules that a script carries in base64, by their digests. */
function note(script) {
  for (const [, module] of script.matchAll(/["'`](AGFzb[A-Za-z0-9+/]+=*)["'`]/g)) {
    modules.add(createHash("sha256").update(Buffer.from(module, "base64")).digest("hex"));
  }
}

function add(path, name, bytes, more = {}) {
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
  files.push({ path, file: name, type, sha256, size: bytes.length, ...more });
  console.log(`${path}: ${bytes.length} bytes, gzip ${gzip.length}, brotli ${brotli.length}`);
}

/** The scripts that an entry needs before it can run, so that a browser asks for all of them at once. */
function needed(outputs, name, found = new Set()) {
  if (!found.has(name)) {
    found.add(name);
    const { imports } = outputs[name];
    imports
      .filter(({ kind }) => kind === "import-statement")
      .forEach(({ path }) => needed(outputs, path, found));
  }
  return found;
}

let preload = "";
for (const bundle of bundles) {
  const { outputFiles, metafile } = await build({ ...common, ...bundle });
  const app = Object.keys(metafile.outputs).find((name) => basename(name) === "app.js");
  if (app !== undefined) {
    preload = [...needed(metafile.outputs, app)]
      .map((name) => `<link rel="modulepreload" href="/page/${basename(name)}" />`)
      .join("\n    ");
  }
  for (const { path, contents } of outputFiles.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    add(`/page/${basename(path)}`, basename(path), contents);
    note(Buffer.from(contents).toString());
  }
}

async function bundled(entry, format = "esm") {
  const { outputFiles } = await build({ ...common, entryPoints: [entry], format });
  return outputFiles[0].text;
}

const single = Buffer.from(await singleFile(here, bundled));
add("/tipseal.html", "tipseal.html", single, { download: "tipseal.html" });
const index = readFileSync(join(here, "site/index.html"), "utf8");
add("/", "index.html", Buffer.from(index.replace("{preload}", preload)));
add("/page/icon.svg", "icon.svg", readFileSync(join(here, "site/icon.svg")));

files.sort((a, b) => (a.path < b.path ? -1 : 1));
writeFileSync(
  join(out, "site.json"),
  `${JSON.stringify({ files, policy: POLICY, wasm: [...modules].sort() }, null, 1)}\n`,
);
