// `node site/install.mjs SCRIPT [ARGS…]`: installs the packages if they are not those of package-lock.json, then runs SCRIPT.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(web, "node_modules/.installed");
const wanted = createHash("sha256")
  .update(readFileSync(join(web, "package-lock.json")))
  .digest("hex");

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: web, stdio: "inherit" });
  if (error !== undefined) {
    console.error(
      `${command} cannot be run: Node.js 20 or later with npm is needed (${error.code})`,
    );
  }
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  run("npm", ["ci", "--ignore-scripts", "--silent"]);
  writeFileSync(stamp, wanted);
}
const [script, ...args] = process.argv.slice(2);
if (script !== undefined) {
  run(process.execPath, [script, ...args]);
}
