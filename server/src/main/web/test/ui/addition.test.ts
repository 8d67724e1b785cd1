import assert from "node:assert/strict";
import { test } from "node:test";
import { type LinkCode, readRetaliation } from "../../crypto/payload/retaliation.ts";
import { added, settled } from "../../flows/evidence-list.ts";
import { EMPTY_ADDITION, followUpOf, holdsAnything } from "../../ui/follow/addition.ts";

const LINK = "7KQ2-M012-3456-789Z" as LinkCode;
const FILE = new Blob(["note"]);
const CHOSEN = added([], [{ file: FILE, name: "note.png" }], "evidence", 100);
const ITEMS = settled(
  CHOSEN,
  FILE,
  {
    at: "cleaned",
    type: "png",
    cleaned: new Blob(["clean"]),
    removed: [],
    remaining: [],
    originalSha256: "0".repeat(64),
  },
  [],
);

test("an addition is sealed with its text and its files, for whom the reporter chose", () => {
  const addition = { text: "  还有一件事\n", items: ITEMS, channels: ["bureau"] };
  const { text, files, channels } = followUpOf(addition, undefined);
  assert.equal(text, "还有一件事");
  assert.deepEqual(
    files.map(({ name }) => name),
    ["evidence-1.png"],
  );
  assert.deepEqual(channels, ["bureau"]);
});

test("retaliation is told in the form that the office knows, with or without words, and without files", () => {
  const told = followUpOf({ text: "他们来了", items: ITEMS, channels: [] }, LINK);
  assert.deepEqual(readRetaliation(told.text), { link: LINK, said: "他们来了" });
  assert.deepEqual(told.files, []);
  const silent = followUpOf(EMPTY_ADDITION, LINK);
  assert.deepEqual(readRetaliation(silent.text), { link: LINK, said: "" });
});

test("whatever was written or chosen would be lost with the page", () => {
  assert.ok(!holdsAnything(EMPTY_ADDITION));
  assert.ok(holdsAnything({ ...EMPTY_ADDITION, text: "a" }));
  assert.ok(holdsAnything({ ...EMPTY_ADDITION, items: CHOSEN }));
});
