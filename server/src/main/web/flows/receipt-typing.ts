import { fold, isSymbols } from "../crypto/base32.ts";
import { LOCATOR_LENGTHS } from "../crypto/names.ts";
import { typedReceipt } from "./typed-receipt.ts";

/** What stands in the box for a receipt, and where the caret is. */
export interface ReceiptBox {
  readonly text: string;
  /** In UTF-16 units from the start. */
  readonly caret: number;
}

/** What was deleted, if anything: the symbol before the caret, or the one behind it. */
export type Deletion = "backward" | "forward" | undefined;

/** Where a symbol stands that no receipt has; people count from 1. */
export interface WrongSymbol {
  readonly symbol: string;
  readonly group: number;
  readonly place: number;
}

const GROUP = 5;
const USUAL = LOCATOR_LENGTHS.min + 20;
const LONGEST = LOCATOR_LENGTHS.max + 20;

/** What was typed or pasted, in groups as the receipt has them, upper-cased and folded. */
export function grouped(typed: string): string {
  return inGroups(fold(typed));
}

function inGroups(symbols: string): string {
  // Groups are counted from the right, which makes a difference in long receipts alone.
  const first = symbols.length > USUAL ? symbols.length % GROUP || GROUP : GROUP;
  const groups = [symbols.slice(0, first)];
  for (let at = first; at < symbols.length; at += GROUP) {
    groups.push(symbols.slice(at, at + GROUP));
  }
  return groups.join("-");
}

/**
 * What stands in the box after the reporter has changed it.
 *
 * @param before what stood in it, as this function gave it
 * @param now what the browser has made of it
 * @param deletion the key that was pressed; it takes a symbol even where it met a dash
 */
export function retyped(before: string, now: ReceiptBox, deletion: Deletion): ReceiptBox {
  const left = fold(now.text.slice(0, now.caret));
  const right = fold(now.text.slice(now.caret));
  const onlyDash = deletion !== undefined && left + right === fold(before) && now.text !== before;
  const kept = onlyDash && deletion === "backward" ? left.slice(0, -1) : left;
  const rest = onlyDash && deletion === "forward" ? right.slice(1) : right;
  // More than the longest receipt and a little: a page of text pasted by mistake.
  const symbols = (kept + rest).slice(0, LONGEST + GROUP);
  const found = isSymbols(symbols) ? undefined : receiptIn(now.text);
  const text = inGroups(found ?? symbols);
  return { text, caret: found === undefined ? caretBehind(text, kept.length) : text.length };
}

/** The symbols of the only receipt in a text that says more: a note or a message that was pasted. */
function receiptIn(text: string): string | undefined {
  const runs = text
    .split(/[^\s\p{Dash}0-9A-Za-z\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/u)
    .map(fold);
  const receipts = runs.filter((run) => typedReceipt(run).state === "complete");
  return receipts.length === 1 ? receipts[0] : undefined;
}

/** The first symbol that no receipt has. */
export function wrongSymbol(text: string): WrongSymbol | undefined {
  for (const [index, group] of grouped(text).split("-").entries()) {
    const place = [...group].findIndex((symbol) => !isSymbols(symbol));
    const symbol = [...group][place];
    if (symbol !== undefined) {
      return { symbol, group: index + 1, place: place + 1 };
    }
  }
  return undefined;
}

/** The place in the text behind so many symbols, and behind a dash that follows them. */
function caretBehind(text: string, symbols: number): number {
  let at = 0;
  for (let left = symbols; left > 0 && at < text.length; at++) {
    if (text.charAt(at) !== "-") {
      left--;
    }
  }
  return text.charAt(at) === "-" ? at + 1 : at;
}
