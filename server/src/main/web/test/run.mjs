// Bundles every test and runs them with Node's own runner: `node test/run.mjs [part of a name …]`.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = fileURLToPath(new URL("../build/test", import.meta.url));

const wanted = process.argv.slice(2);
const names = (await readdir(here, { recursive: true }))
  .filter((name) => name.endsWith(".test.ts"))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort();

rmSync(out, { recursive: true, force: true });
await build({
  entryPoints: names.map((name) => here + name),
  outdir: out,
  outbase: here,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  splitting: true,
  sourcemap: "inline",
  logLevel: "warning",
  external: ["esbuild"],
});

const files = names.map((name) => `${out}/${name.replace(/\.ts$/, ".js")}`);
const { status } = spawnSync(
  process.execPath,
  ["--enable-source-maps", "--disable-warning=ExperimentalWarning", "--test", ...files],
  { stdio: "inherit" },
);
process.exit(status ?? 1);
