import { luhnFits } from "./identifier/luhn.ts";
import { narrow } from "./text.ts";

/** What may identify somebody. */
export type PersonalKind = "ID_CARD" | "BANK_CARD" | "MOBILE" | "EMAIL";

/** One place in a text. */
export interface PersonalHit {
  readonly kind: PersonalKind;
  /** Index of its first UTF-16 unit. */
  readonly start: number;
  /** Index after its last one. */
  readonly end: number;
}

const ID_CARD = /[1-9](?:[ -]?[0-9]){16}[ -]?[0-9Xx](?![0-9Xx])/g;
const BANK_CARD = /[3-69](?:[ -]?[0-9]){15,18}(?![0-9])/g;
const MOBILE = /(?:(?:\+|00)?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])/g;

const DIGIT = /[0-9]/;
const LOCAL = /[A-Za-z0-9._%+-]/;
const DOMAIN = /[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/y;
const MAX_LOCAL = 64;

/** GB 11643-1999: weights of the 17 digits, and the check character of each remainder. */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = "10X98765432";

/**
 * The places in a text that may identify somebody, in order, none inside another: the page asks about
 * them before sealing, because they may be the reporter's own. It cannot know whose they are. Takes
 * time in proportion to the text, whatever it holds.
 */
export function findPersonalData(text: string): readonly PersonalHit[] {
  const plain = narrow(text);
  const hits: PersonalHit[] = [];
  const taken = new Uint8Array(plain.length);
  for (const [kind, start, end] of [
    ...numbers(plain, ID_CARD, "ID_CARD"),
    ...numbers(plain, BANK_CARD, "BANK_CARD"),
    ...numbers(plain, MOBILE, "MOBILE"),
    ...emails(plain),
  ]) {
    if (!taken.subarray(start, end).includes(1) && isPlausible(kind, plain.slice(start, end))) {
      taken.fill(1, start, end);
      hits.push({ kind, start, end });
    }
  }
  return hits.sort((a, b) => a.start - b.start);
}

type Place = readonly [PersonalKind, number, number];

/** What a pattern finds where no digit is before it. Each try is bounded by the pattern's length. */
function* numbers(text: string, pattern: RegExp, kind: PersonalKind): Generator<Place> {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const { index } = found;
    if (index > 0 && DIGIT.test(text.charAt(index - 1))) {
      pattern.lastIndex = index + 1;
    } else {
      yield [kind, index, index + found[0].length];
    }
  }
}

/** Goes from one @ to the next: what is before it is read once. */
function* emails(text: string): Generator<Place> {
  let last = 0;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let start = at;
    while (start > 0 && LOCAL.test(text.charAt(start - 1))) {
      start--;
    }
    DOMAIN.lastIndex = at + 1;
    if (start >= last && start < at && at - start <= MAX_LOCAL && DOMAIN.test(text)) {
      last = DOMAIN.lastIndex;
      yield ["EMAIL", start, last];
    }
  }
}

function isPlausible(kind: PersonalKind, found: string): boolean {
  const compact = found.replace(/[ -]/g, "");
  switch (kind) {
    case "ID_CARD":
      return isIdCard(compact);
    case "BANK_CARD":
      return luhnFits(compact);
    case "MOBILE":
    case "EMAIL":
      return true;
  }
}

function isIdCard(number: string): boolean {
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return ID_CHECKS[sum % ID_CHECKS.length] === number[ID_WEIGHTS.length]?.toUpperCase();
}
