/** Every reason why a file is not cleaned. */
export const REFUSALS = ["broken", "bomb", "too-large", "encrypted", "unreadable"] as const;

/**
 * The name of a refusal: `broken` the file is damaged or not what it says; `bomb` a small file that
 * unpacks to far more than a document needs; `too-large` beyond the bound of its type; `encrypted` needs
 * a password; `unreadable` the device did not hand out the file, or it changed meanwhile.
 */
export type Refusal = (typeof REFUSALS)[number];

/** A file cannot be cleaned. The only error that a file's content can cause. */
export class CleaningRefused extends Error {
  override readonly name = "CleaningRefused";

  constructor(readonly reason: Refusal) {
    super(reason);
  }
}

/** Refuses unless the condition holds. */
export function demand(condition: boolean, reason: Refusal = "broken"): asserts condition {
  if (!condition) {
    throw new CleaningRefused(reason);
  }
}
