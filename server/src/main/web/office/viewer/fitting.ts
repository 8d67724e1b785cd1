import { MAX_DRAWN_PIXELS, MAX_DRAWN_SIDE } from "./limits.ts";

/** A size in pixels or points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The factor that makes something so wide, or as wide as a picture may come out of the sandbox.
 *
 * @param size both sides above 0
 */
export function scaleTo({ width, height }: Size, wanted: number): number {
  return Math.min(
    Math.max(1, wanted) / width,
    MAX_DRAWN_SIDE / width,
    MAX_DRAWN_SIDE / height,
    Math.sqrt(MAX_DRAWN_PIXELS / (width * height)),
  );
}

/** A size by a factor, in whole pixels, at least one each way. */
export function scaled({ width, height }: Size, factor: number): Size {
  return {
    width: Math.max(1, Math.floor(width * factor)),
    height: Math.max(1, Math.floor(height * factor)),
  };
}

/** A size that lies on its side after an odd number of quarters. */
export function turned({ width, height }: Size, quarters: number): Size {
  return quarters % 2 === 0 ? { width, height } : { width: height, height: width };
}
