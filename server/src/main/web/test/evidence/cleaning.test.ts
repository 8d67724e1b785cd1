import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Bytes } from "../../crypto/bytes.ts";
import { clean, detect } from "../../evidence/index.ts";
import { MARKED } from "./fixtures/all.ts";
import { marksIn } from "./fixtures/marks.ts";

async function cleaned(file: Bytes): Promise<Bytes> {
  const { cleaned } = await clean(file);
  assert.ok(cleaned);
  return new Uint8Array(await cleaned.arrayBuffer());
}

for (const [name, type, file] of MARKED) {
  void describe(name, () => {
    void it("is told by its content", async () => {
      assert.equal(await detect(file), type);
    });

    void it("has marks before and none after, in no coding and nothing compressed", async () => {
      assert.notDeepEqual(marksIn(file), []);
      assert.deepEqual(marksIn(await cleaned(file)), []);
    });

    void it("tells what was taken out, with values", async () => {
      const { removed } = await clean(file);
      assert.ok(removed.some(({ value }) => value?.includes("TIPSEALMARK")));
    });

    void it("cleans to the same bytes again, with nothing left to take out", async () => {
      const once = await cleaned(file);
      const again = await clean(once);
      assert.deepEqual(again.removed, []);
      assert.deepEqual(await cleaned(once), once);
    });

    void it("stays the type that it was", async () => {
      assert.equal(await detect(await cleaned(file)), type);
    });

    void it("is cleaned the same from a blob that reads as it is asked", async () => {
      const result = await clean(new Blob([file]), type);
      assert.deepEqual(
        new Uint8Array((await result.cleaned?.arrayBuffer()) ?? []),
        await cleaned(file),
      );
    });
  });
}
