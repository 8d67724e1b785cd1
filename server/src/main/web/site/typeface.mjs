// `node site/typeface.mjs OUT`: puts the typeface that evidence packages are set in, and its licence, into the folder OUT.
import { copyFileSync, mkdirSync } from "node:fs";

const [out] = process.argv.slice(2);
const font = new URL("../node_modules/@expo-google-fonts/noto-sans-sc/", import.meta.url);

mkdirSync(out, { recursive: true });
copyFileSync(
  new URL("400Regular/NotoSansSC_400Regular.ttf", font),
  `${out}/NotoSansSC-Regular.ttf`,
);
copyFileSync(new URL("LICENSE_FONT", font), `${out}/OFL.txt`);
