import type { Tables } from "../tables.ts";
import { narrow, tidy } from "../text.ts";
import { fittingKinds } from "./kinds.ts";
import { type Recognised, Scan } from "./scan.ts";

/** The longest text that may be one value as a whole. */
const MAX_WHOLE = 100;

/**
 * The identifiers in what was typed or pasted, in order, none inside another. A text that is one
 * value as a whole may be of more kinds than one inside a sentence. Takes time in proportion to the
 * text, whatever it holds.
 */
export function recognise(text: string, tables: Tables): readonly Recognised[] {
  const scan = new Scan(text, tables);
  scan.urls();
  scan.personal();
  scan.icpNumbers();
  scan.words();
  scan.numbers();
  const found = scan.found;
  return found.length > 0 ? found : whole(text, tables);
}

/** A text that is one value as a whole. */
function whole(text: string, tables: Tables): readonly Recognised[] {
  const value = tidy(text);
  const kinds = value.length > MAX_WHOLE ? [] : fittingKinds(value, wholeKinds(value), tables);
  const start = text.indexOf(value);
  return kinds.length === 0 ? [] : [{ start, end: start + value.length, value, kinds }];
}

function wholeKinds(value: string): readonly string[] {
  const plain = narrow(value);
  if (/^[0-9 -]+$/.test(plain)) {
    return ["qq", "qq-group", "wechat", "payment-order", "courier"];
  }
  if (/^[a-z][a-z0-9_-]*$/i.test(plain)) {
    return ["wechat"];
  }
  // An international name, which inside a sentence could not be told from the words before it.
  return /^[^\s@,;!?]+$/.test(plain) && /.[.。｡]./u.test(plain) ? ["domain", "url"] : [];
}
