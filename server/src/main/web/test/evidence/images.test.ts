import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inflateSync } from "node:zlib";
import jpeg from "jpeg-js";
import { ascii, type Bytes, concat } from "../../crypto/bytes.ts";
import { clean, type Finding } from "../../evidence/index.ts";
import { standardProfile } from "../../evidence/metadata/colour.ts";
import { readProfile, SRGB, WIDE } from "../../evidence/metadata/profile.ts";
import { markedExif } from "./fixtures/exif.ts";
import {
  markedGif,
  markedJpeg,
  markedPng,
  markedWebp,
  plainJpeg,
  pngChunk,
} from "./fixtures/images.ts";
import { markedHeic } from "./fixtures/media.ts";

async function cleaned(file: Bytes): Promise<Bytes> {
  return new Uint8Array((await (await clean(file)).cleaned?.arrayBuffer()) ?? []);
}

function codes(findings: readonly Finding[]): string[] {
  return findings.map(({ code }) => code);
}

void describe("pictures", () => {
  void it("JPEG: the compressed picture stays, bit for bit, and decodes to the same pixels", async () => {
    const out = Buffer.from(await cleaned(markedJpeg()));
    const plain = Buffer.from(plainJpeg());
    assert.ok(out.includes(plain.subarray(plain.indexOf(Uint8Array.of(0xff, 0xda)))));
    assert.deepEqual(jpeg.decode(out).data, jpeg.decode(plain).data);
  });

  void it("JPEG: it stays turned as it was, by the smallest Exif", async () => {
    const out = Buffer.from(await cleaned(markedJpeg()));
    const exif = out.indexOf("Exif\0\0");
    assert.equal(out.readUInt16BE(exif - 2), 2 + 6 + 26);
    assert.equal(out[exif + 6 + 19], 6);
    assert.equal(out.indexOf("Exif\0\0", exif + 1), -1);
  });

  void it("tells place, device and people as a person would read them", async () => {
    const { removed } = await clean(markedJpeg());
    const values = Object.fromEntries(removed.map(({ code, value }) => [code, value]));
    assert.equal(values["location"], "31.50000, 121.50000");
    assert.match(values["camera"] ?? "", /maker/);
    assert.ok(
      ["thumbnail", "maker-note", "xmp", "iptc", "embedded-image"].every((code) => code in values),
    );
  });

  void it("PNG: its data, palette and colours stay, and only needed chunks", async () => {
    const names: string[] = [];
    const bodies: Bytes[] = [];
    const out = await cleaned(markedPng());
    for (let at = 8; at < out.length;) {
      const length = Buffer.from(out).readUInt32BE(at);
      const [type, body] = [
        Buffer.from(out).toString("latin1", at + 4, at + 8),
        out.slice(at + 8, at + 8 + length),
      ];
      assert.deepEqual(out.slice(at, at + 12 + length), pngChunk(type, body));
      names.push(type);
      bodies.push(type === "IDAT" ? body : new Uint8Array(0));
      at += 12 + length;
    }
    assert.deepEqual(names, ["IHDR", "gAMA", "iCCP", "eXIf", "IDAT", "IDAT", "IEND"]);
    assert.equal(inflateSync(concat(...bodies)).length, 24 * (1 + 24 * 4));
  });

  void it("WebP: its flags say what it still has, and its size is right", async () => {
    const out = Buffer.from(await cleaned(markedWebp()));
    assert.equal(out.readUInt32LE(4), out.length - 8);
    assert.equal(out[20], 0x2a);
    assert.ok(
      out.includes("VP8L") && out.includes("ICCP") && out.includes("EXIF") && !out.includes("XMP "),
    );
  });

  void it("GIF: picture, timing and repetition stay", async () => {
    const out = Buffer.from(await cleaned(markedGif()));
    assert.ok(out.includes("NETSCAPE2.0"));
    assert.ok(out.includes(Buffer.of(0x21, 0xf9, 4, 0, 10, 0, 0, 0)));
    assert.equal(out.at(-1), 0x3b);
  });

  void it("a profile of a known colour space becomes one that is equal for everybody", () => {
    for (const space of [SRGB, ...WIDE]) {
      assert.equal(readProfile(standardProfile(space)).space, space);
    }
    const other = { ...SRGB, primaries: [...SRGB.primaries].reverse() };
    assert.equal(readProfile(standardProfile(other)).space, undefined);
  });

  void it("HEIC: is told by name, with what it carries, and not cleaned", async () => {
    const result = await clean(markedHeic(markedExif()));
    assert.equal(result.cleaned, null);
    assert.ok(codes(result.remaining).includes("heic-not-cleanable"));
    assert.equal(
      result.remaining.find(({ code }) => code === "location")?.value,
      "31.50000, 121.50000",
    );
  });

  void it("what is not known is told to be sent as it is", async () => {
    const result = await clean(ascii("plain text"));
    assert.deepEqual(
      [result.type, result.cleaned, codes(result.remaining)],
      ["unknown", null, ["not-cleanable"]],
    );
  });
});
