import type { Progress } from "../api/progress.ts";

/** How far a message is, as a page shows it. */
export interface Sending {
  /** What is being done. */
  readonly step: Exclude<Progress["step"], "waiting"> | "starting";
  /** The file of that step, by its place in the list. */
  readonly file?: number | undefined;
  /** Bytes of all files that were read or uploaded, out of twice their size; both 0 without files. */
  readonly done: number;
  readonly size: number;
  /** The drop cannot be reached or is busy; the next try is so many seconds away. */
  readonly waiting?:
    { readonly reason: "unreachable" | "busy"; readonly seconds: number } | undefined;
}

/** Sending begins. @param sizes of all files, in bytes */
export function sendingOf(sizes: readonly number[]): Sending {
  return { step: "starting", done: 0, size: 2 * total(sizes) };
}

/**
 * Takes in one word of progress. Files are read one after the other, then uploaded one after the
 * other; so the files before the present one are done.
 */
export function advanced(state: Sending, progress: Progress, sizes: readonly number[]): Sending {
  if (progress.step === "waiting") {
    const { reason, seconds } = progress;
    return { ...state, waiting: { reason, seconds } };
  }
  if (progress.step !== "reading" && progress.step !== "uploading") {
    // A challenge is solved in the middle of other things: it moves nothing.
    return { ...state, step: progress.step, waiting: undefined };
  }
  const { step, file } = progress;
  const before = total(sizes.slice(0, file)) + (step === "uploading" ? total(sizes) : 0);
  // The sealed stream is a little larger than the file; the share counts.
  const share = progress.size === 0 ? 1 : progress.done / progress.size;
  const done = before + Math.round(share * (sizes[file] ?? 0));
  return { step, file, done, size: state.size, waiting: undefined };
}

function total(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
