import { fold, isSymbols } from "../crypto/base32.ts";
import { LOCATOR_LENGTHS } from "../crypto/names.ts";
import { parseReceipt } from "../crypto/receipt/receipt-code.ts";
import { type Defect, Refused } from "../crypto/refused.ts";

/** What can be said of a receipt while it is being typed. */
export type TypedReceipt =
  | { readonly state: "empty" }
  /** So many symbols are still missing, at least. */
  | { readonly state: "incomplete"; readonly missing: number }
  | { readonly state: "complete" }
  | { readonly state: "wrong"; readonly defect: Defect };

const LEAST = LOCATOR_LENGTHS.min + 20;

/** Looks at what was typed so far; a slip is found before anything is sent. */
export function typedReceipt(typed: string): TypedReceipt {
  const { length } = fold(typed);
  if (length === 0) {
    return { state: "empty" };
  }
  if (length < LEAST && isSymbols(fold(typed))) {
    return { state: "incomplete", missing: LEAST - length };
  }
  try {
    parseReceipt(typed);
    return { state: "complete" };
  } catch (error) {
    if (error instanceof Refused) {
      return { state: "wrong", defect: error.defect };
    }
    throw error;
  }
}
