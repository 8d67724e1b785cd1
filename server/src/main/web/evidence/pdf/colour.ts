import type { Findings } from "../findings.ts";
import { MAX_METADATA } from "../limits.ts";
import { standardProfile } from "../metadata/colour.ts";
import { readProfile } from "../metadata/profile.ts";
import { CleaningRefused } from "../refusal.ts";
import { latin1 } from "../source.ts";
import type { PdfDocument } from "./document.ts";
import { decode } from "./filters.ts";
import { PdfStream } from "./objects.ts";

/**
 * Puts a profile of our own in the place of a colour profile that describes a well-known colour space
 * (ISO 32000-2 §8.6.5.5). A page needs its other profiles to be shown: they stay, and are told.
 */
export function cleanColour(stream: PdfStream, from: PdfDocument, found: Findings): PdfStream {
  const { dict } = stream;
  if (!dict.has("N") || dict.has("Type") || dict.has("Subtype")) {
    return stream;
  }
  try {
    const profile = decode(stream, from.resolve, MAX_METADATA);
    if (latin1(profile.subarray(36, 40)) !== "acsp") {
      return stream;
    }
    const { description, space } = readProfile(profile);
    if (!space) {
      found.remains("colour-profile", description);
      return stream;
    }
    const ours = standardProfile(space);
    if (ours.length === profile.length && ours.every((byte, i) => byte === profile[i])) {
      return stream;
    }
    found.removed("colour-profile", description);
    const kept = ["N", "Alternate", "Range"].filter((key) => dict.has(key));
    return new PdfStream(new Map(kept.map((key) => [key, dict.get(key) ?? []])), ours);
  } catch (error) {
    if (!(error instanceof CleaningRefused) || error.reason === "bomb") {
      throw error;
    }
    return stream;
  }
}
