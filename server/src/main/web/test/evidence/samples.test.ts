import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import { clean, detect } from "../../evidence/index.ts";
import { markedWith, marksIn } from "./fixtures/marks.ts";
import { MARKERS, SAMPLES } from "./samples/all.ts";

/** Where the browser's tests find them. With TIPSEAL_WRITE_SAMPLES they are written anew. */
const FOLDER = "../../test/resources/org/tipseal/page/evidence";
const WRITE = process.env["TIPSEAL_WRITE_SAMPLES"] !== undefined;

const markers = `${JSON.stringify(MARKERS, null, 2)}\n`;

if (WRITE) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/markers.json`, markers);
  SAMPLES.forEach(({ name, bytes }) => writeFileSync(`${FOLDER}/${name}`, bytes));
}

void it("markers.json tells of every sample", () => {
  assert.equal(readFileSync(`${FOLDER}/markers.json`, "utf8"), markers);
  assert.equal(new Set(SAMPLES.map(({ mark }) => mark)).size, SAMPLES.length);
});

for (const { name, type, mark, cleanable, bytes } of SAMPLES) {
  void describe(name, () => {
    void it("is the file that the browser's tests use", () => {
      assert.ok(readFileSync(`${FOLDER}/${name}`).equals(bytes));
    });

    void it("is what its name says, and holds its mark", async () => {
      assert.equal(await detect(bytes), type);
      assert.notDeepEqual(await markedWith(mark, () => marksIn(bytes)), []);
    });

    void it(cleanable ? "loses its mark when it is cleaned" : "cannot be cleaned", async () => {
      const { cleaned, removed } = await clean(bytes, type);
      assert.equal(cleaned !== null, cleanable);
      if (cleaned !== null) {
        const left = new Uint8Array(await cleaned.arrayBuffer());
        assert.deepEqual(await markedWith(mark, () => marksIn(left)), []);
        assert.ok(removed.some(({ value }) => value?.includes(mark)));
      }
    });
  });
}
