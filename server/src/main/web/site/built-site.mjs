// One site as a server serves it: files in a folder, each also compressed where that is smaller, and site.json, which names them,
// their digests and the page's policy.
import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const TYPES = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  bin: "application/octet-stream",
};

const LARGE = 1024 * 1024;

/** What both sites are bundled with. */
export function options(here, out) {
  return {
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
}

export class BuiltSite {
  #here;
  #out;
  #files = [];
  #modules = new Set();

  /**
   * @param here the folder of the sources
   * @param out the folder that the site is put into; what was there before is gone
   */
  constructor(here, out) {
    this.#here = here;
    this.#out = out;
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
  }

  /**
   * Bundles the page's scripts and styles, each bundle a world of its own.
   *
   * @returns the elements that have a browser ask for all that `app.js` imports at once
   */
  async bundle(bundles) {
    let preload = "";
    for (const bundle of bundles) {
      const { outputFiles, metafile } = await build({
        ...options(this.#here, this.#out),
        ...bundle,
      });
      const app = Object.keys(metafile.outputs).find((name) => basename(name) === "app.js");
      if (app !== undefined) {
        preload = [...needed(metafile.outputs, app)]
          .map((name) => `<link rel="modulepreload" href="/page/${basename(name)}" />`)
          .join("\n    ");
      }
      for (const { path, contents } of outputFiles.sort((a, b) => (a.path < b.path ? -1 : 1))) {
        this.add(`/page/${basename(path)}`, basename(path), contents);
        this.#note(Buffer.from(contents).toString());
      }
    }
    return preload;
  }

  /** Adds a file. @param more further members of its entry in site.json: `download`, or a `policy` that is not the page's */
  add(path, name, bytes, more = {}) {
    writeFileSync(join(this.#out, name), bytes);
    const gzip = gzipSync(bytes, { level: 9 });
    // What is so large is for officers on a network of their own, and would take the build seconds.
    const quality = bytes.length > LARGE ? 5 : constants.BROTLI_MAX_QUALITY;
    const params = {
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_QUALITY]: quality,
    };
    const brotli = brotliCompressSync(bytes, { params });
    for (const [ending, packed] of [
      ["gz", gzip],
      ["br", brotli],
    ]) {
      if (packed.length < bytes.length) {
        writeFileSync(join(this.#out, `${name}.${ending}`), packed);
      }
    }
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const type = TYPES[name.split(".").at(-1)];
    this.#files.push({ path, file: name, type, sha256, size: bytes.length, ...more });
    console.log(`${path}: ${bytes.length} bytes, gzip ${gzip.length}, brotli ${brotli.length}`);
  }

  /** Writes site.json. */
  finish(policy) {
    const files = this.#files.sort((a, b) => (a.path < b.path ? -1 : 1));
    const listing = { files, policy, wasm: [...this.#modules].sort() };
    writeFileSync(join(this.#out, "site.json"), `${JSON.stringify(listing, null, 1)}\n`);
  }

  /** Takes note of the WebAssembly modules that a script carries in base64, by their digests. */
  #note(script) {
    for (const [, module] of script.matchAll(/["'`](AGFzb[A-Za-z0-9+/]+=*)["'`]/g)) {
      this.#modules.add(createHash("sha256").update(Buffer.from(module, "base64")).digest("hex"));
    }
  }
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
