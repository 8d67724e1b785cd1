import assert from "node:assert/strict";
import { test } from "node:test";
import { type EvidenceItems, MOST } from "../../flows/evidence-item.ts";
import {
  added,
  decided,
  described,
  progressed,
  removed,
  renamed,
  restored,
  retried,
  room,
  said,
  settled,
} from "../../flows/evidence-list.ts";
import { sentNames } from "../../flows/evidence-name.ts";
import { draftEvidence, evidenceFiles, unsettled } from "../../flows/evidence-sent.ts";
import type { Outcome } from "../../worker/cleaner-messages.ts";

const KINDS = ["EV1", "EV2", "EV3", "EV4", "EV5", "EV6", "EV9"];
const DIGEST = "ab".repeat(32);
const MIB = 1024 * 1024;

function file(size = 10, type = "image/jpeg"): Blob {
  return new Blob([new Uint8Array(size)], { type });
}

function cleaned(cleaned: Blob, type: "jpeg" | "mp4" | "xlsx" = "jpeg", codes: "camera"[] = []) {
  const removed = codes.map((code) => ({ code }));
  const found = { removed, remaining: [], originalSha256: DIGEST };
  return { at: "cleaned", type, cleaned, ...found } satisfies Outcome;
}

const UNCLEANED: Outcome = { at: "uncleaned", type: "heic", why: "not-cleanable", remaining: [] };

function list(...names: readonly string[]): EvidenceItems {
  const files = names.map((name) => ({ file: file(), name }));
  return added([], files, "evidence", MIB);
}

function original(items: EvidenceItems, id = 1): Blob {
  return items.find((item) => item.id === id)?.file?.original as Blob;
}

test("a file is cleaned, said something of, and sent without what its name told", () => {
  const clean = file(8);
  let items = list("IMG_20260309_zhangsan.JPG");
  const blob = original(items);
  assert.deepEqual(unsettled(items), [{ id: 1, why: "at-work" }]);
  items = progressed(items, blob, { at: "hashing", done: 5, size: 10 });
  assert.deepEqual(unsettled(items), [{ id: 1, why: "at-work" }]);
  items = settled(items, blob, cleaned(clean), KINDS);
  items = said(items, 1, { description: "  fee page ", capturedOn: "2026-03-09", lawful: true });
  assert.deepEqual(unsettled(items), []);
  const [sent, ...others] = evidenceFiles(items);
  assert.deepEqual(others, []);
  assert.equal(sent?.file, clean);
  assert.deepEqual(
    { ...sent, file: undefined },
    {
      file: undefined,
      name: "evidence-1.jpg",
      type: clean.type,
      kind: "EV3",
      description: "fee page",
      capturedOn: "2026-03-09",
      obtainedLawfully: true,
      originalSha256: DIGEST,
    },
  );
});

test("the original's digest goes along only with what was cleaned", () => {
  const items = list("a.jpg");
  const blob = original(items);
  const kept = decided(settled(items, blob, cleaned(file(8)), KINDS), 1, true);
  assert.equal(evidenceFiles(kept)[0]?.file, blob);
  assert.equal(evidenceFiles(kept)[0]?.originalSha256, undefined);
  const [line] = draftEvidence(kept);
  assert.equal(line?.file?.sha256, DIGEST);
  assert.equal(line?.file?.originalSha256, undefined);
  const [back] = draftEvidence(decided(kept, 1, false));
  assert.equal(back?.file?.sha256, undefined);
  assert.equal(back?.file?.originalSha256, DIGEST);
});

test("what could not be cleaned is sent only if the reporter says so", () => {
  let items = list("IMG_1.HEIC");
  const blob = original(items);
  items = settled(items, blob, UNCLEANED, KINDS);
  assert.deepEqual(unsettled(items), [{ id: 1, why: "undecided" }]);
  assert.throws(() => evidenceFiles(items), RangeError);
  assert.equal(draftEvidence(items)[0]?.file, undefined);
  items = decided(items, 1, true);
  assert.deepEqual(unsettled(items), []);
  const [sent] = evidenceFiles(items);
  assert.equal(sent?.file, blob);
  assert.equal(sent?.name, "evidence-1.heic");
  assert.equal(sent?.kind, "EV9");
});

test("what is too large or unreadable has to go", () => {
  const big = added([], [{ file: file(11), name: "a.mp4" }], "evidence", 10);
  assert.deepEqual(unsettled(big), [{ id: 1, why: "unusable" }]);
  assert.deepEqual(unsettled(decided(big, 1, true)), [{ id: 1, why: "unusable" }]);
  assert.deepEqual(unsettled(removed(big, 1)), []);
  const items = list("a.jpg");
  const unreadable: Outcome = { ...UNCLEANED, why: "unreadable" };
  const after = settled(items, original(items), unreadable, KINDS);
  assert.deepEqual(after[0]?.file?.cleaning, { at: "unusable", why: "unreadable" });
});

test("kinds are guessed, corrected, and never guessed over what was chosen", () => {
  const kindOf = (name: string, outcome: Outcome, kinds = KINDS, chosen = "") => {
    const items = said(list(name), 1, { kind: chosen });
    return settled(items, original(items), outcome, kinds)[0]?.kind;
  };
  assert.equal(kindOf("a.mp4", cleaned(file(), "mp4")), "EV6");
  assert.equal(kindOf("a.xlsx", cleaned(file(), "xlsx")), "EV2");
  assert.equal(kindOf("a.jpg", cleaned(file())), "EV3");
  assert.equal(kindOf("a.jpg", cleaned(file(), "jpeg", ["camera"])), "");
  assert.equal(kindOf("Screenshot 1.jpg", cleaned(file(), "jpeg", ["camera"])), "EV3");
  assert.equal(kindOf("a.mp4", cleaned(file(), "mp4"), KINDS, "EV1"), "EV1");
  assert.equal(kindOf("a.mp4", cleaned(file(), "mp4"), ["EV1"]), "");
  assert.equal(kindOf("a.bin", { ...UNCLEANED, type: undefined, why: "fault" }), "");
});

test("names tell nothing, keep a harmless ending, and are never alike", () => {
  let items = list("微信图片_李四.JPG", "contract.final.version", "a.mkv", "b");
  const named = () => [...sentNames(items).values()];
  assert.deepEqual(named(), ["evidence-1.jpg", "evidence-2", "evidence-3.mkv", "evidence-4"]);
  // It is what its content says, not what its name says.
  items = settled(items, original(items, 2), cleaned(file(), "mp4"), KINDS);
  assert.equal(named()[1], "evidence-2.mp4");
  items = renamed(renamed(items, 3, "../x/fees.mkv"), 4, "evidence-1.jpg");
  assert.equal(named()[2], ".._x_fees.mkv");
  assert.equal(named()[3], "evidence-1 (2).jpg");
  items = renamed(items, 4, "");
  assert.equal(named()[3], "evidence-4");
});

test("there is room for so many files and lines", () => {
  const names = Array.from({ length: MOST.files + 5 }, (_, i) => `${i}.png`);
  let items = list(...names);
  assert.equal(items.length, MOST.files);
  assert.equal(room(items), 0);
  for (let i = 0; i < MOST.items; i++) {
    items = described(items);
  }
  assert.equal(items.length, MOST.items);
  assert.equal(new Set(items.map(({ id }) => id)).size, MOST.items);
  const [first, ...rest] = items;
  assert.ok(first);
  assert.deepEqual(restored(rest, first), items);
  assert.equal(restored(items, { ...first, id: 1000 }), items);
});

test("what is described only is a line of the list and no file", () => {
  const items = said(described([]), 1, { kind: "EV5", description: "looked up" });
  assert.deepEqual(evidenceFiles(items), []);
  assert.deepEqual(draftEvidence(items), [
    { kind: "EV5", description: "looked up", capturedOn: "", file: undefined, lawful: false },
  ]);
});

test("what is taken out hears no more of its cleaning, and begins again if it is put back", () => {
  let items = list("a.jpg", "b.jpg");
  const blob = original(items);
  items = progressed(items, blob, { at: "cleaning" });
  const [first] = items;
  assert.ok(first);
  const without = removed(items, 1);
  assert.deepEqual(settled(without, blob, UNCLEANED, KINDS), without);
  const back = restored(without, first);
  assert.deepEqual(
    back.map(({ id }) => id),
    [1, 2],
  );
  assert.deepEqual(back[0]?.file?.cleaning, { at: "waiting" });
});

test("a fault can be tried again; the decision is asked for anew", () => {
  let items = list("a.jpg");
  items = settled(items, original(items), { ...UNCLEANED, why: "fault" }, KINDS);
  items = retried(decided(items, 1, true), 1);
  assert.deepEqual(unsettled(items), [{ id: 1, why: "at-work" }]);
  assert.equal(items[0]?.file?.asIs, false);
});
