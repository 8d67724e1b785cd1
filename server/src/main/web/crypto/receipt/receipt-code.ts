import { checkSymbol, fold, isSymbols, symbolsOf } from "../base32.ts";
import { LOCATOR_LENGTHS, type Locator } from "../names.ts";
import type { Random } from "../random.ts";
import { demand } from "../refused.ts";

/** The reporter's part of a receipt: 19 symbols, which are never sent. */
export type ReceiptSecret = string & { readonly secret: unique symbol };

/**
 * What the reporter keeps: `LLLLL-SSSSS-SSSSS-SSSSS-SSSSC`, locator, secret and check symbol
 * (PROTOCOL.md §2).
 */
export interface ReceiptCode {
  readonly locator: Locator;
  readonly secret: ReceiptSecret;
}

/** The number of symbols of a secret. */
export const SECRET_LENGTH = 19;
const SECRET_AND_CHECK = SECRET_LENGTH + 1;
const GROUP = 5;

/** Draws a secret: 95 bits. */
export function newReceiptSecret(random: Random): ReceiptSecret {
  return symbolsOf(random(SECRET_LENGTH)) as ReceiptSecret;
}

/**
 * Reads what a person typed: any case, with or without dashes and spaces, full-width or not. Refuses
 * with `receipt-bad-character`, `receipt-bad-length` or `receipt-bad-check`.
 */
export function parseReceipt(typed: string): ReceiptCode {
  const folded = fold(typed);
  demand(isSymbols(folded), "receipt-bad-character");
  const locatorLength = folded.length - SECRET_AND_CHECK;
  const { min, max } = LOCATOR_LENGTHS;
  demand(locatorLength >= min && locatorLength <= max, "receipt-bad-length");
  demand(checkSymbol(folded.slice(0, -1)) === folded.slice(-1), "receipt-bad-check");
  return {
    locator: folded.slice(0, locatorLength) as Locator,
    secret: folded.slice(locatorLength, -1) as ReceiptSecret,
  };
}

/** The groups of the printed form, of five symbols counted from the right. Together a secret. */
export function receiptGroups(code: ReceiptCode): readonly string[] {
  return checkedGroups(code.locator + code.secret, GROUP);
}

/** The printed form: the groups joined by dashes. It is a secret. */
export function formatReceipt(code: ReceiptCode): string {
  return receiptGroups(code).join("-");
}

/** A body and its check symbol, in groups counted from the right. */
export function checkedGroups(body: string, group: number): readonly string[] {
  const text = body + checkSymbol(body);
  const groups: string[] = [];
  for (let end = text.length; end > 0; end -= group) {
    groups.unshift(text.slice(Math.max(0, end - group), end));
  }
  return groups;
}
