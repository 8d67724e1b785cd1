import { MAX_DRAWN_PIXELS, MAX_DRAWN_SIDE, MAX_PAGES } from "./limits.ts";

/** What the sandbox draws. */
export type DrawnKind = "image" | "pdf";

/** Turned clockwise by so many quarters. */
export type Quarters = 0 | 1 | 2 | 3;

/** What the page asks of the sandbox. One question at a time. */
export type Question =
  /** To open a file. `parts`: what PDF.js needs besides, as {@link readParts} takes it. */
  | { readonly ask: "open"; readonly file: ArrayBuffer; readonly parts: ArrayBuffer | undefined }
  /** To draw a page, counted from 1, so wide, in pixels; it may come out narrower. */
  | {
      readonly ask: "draw";
      readonly page: number;
      readonly quarters: Quarters;
      readonly width: number;
    };

/** Why a file is not drawn. */
export type NotDrawn = "too-large" | "unreadable" | "locked" | "too-slow";

/** What the sandbox answers. Whatever else it says is not listened to. */
export type SandboxAnswer =
  | { readonly told: "opened"; readonly pages: number; readonly morePages: boolean }
  | {
      readonly told: "drawn";
      /** Whether all of the page was drawn; else something of it was left out. */
      readonly whole: boolean;
      readonly width: number;
      readonly height: number;
      /** RGBA, row by row. */
      readonly pixels: Uint8ClampedArray<ArrayBuffer>;
    }
  | {
      readonly told: "not-drawn";
      readonly why: NotDrawn;
      /** What the file says of its size, where that is why. */
      readonly size: { readonly width: number; readonly height: number } | undefined;
    };

/**
 * Reads an answer. The sandbox has worked on what a stranger sent, so that nothing it says is taken for granted.
 *
 * @returns undefined if it is none
 */
export function readAnswer(data: unknown): SandboxAnswer | undefined {
  if (typeof data !== "object" || data === null) {
    return undefined;
  }
  const said = data as Record<string, unknown>;
  switch (said["told"]) {
    case "opened":
      return isCount(said["pages"], MAX_PAGES) && typeof said["morePages"] === "boolean"
        ? { told: "opened", pages: said["pages"], morePages: said["morePages"] }
        : undefined;
    case "drawn":
      return readDrawn(said);
    case "not-drawn":
      return readNotDrawn(said);
    default:
      return undefined;
  }
}

function readDrawn(said: Record<string, unknown>): SandboxAnswer | undefined {
  const { whole, width, height, pixels } = said;
  const right =
    typeof whole === "boolean" &&
    isCount(width, MAX_DRAWN_SIDE) &&
    isCount(height, MAX_DRAWN_SIDE) &&
    width * height <= MAX_DRAWN_PIXELS &&
    pixels instanceof ArrayBuffer &&
    pixels.byteLength === width * height * 4;
  return right
    ? { told: "drawn", whole, width, height, pixels: new Uint8ClampedArray(pixels) }
    : undefined;
}

const REASONS: readonly NotDrawn[] = ["too-large", "unreadable", "locked", "too-slow"];

function readNotDrawn({ why, width, height }: Record<string, unknown>): SandboxAnswer | undefined {
  const reason = REASONS.find((one) => one === why);
  const most = Number.MAX_SAFE_INTEGER;
  const size = isCount(width, most) && isCount(height, most) ? { width, height } : undefined;
  return reason && { told: "not-drawn", why: reason, size };
}

function isCount(value: unknown, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;
}
