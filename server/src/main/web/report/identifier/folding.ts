/** Spellings that look alike become one: width, case, digits, dashes, invisible characters. */

const DIGIT = /^\p{Nd}$/u;

/**
 * Full-width and other compatibility forms folded (NFKC), decimal digits of any script and dashes of
 * any length in ASCII, invisible characters dropped, runs of white space one blank, none at the ends.
 * Case is kept.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\t-\r\x1c-\x1f\p{Z}]+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/(?![0-9])\p{Nd}/gu, asciiDigit)
    .replace(/ +/g, " ")
    .replace(/^ | $/g, "");
}

/** Folded, lower case, without any white space. */
export function lowerNoSpace(text: string): string {
  return fold(lower(fold(text))).replaceAll(" ", "");
}

/** Lower case, with one small sigma: which one a capital becomes depends on what is around it. */
export function lower(text: string): string {
  return text.toLowerCase().replaceAll("ς", "σ");
}

/** Folded, upper case, without any white space. */
export function upperNoSpace(text: string): string {
  return fold(fold(text).toUpperCase()).replaceAll(" ", "");
}

/** Folded, lower case, letters and digits and plus signs only. */
export function compact(text: string): string {
  return lowerNoSpace(text).replace(/[^\p{L}\p{N}+]/gu, "");
}

/** The digits of a script follow each other from its zero on, ten by ten. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) as number;
  let value = 0;
  while (DIGIT.test(String.fromCodePoint(code - value - 1))) {
    value++;
  }
  return String(value % 10);
}
