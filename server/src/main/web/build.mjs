// Builds the pages: `node build.mjs [OUT [OFFICE]]`. What the drop serves goes to OUT (default build/site), what the office serves to
// OFFICE (default build/office-site; nowhere if only OUT is given). Two builds give the same bytes.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { OFFICE_POLICY, POLICY } from "./site/policy.mjs";
import { BuiltSite, options } from "./site/built-site.mjs";
import { singleFile } from "./site/single.mjs";
import { viewerFiles } from "./site/viewer.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const [out, office] =
  process.argv.length > 2
    ? process.argv.slice(2)
    : [join(here, "build/site"), join(here, "build/office-site")];
const read = (name) => readFileSync(join(here, "site", name));

/** What reporters get. What only some browsers or some reports need is in a file of its own, loaded when it is needed. */
async function reporters() {
  const site = new BuiltSite(here, out);
  const preload = await site.bundle([
    { entryPoints: { app: "ui/main.tsx" }, splitting: true },
    { entryPoints: { worker: "worker/worker.ts" }, splitting: true },
    { entryPoints: { evidence: "worker/evidence-worker.ts" } },
    { entryPoints: { app: "ui/styles/page.css" } },
  ]);
  const bundled = async (entry, format = "esm") => {
    const { outputFiles } = await build({ ...options(here, out), entryPoints: [entry], format });
    return outputFiles[0].text;
  };
  const single = Buffer.from(await singleFile(here, bundled));
  site.add("/tipseal.html", "tipseal.html", single, { download: "tipseal.html" });
  const index = read("index.html").toString();
  site.add("/", "index.html", Buffer.from(index.replace("{preload}", preload)));
  site.add("/page/icon.svg", "icon.svg", read("icon.svg"));
  site.finish(POLICY);
}

/** What officers get: each view in a file of its own. */
async function officers() {
  const site = new BuiltSite(here, office);
  const preload = await site.bundle([
    { entryPoints: { app: "office/ui/main.tsx" }, splitting: true },
    { entryPoints: { app: "office/ui/styles/office.css" } },
  ]);
  const index = read("office.html").toString();
  site.add("/", "index.html", Buffer.from(index.replace("{preload}", preload)));
  site.add("/page/icon.svg", "icon.svg", read("icon.svg"));
  for (const { path, name, bytes, ...more } of await viewerFiles(here, options(here, office))) {
    site.add(path, name, bytes, more);
  }
  site.finish(OFFICE_POLICY);
}

await reporters();
if (office !== undefined) {
  await officers();
}
