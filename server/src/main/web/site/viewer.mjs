// The sandboxes in which the office's page draws what strangers sent: one document for images, one for PDF. Each is whole in itself,
// since a document without origin cannot load anything, and its policy names its only script by its digest.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** The character maps, fonts and decoders of PDF.js, in the form that office/viewer/parts.ts reads. */
function parts(pdfjs) {
  const chosen = [
    ...names(pdfjs, "cmaps", /\.bcmap$/),
    ...names(pdfjs, "standard_fonts", /\.(pfb|ttf)$/),
    ...["jbig2.wasm", "openjpeg.wasm", "qcms_bg.wasm"].map((name) => ["wasm", name]),
  ];
  const count = Buffer.alloc(4);
  count.writeUInt32BE(chosen.length);
  return Buffer.concat([
    count,
    ...chosen.flatMap(([folder, name]) => {
      const bytes = readFileSync(join(pdfjs, folder, name));
      const head = Buffer.alloc(2 + name.length + 4);
      head.writeUInt16BE(name.length);
      head.write(name, 2, "ascii");
      head.writeUInt32BE(bytes.length, 2 + name.length);
      return [head, bytes];
    }),
  ]);
}

function names(pdfjs, folder, wanted) {
  return readdirSync(join(pdfjs, folder))
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => [folder, name]);
}

/** The longest stream of a PDF that is unpacked, bytes: a few kilobytes can hold terabytes, and PDF.js has no limit of its own. */
const MAX_STREAM = 128 * 1024 * 1024;

/** PDF.js catches some errors without a word: what is said here is heard by office/viewer/frame/pdf.ts. */
const REFUSE = `console.warn("stream too long"); throw new RangeError("stream too long");`;

/** The two places at which PDF.js unpacks, with what is put before each. */
const UNPACKING = [
  [
    "let size = this.minBufferLength;",
    `if (requested > ${MAX_STREAM}) { this.eof = true; ${REFUSE} }`,
  ],
  ["totalLength += chunk.byteLength;", `if (totalLength > ${MAX_STREAM}) { ${REFUSE} }`],
];

const limitedStreams = {
  name: "limited streams",
  setup({ onLoad }) {
    onLoad({ filter: /pdf\.worker\.mjs$/ }, ({ path }) => ({
      contents: UNPACKING.reduce(limited, readFileSync(path, "utf8")),
      loader: "js",
    }));
  },
};

function limited(source, [place, limit]) {
  const [before, after, ...more] = source.split(place);
  if (after === undefined || more.length > 0) {
    throw new Error(`PDF.js unpacks in another way than it did: no single "${place}"`);
  }
  return `${before}${limit}${place}${after}`;
}

async function bundle(here, options, entry, define = {}) {
  const { outputFiles } = await build({
    ...options,
    plugins: [limitedStreams],
    entryPoints: [join(here, "office/viewer/frame", entry)],
    format: "iife",
    metafile: false,
    define: { ...options.define, ...define },
  });
  return outputFiles[0].text;
}

/** A document with one script in it, and the policy under which nothing but this script runs. */
async function frame(here, options, entry, more) {
  const worker = await bundle(here, options, entry);
  const shell = await bundle(here, options, "frame.ts", {
    WORKER: JSON.stringify(worker),
  });
  // Within a script nothing may look like its end or like a comment of HTML; all of it stands in strings or regular expressions.
  const script = shell.replaceAll("</", "<\\/").replaceAll("<!--", "\\x3c!--");
  const digest = createHash("sha256").update(script).digest("base64");
  const page = `<!doctype html><meta charset="utf-8"><title>-</title><script>${script}</script>`;
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${digest}'${more}`,
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "sandbox allow-scripts",
  ].join("; ");
  return { bytes: Buffer.from(page), policy };
}

/**
 * Builds the sandboxes.
 *
 * @param here the folder of the sources
 * @param options esbuild's, as for the pages
 * @returns path, file name and bytes of each file, and the policy where it is another one than the page's
 */
export async function viewerFiles(here, options) {
  const pdfjs = join(here, "node_modules/pdfjs-dist");
  return [
    {
      path: "/viewer/image",
      name: "viewer-image.html",
      ...(await frame(here, options, "image.ts", "")),
    },
    {
      path: "/viewer/pdf",
      name: "viewer-pdf.html",
      // WebAssembly: decoders of JPEG 2000, JBIG2 and colour profiles.
      ...(await frame(here, options, "pdf.ts", " 'wasm-unsafe-eval'")),
    },
    { path: "/viewer/pdf-parts", name: "viewer-pdf-parts.bin", bytes: parts(pdfjs) },
  ];
}
