import { LIMITS } from "./limits.ts";
import { lengthOf } from "./text.ts";

/**
 * What stands in the way of a field:
 * `missing` nothing is given; `no-target` neither a target nor an identifier; `declaration` the
 * truth is not declared; `too-short` with `min` and `count`, `too-long` with `max` and `count`, in
 * characters; `too-many` with `max`, in entries; `not-a-choice`, `not-a-number`, `not-whole`,
 * `not-a-day`, `not-a-region` as they say; `negative`; `too-large` with `max`; `file-twice` another
 * file has the same name.
 */
export type GapCode =
  | "missing"
  | "no-target"
  | "declaration"
  | "too-short"
  | "too-long"
  | "too-many"
  | "not-a-choice"
  | "not-a-number"
  | "not-whole"
  | "not-a-day"
  | "not-a-region"
  | "negative"
  | "too-large"
  | "file-twice";

/** One thing that has to be put right before a report can be sealed. */
export interface Gap {
  readonly code: GapCode;
  /** The name of the field in the form's table, common or extra. */
  readonly field: string;
  /** The place in the draft as a JSON pointer, such as `/identifiers/0/value`. */
  readonly at: string;
  /** The numbers to say it with. */
  readonly values: { readonly min?: number; readonly max?: number; readonly count?: number };
}

/** Gathers gaps. */
export class Gaps {
  readonly #gaps: Gap[] = [];

  get all(): readonly Gap[] {
    return this.#gaps;
  }

  /** @param at its first name, or the second one under `/extra`, is the field's */
  add(code: GapCode, at: string, values: Gap["values"] = {}): void {
    const [, first = "", second = ""] = at.split("/");
    this.#gaps.push({ code, field: first === "extra" ? second : first, at, values });
  }

  /** A text of at most so many characters. */
  length(at: string, text: string, max: number): void {
    const count = lengthOf(text);
    if (count > max) {
      this.add("too-long", at, { max, count });
    }
  }

  /** A list of at most so many entries. */
  count(at: string, count: number, max: number): void {
    if (count > max) {
      this.add("too-many", at, { max, count });
    }
  }

  /** A choice of a list, or none. */
  choice(at: string, code: string, options: readonly { readonly code: string }[]): void {
    if (code !== "" && options.every((option) => option.code !== code)) {
      this.add("not-a-choice", at);
    }
  }

  /** A sum, or none: what cannot be sent is told, not left out. */
  amount(at: string, value: number | undefined, whole: boolean): void {
    if (value === undefined) {
      this.add("not-a-number", at);
    } else if (value < 0) {
      this.add("negative", at);
    } else if (value > LIMITS.amount) {
      this.add("too-large", at, { max: LIMITS.amount });
    } else if (whole && !Number.isInteger(value)) {
      this.add("not-whole", at);
    }
  }
}
