import { CleaningRefused, type EvidenceType, clean, detect } from "../evidence/index.ts";
import type { CleaningStep, Outcome } from "./cleaner-messages.ts";
import { fileDigest } from "./file-digest.ts";

/** Shortest time between two messages of progress, in milliseconds: a page draws no faster. */
const PROGRESS_MILLISECONDS = 50;

/**
 * Cleans one file, and makes the digest of what it was before. A file that is not cleaned needs none:
 * what is sent is the original then.
 */
export async function outcomeOf(
  file: Blob,
  listener: (step: CleaningStep) => void,
): Promise<Outcome> {
  let type: EvidenceType | undefined;
  try {
    listener({ at: "cleaning" });
    type = await detect(file);
    const { cleaned, removed, remaining } = await clean(file, type);
    if (cleaned === null) {
      return { at: "uncleaned", type, why: "not-cleanable", remaining };
    }
    const originalSha256 = await digest(file, listener);
    return { at: "cleaned", type, cleaned, removed, remaining, originalSha256 };
  } catch (error) {
    const why = error instanceof CleaningRefused ? error.reason : "fault";
    return { at: "uncleaned", type, why, remaining: [] };
  }
}

async function digest(file: Blob, listener: (step: CleaningStep) => void): Promise<string> {
  const { size } = file;
  let last = Number.NEGATIVE_INFINITY;
  const progress = (done: number): void => {
    const now = performance.now();
    if (now - last >= PROGRESS_MILLISECONDS) {
      last = now;
      listener({ at: "hashing", done, size });
    }
  };
  progress(0);
  try {
    return await fileDigest(file, progress);
  } catch {
    throw new CleaningRefused("unreadable");
  }
}
