// Bundles and runs the bench: `npm run bench [MiB]`.
import { spawnSync } from "node:child_process";
import { build } from "esbuild";

await build({
  entryPoints: ["bench/sealing.ts"],
  outfile: "build/bench/sealing.mjs",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
});
const { status } = spawnSync(
  process.execPath,
  ["build/bench/sealing.mjs", ...process.argv.slice(2)],
  {
    stdio: "inherit",
  },
);
process.exit(status ?? 1);
