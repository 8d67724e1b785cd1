const HALF_PAIR = /\p{Surrogate}/gu;
const START = /^[\s\x1c-\x1f]+/;

/** A blank, a control character, or what nobody sees. */
const UNSEEN = /^[\p{Z}\p{Cc}\p{Cf}]$/u;

/**
 * A typed text as it is sent: without white space at its ends, and without halves of characters,
 * which no JSON can carry.
 */
export function tidy(text: string): string {
  const start = text.replace(START, "");
  let end = start.length;
  while (end > 0 && START.test(start.charAt(end - 1))) {
    end--;
  }
  const tidy = start.slice(0, end).replace(HALF_PAIR, "\uFFFD");
  return isBlank(tidy) ? "" : tidy;
}

/** Whether there is nothing to be read in a text. */
export function isBlank(text: string): boolean {
  for (const character of text) {
    if (!UNSEEN.test(character)) {
      return false;
    }
  }
  return true;
}

/** How many characters (code points) a text has once it is sent. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of tidy(text)) {
    count++;
  }
  return count;
}

/** Full-width ASCII, blanks and dashes of any width as ASCII, char by char: places stay the same. */
export function narrow(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\p{Zs}/gu, " ")
    .replace(/[\p{Pd}\u2212]/gu, (c) => (c.length === 1 ? "-" : c));
}
