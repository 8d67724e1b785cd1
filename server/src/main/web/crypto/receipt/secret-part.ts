import { checkSymbol, fold, isSymbols } from "../base32.ts";
import { LOCATOR_LENGTHS, type Locator } from "../names.ts";
import { demand } from "../refused.ts";
import { type ReceiptSecret, SECRET_LENGTH, checkedGroups } from "./receipt-code.ts";

/**
 * What is kept of a receipt whose locator is not known yet: `SSSS-SSSS-SSSS-SSSS-SSSK`, the secret and
 * a check symbol of its own (PROTOCOL.md §2).
 */

const GROUP = 4;

/** The groups of the secret part, of four symbols each. Together a secret. */
export function secretPartGroups(secret: ReceiptSecret): readonly string[] {
  return checkedGroups(secret, GROUP);
}

/**
 * Reads a secret part as a person typed it. Refuses with `receipt-bad-character`, `receipt-bad-length`
 * or `receipt-bad-check`.
 */
export function parseSecretPart(typed: string): ReceiptSecret {
  const folded = fold(typed);
  demand(isSymbols(folded), "receipt-bad-character");
  demand(folded.length === SECRET_LENGTH + 1, "receipt-bad-length");
  const secret = folded.slice(0, SECRET_LENGTH);
  demand(checkSymbol(secret) === folded.slice(SECRET_LENGTH), "receipt-bad-check");
  return secret as ReceiptSecret;
}

/** Reads a locator as a person typed it. Refuses with `receipt-bad-character` or `receipt-bad-length`. */
export function parseLocator(typed: string): Locator {
  const folded = fold(typed);
  demand(isSymbols(folded), "receipt-bad-character");
  const { min, max } = LOCATOR_LENGTHS;
  demand(folded.length >= min && folded.length <= max, "receipt-bad-length");
  return folded as Locator;
}
