import { fold } from "../crypto/base32.ts";

/** A receipt on the page: shown, until the reporter has proven that he kept it. */
export interface ReceiptState {
  /** What the printed form consists of. */
  readonly groups: readonly string[];
  /** `wrong` after another last group was typed; `kept` once it was the right one. */
  readonly proof: "none" | "wrong" | "kept";
}

/** A new receipt. */
export function shown(groups: readonly string[]): ReceiptState {
  return { groups, proof: "none" };
}

/** The reporter has typed the last group again. */
export function proven(state: ReceiptState, typed: string): ReceiptState {
  const last = state.groups.at(-1) ?? "";
  return { ...state, proof: fold(typed) === last ? "kept" : "wrong" };
}
