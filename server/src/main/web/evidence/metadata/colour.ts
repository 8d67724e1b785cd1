import { ascii, type Bytes, concat, u32 } from "../../crypto/bytes.ts";
import type { Findings } from "../findings.ts";
import { type ColourSpace, readProfile, SRGB } from "./profile.ts";

/**
 * What stands in a picture for its colour profile.
 *
 * A profile names the display, its maker, serial number and the day it was measured. Where it describes
 * a well-known colour space, one of our own making says the same, equal for everybody; sRGB needs none,
 * and any other is dropped.
 *
 * @returns the profile to write, if any
 */
export function cleanProfile(profile: Bytes, found: Findings): Bytes | undefined {
  const { description, space } = readProfile(profile);
  const ours = space && space !== SRGB ? standardProfile(space) : undefined;
  if (!ours || ours.length !== profile.length || ours.some((byte, i) => byte !== profile[i])) {
    found.removed("colour-profile", description);
  }
  return ours;
}

const D50 = [0.9642, 1, 0.8249];
const D65_TO_D50 = [
  1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00923, 0.01508, 0.75168,
];

/** A display profile (ICC.1:2010, version 4.3) that says nothing but its colour space. */
export function standardProfile(space: ColourSpace): Bytes {
  const [red = [], green = [], blue = []] = space.primaries;
  const curve = tag("para", Uint8Array.of(0, space.curve.length === 1 ? 0 : 3, 0, 0), space.curve);
  const tags: [string, Bytes][] = [
    ["desc", text(space.name)],
    ["cprt", text("CC0")],
    ["wtpt", tag("XYZ ", new Uint8Array(0), D50)],
    ["chad", tag("sf32", new Uint8Array(0), D65_TO_D50)],
    ["rXYZ", tag("XYZ ", new Uint8Array(0), red)],
    ["gXYZ", tag("XYZ ", new Uint8Array(0), green)],
    ["bXYZ", tag("XYZ ", new Uint8Array(0), blue)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const table: Bytes[] = [u32(tags.length)];
  const data: Bytes[] = [];
  const places = new Map<Bytes, number>();
  let offset = 128 + 4 + 12 * tags.length;
  for (const [name, content] of tags) {
    if (!places.has(content)) {
      places.set(content, offset);
      data.push(content);
      offset += content.length;
    }
    table.push(ascii(name), u32(places.get(content) ?? 0), u32(content.length));
  }
  return concat(header(offset), ...table, ...data);
}

function header(size: number): Bytes {
  const bytes = new Uint8Array(128);
  bytes.set(u32(size), 0);
  bytes.set(Uint8Array.of(4, 0x30), 8);
  bytes.set(ascii("mntrRGB XYZ "), 12);
  // A date is obligatory: the first day of 2000, for everybody.
  bytes.set(Uint8Array.of(0x07, 0xd0, 0, 1, 0, 1), 24);
  bytes.set(ascii("acsp"), 36);
  bytes.set(concat(...D50.map(fixed)), 68);
  return bytes;
}

function tag(type: string, before: Bytes, values: readonly number[]): Bytes {
  return concat(ascii(type), new Uint8Array(4), before, ...values.map(fixed));
}

function text(value: string): Bytes {
  const wide = [...value].flatMap((letter) => [0, letter.charCodeAt(0)]);
  const padding = new Uint8Array((4 - (wide.length % 4)) % 4);
  const record = concat(u32(1), u32(12), ascii("enUS"), u32(wide.length), u32(28));
  return concat(ascii("mluc"), new Uint8Array(4), record, Uint8Array.from(wide), padding);
}

/** A number with 16 bits before and after its point, `s15Fixed16`. */
function fixed(value: number): Bytes {
  return u32(Math.round(value * 65536) >>> 0);
}
