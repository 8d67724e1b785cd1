// The single-file page: the same code as the page's, in one HTML file that may be opened from a disk.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a file from a disk may do: run its own script, start its own workers, speak to the drop that it is told. */
function policy(app, style) {
  return [
    "default-src 'none'",
    `script-src '${digest(app)}' 'wasm-unsafe-eval'`,
    "worker-src blob:",
    `style-src '${digest(style)}'`,
    "img-src blob:",
    "media-src blob:",
    "connect-src https: http://localhost:* http://127.0.0.1:* http://*.onion",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types tipseal",
  ].join("; ");
}

function digest(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/**
 * Puts the parts together.
 *
 * @param bundle gives the text that an entry point is bundled to, in a format
 */
export async function singleFile(here, bundle) {
  const style = (await bundle("ui/styles/page.css")).trim();
  const app = await bundle("ui/single/main.tsx");
  const worker = await bundle("worker/worker.ts", "iife");
  const evidence = await bundle("worker/evidence-worker.ts", "iife");
  const parts = { policy: policy(app, style), style, worker, evidence, app };
  for (const [name, text] of Object.entries(parts)) {
    if (/<\/?script/i.test(text)) {
      throw new Error(`${name} would end its block`);
    }
  }
  const template = readFileSync(join(here, "site/single.html"), "utf8");
  return template.replace(/\{([a-z]+)\}/g, (_, name) => parts[name]);
}
