import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { deflateSync } from "node:zlib";
import { zipSync } from "fflate";
import { ascii, type Bytes, concat } from "../../crypto/bytes.ts";
import {
  clean,
  CleaningRefused,
  detect,
  REFUSALS,
  REMAINING,
  REMOVED,
} from "../../evidence/index.ts";
import { MARKED } from "./fixtures/all.ts";
import { markedPng, pngChunk } from "./fixtures/images.ts";
import { markedDocx } from "./fixtures/office.ts";
import { encryptedPdf } from "./fixtures/pdf.ts";

const MIB = 1024 * 1024;

void describe("refusals", () => {
  void it("an encrypted PDF", async () => {
    await assert.rejects(clean(await encryptedPdf()), { reason: "encrypted" });
  });

  void it("a picture whose data was changed", async () => {
    const damaged = markedPng();
    const at = Buffer.from(damaged).indexOf("IDAT") + 20;
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    await assert.rejects(clean(damaged), { reason: "broken" });
  });

  void it("a picture whose profile unpacks to far more than a profile", async () => {
    const png = markedPng();
    const at = Buffer.from(png).indexOf("IDAT") - 4;
    const bomb = pngChunk(
      "iCCP",
      concat(ascii("p\0\0"), new Uint8Array(deflateSync(new Uint8Array(64 * MIB)))),
    );
    await assert.rejects(clean(concat(png.subarray(0, at), bomb, png.subarray(at))), {
      reason: "bomb",
    });
  });

  void it("an Office file whose part unpacks to more than it says", async () => {
    const zip = Buffer.from(packed("word/document.xml", new Uint8Array(32 * MIB)));
    for (let at = zip.indexOf("PK\x01\x02"); at >= 0; at = zip.indexOf("PK\x01\x02", at + 4)) {
      if (zip.readUInt32LE(at + 24) === 32 * MIB) {
        zip.writeUInt32LE(1000, at + 24);
      }
    }
    await assert.rejects(clean(new Uint8Array(zip), "docx"), { reason: "bomb" });
  });

  void it("an Office file whose parts together unpack to more than a document needs", async () => {
    const zip = Buffer.from(markedDocx());
    for (let at = zip.indexOf("PK\x01\x02"); at >= 0; at = zip.indexOf("PK\x01\x02", at + 4)) {
      zip.writeUInt32LE(90 * MIB, at + 24);
    }
    await assert.rejects(clean(new Uint8Array(zip), "docx"), { reason: "bomb" });
  });

  void it("an Office file whose parts share their bytes", async () => {
    const zip = Buffer.from(markedDocx());
    const second = zip.indexOf("PK\x01\x02", zip.indexOf("PK\x01\x02") + 4);
    zip.writeUInt32LE(0, second + 42);
    await assert.rejects(clean(new Uint8Array(zip), "docx"), { reason: "bomb" });
  });

  void it("an Office file that declares a document type", async () => {
    const part = ascii('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>');
    await assert.rejects(clean(packed("word/document.xml", part)), { reason: "broken" });
  });

  void it("a PDF whose table of objects unpacks without end", async () => {
    const table = new Uint8Array(deflateSync(new Uint8Array(160 * MIB)));
    const head = `%PDF-1.5\n1 0 obj <</Type/ObjStm/N 1/First 9/Filter/FlateDecode/Length ${table.length}>> stream\n`;
    const file = concat(ascii(head), table, ascii("\nendstream endobj trailer <</Root 2 0 R>>"));
    await assert.rejects(clean(file), { reason: "bomb" });
  });

  void it("a PDF that nests without end, or asks for the same bytes again and again", async () => {
    await assert.rejects(clean(ascii(`%PDF-1.5\n1 0 obj ${"[".repeat(100_000)}`)));
    const started = Date.now();
    await assert.rejects(
      clean(ascii(`%PDF-1.5\n${"1 0 obj (\n".repeat(100_000)}`)),
      CleaningRefused,
    );
    assert.ok(Date.now() - started < 5000);
  });

  void it("an image beyond its bound", async () => {
    const large = new Blob([markedPng(), new Uint8Array(100 * MIB)]);
    await assert.rejects(clean(large), { reason: "too-large" });
  });

  void it("a file that cannot be read", async () => {
    const gone = new Blob([markedPng()]);
    gone.slice = () => {
      throw new DOMException("gone", "NotReadableError");
    };
    await assert.rejects(clean(gone, "png"), { reason: "unreadable" });
  });
});

function packed(name: string, part: Bytes): Bytes {
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const types = `<Types><Override PartName="/${name}" ContentType="${main}"/></Types>`;
  return zipSync({ "[Content_Types].xml": ascii(types), [name]: part }) as Bytes;
}

/** The same numbers in every run (a linear congruential generator of 32 bits). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

void describe("damaged files", () => {
  for (const [name, type, file] of MARKED) {
    void it(`${name}: is cleaned or refused by name, in bounded time`, async () => {
      const next = numbers(name.length * 7919);
      for (let round = 0; round < 250; round++) {
        const damaged = file.slice(0, round % 3 === 0 ? next(file.length) : file.length);
        for (let flips = next(6); flips >= 0 && damaged.length > 0; flips--) {
          const at = next(damaged.length);
          damaged[at] = next(3) === 0 ? next(256) : (damaged[at] ?? 0) ^ (1 << next(8));
        }
        const started = Date.now();
        try {
          await clean(damaged, type);
          await clean(damaged, await detect(damaged));
        } catch (error) {
          assert.ok(error instanceof CleaningRefused, String((error as Error).stack));
        }
        assert.ok(Date.now() - started < 5000, `round ${round}`);
      }
    });
  }
});

void describe("messages", () => {
  type Texts = Record<string, Record<"zh" | "en", string>>;
  const messages = JSON.parse(readFileSync("evidence/messages.json", "utf8")) as Record<
    "refused" | "metadata" | "removed" | "remaining",
    Texts
  >;
  const { refused, metadata, removed, remaining } = messages;
  const told = {
    refused,
    removed: { ...metadata, ...removed },
    remaining: { ...metadata, ...remaining },
  };
  const codes = { refused: REFUSALS, removed: REMOVED, remaining: REMAINING };

  for (const kind of ["refused", "removed", "remaining"] as const) {
    void it(`tell every code of what is ${kind}, in both languages`, () => {
      assert.deepEqual(Object.keys(told[kind]).sort(), [...codes[kind]].sort());
      for (const text of Object.values(told[kind])) {
        assert.ok(text.zh && text.en);
      }
    });
  }
});
