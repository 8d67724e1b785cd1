import type { Bytes } from "../../crypto/bytes.ts";
import { latin1, viewOf } from "../source.ts";

/** A colour space that a profile can describe, at D50 as profiles do. */
export interface ColourSpace {
  readonly name: string;
  /** Red, green and blue, each X, Y and Z. */
  readonly primaries: readonly (readonly number[])[];
  /** Parameters of the curve: gamma alone, or gamma, a, b, c, d (ICC.1 §10.18, functions 0 and 3). */
  readonly curve: readonly number[];
}

const SRGB_CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

/** What a picture without a profile is taken for. */
export const SRGB: ColourSpace = {
  name: "sRGB",
  primaries: [
    [0.43607, 0.22249, 0.01392],
    [0.38515, 0.71687, 0.09708],
    [0.14307, 0.06061, 0.7141],
  ],
  curve: SRGB_CURVE,
};

/** The colour spaces that phones, cameras and their programs write beside sRGB. */
export const WIDE: readonly ColourSpace[] = [
  {
    name: "Display P3",
    primaries: [
      [0.51512, 0.2412, -0.00105],
      [0.29198, 0.69225, 0.04189],
      [0.1571, 0.06657, 0.78407],
    ],
    curve: SRGB_CURVE,
  },
  {
    name: "Adobe RGB",
    primaries: [
      [0.60974, 0.31111, 0.01947],
      [0.20528, 0.62567, 0.06087],
      [0.14919, 0.06322, 0.74457],
    ],
    curve: [563 / 256],
  },
];

/** A profile as far as it is read: what it calls itself, and the colour space if it is a known one. */
export interface ReadProfile {
  readonly description: string;
  readonly space: ColourSpace | undefined;
}

/** Reads an ICC profile (ICC.1:2022 §7). Damaged ones have no known colour space; never an error. */
export function readProfile(profile: Bytes): ReadProfile {
  if (profile.length < 132 || latin1(profile.subarray(36, 40)) !== "acsp") {
    return { description: "", space: undefined };
  }
  const tags = tagTable(profile);
  const description = describe(tags.get("desc"));
  const primaries = ["rXYZ", "gXYZ", "bXYZ"].map((name) => xyz(tags.get(name)));
  const curve = tags.get("rTRC");
  const space = [SRGB, ...WIDE].find(
    (known) =>
      latin1(profile.subarray(16, 20)) === "RGB " &&
      !tags.has("A2B0") &&
      known.primaries.every((primary, i) => near(primary, primaries[i] ?? [], 0.003)) &&
      curve !== undefined &&
      [0.1, 0.5, 0.8].every((x) => near([applied(known.curve, x)], [curveAt(curve, x)], 0.002)),
  );
  return { description, space };
}

function tagTable(profile: Bytes): Map<string, Bytes> {
  const view = viewOf(profile);
  const count = Math.min(view.getUint32(128), 100);
  const tags = new Map<string, Bytes>();
  for (let at = 132; at < 132 + 12 * count && at + 12 <= profile.length; at += 12) {
    const start = view.getUint32(at + 4);
    const tag = profile.subarray(start, start + view.getUint32(at + 8));
    tags.set(latin1(profile.subarray(at, at + 4)), tag);
  }
  return tags;
}

function describe(tag: Bytes | undefined): string {
  if (!tag || tag.length < 28) {
    return "";
  }
  const view = viewOf(tag);
  if (latin1(tag.subarray(0, 4)) === "mluc") {
    const start = view.getUint32(24);
    const text = tag.subarray(start, start + Math.min(view.getUint32(20), 200));
    return new TextDecoder("utf-16be").decode(text);
  }
  return latin1(tag.subarray(12, 12 + Math.min(view.getUint32(8), 100)));
}

function xyz(tag: Bytes | undefined): number[] {
  if (!tag || tag.length < 20) {
    return [];
  }
  const view = viewOf(tag);
  return [8, 12, 16].map((at) => view.getInt32(at) / 65536);
}

function curveAt(tag: Bytes, x: number): number {
  const view = viewOf(tag);
  const type = latin1(tag.subarray(0, 4));
  if (type === "para" && tag.length >= 16) {
    const count = { 0: 1, 3: 5 }[view.getUint16(8)] ?? 0;
    const values = Array.from({ length: count }, (_, i) => 12 + 4 * i);
    return values.length > 0 && tag.length >= 12 + 4 * count
      ? applied(
          values.map((at) => view.getInt32(at) / 65536),
          x,
        )
      : NaN;
  }
  const count = type === "curv" && tag.length >= 14 ? view.getUint32(8) : 0;
  if (count === 1) {
    return x ** (view.getUint16(12) / 256);
  }
  if (count < 2 || 12 + 2 * count > tag.length) {
    return NaN;
  }
  const at = Math.min(Math.floor(x * (count - 1)), count - 2);
  const [low, high] = [view.getUint16(12 + 2 * at), view.getUint16(14 + 2 * at)];
  return (low + (high - low) * (x * (count - 1) - at)) / 65535;
}

function applied(curve: readonly number[], x: number): number {
  const [gamma = NaN, a = 1, b = 0, c = 0, d = 0] = curve;
  return x >= d ? (a * x + b) ** gamma : c * x;
}

function near(a: readonly number[], b: readonly number[], tolerance: number): boolean {
  return (
    a.length === b.length && a.every((value, i) => Math.abs(value - (b[i] ?? NaN)) < tolerance)
  );
}
