import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Bytes } from "../../crypto/bytes.ts";
import { clean } from "../../evidence/index.ts";
import { MARK } from "./fixtures/marks.ts";
import {
  markedMp3,
  markedMp4,
  markedWav,
  markedWebm,
  MP3_SOUND,
  STREAM,
} from "./fixtures/media.ts";

async function cleaned(file: Bytes): Promise<Buffer> {
  const { cleaned } = await clean(file);
  assert.ok(cleaned);
  return Buffer.from(await cleaned.arrayBuffer());
}

void describe("recordings", () => {
  for (const [name, file] of [
    ["MP4", markedMp4()],
    ["WebM", markedWebm()],
  ] as const) {
    void it(`${name}: nothing moves, and the stream stays`, async () => {
      const out = await cleaned(file);
      assert.equal(out.length, file.length);
      assert.equal(out.indexOf(STREAM), Buffer.from(file).indexOf(STREAM));
    });

    void it(`${name}: says that the stream itself was not looked into`, async () => {
      assert.ok((await clean(file)).remaining.some(({ code }) => code === "stream-content"));
    });
  }

  void it("MP4: places of the film are told and the track of places is emptied", async () => {
    const { removed } = await clean(markedMp4());
    const places = removed.filter(({ code }) => code === "location").map(({ value }) => value);
    assert.deepEqual(places, [`+31.5+121.5/${MARK}`]);
    assert.ok(removed.some(({ value }) => value === "timed metadata gpmd"));
    assert.equal(removed.find(({ code }) => code === "date")?.value, "2024-05-31");
  });

  void it("MP3: only its sound stays", async () => {
    assert.deepEqual(await cleaned(markedMp3()), Buffer.from(MP3_SOUND));
  });

  void it("WAV: only its format and sound stay, and its size is right", async () => {
    const out = await cleaned(markedWav());
    assert.equal(out.readUInt32LE(4), out.length - 8);
    assert.equal(out.length, 12 + 8 + 16 + 8 + STREAM.length);
    assert.ok(out.includes(Buffer.from(STREAM)));
  });
});
