import { fold, isSymbols } from "../crypto/base32.ts";
import { LOCATOR_LENGTHS } from "../crypto/names.ts";
import { parseLocator } from "../crypto/receipt/secret-part.ts";
import { Refused } from "../crypto/refused.ts";
import type { TypedReceipt } from "./typed-receipt.ts";

/** Looks at a locator while it is being typed. It has no check symbol: a wrong one is not found. */
export function typedLocator(typed: string): TypedReceipt {
  const { length } = fold(typed);
  if (length === 0) {
    return { state: "empty" };
  }
  if (length < LOCATOR_LENGTHS.min && isSymbols(fold(typed))) {
    return { state: "incomplete", missing: LOCATOR_LENGTHS.min - length };
  }
  try {
    parseLocator(typed);
    return { state: "complete" };
  } catch (error) {
    if (error instanceof Refused) {
      return { state: "wrong", defect: error.defect };
    }
    throw error;
  }
}
