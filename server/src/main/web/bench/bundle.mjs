// Bundles what the benchmark of the page runs in a browser, and prints it.
import { build } from "esbuild";

const { outputFiles } = await build({
  entryPoints: ["bench/browser.ts"],
  bundle: true,
  write: false,
  platform: "browser",
  target: ["chrome102"],
  format: "iife",
});
process.stdout.write(outputFiles[0].text);
