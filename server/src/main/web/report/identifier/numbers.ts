import { compact, upperNoSpace } from "./folding.ts";
import { luhnFits } from "./luhn.ts";
import { type NormalIdentifier, normal } from "./normal.ts";

/** People write `QQ群:123456`: the words before the digits are no part of the number. */
const LABELLED = /^[\p{L}+]*?([0-9]+)(?:号|號)?$/u;

const ICCID_WITHOUT_CHECK = 19;
const ICCID_MAX = 20;

/** A number of so many digits. */
export function digits(
  namespace: string,
  text: string,
  min: number,
  max: number,
): NormalIdentifier {
  const whole = compact(text);
  const number = LABELLED.exec(whole)?.[1];
  if (number === undefined) {
    return normal(namespace, whole, "FORM");
  }
  const fits = number.length >= min && number.length <= max;
  return normal(namespace, number, fits ? undefined : "LENGTH");
}

export function bankCard(text: string): NormalIdentifier {
  const card = digits("bank-card", text, 12, 19);
  return card.oddity === undefined && !luhnFits(card.value)
    ? { ...card, oddity: "CHECK_DIGIT" }
    : card;
}

/**
 * The last of 20 digits is a check digit, which is often left out: matching uses the 19 before it.
 * Phones fill an odd number of digits up with an F.
 */
export function iccid(text: string): NormalIdentifier {
  const filled = compact(text);
  const unfilled = /[0-9]f+$/.test(filled) ? filled.replace(/f+$/, "") : filled;
  const card = digits("iccid", unfilled, ICCID_WITHOUT_CHECK, ICCID_MAX);
  if (card.oddity !== undefined) {
    return card;
  }
  const { value } = card;
  const odd = value.length === ICCID_MAX && !luhnFits(value);
  const keys = [`iccid:${value.slice(0, ICCID_WITHOUT_CHECK)}`];
  return { value, keys, oddity: odd ? "CHECK_DIGIT" : undefined };
}

/** An order or parcel number of letters and digits. */
export function alphanumeric(text: string): NormalIdentifier {
  const value = upperNoSpace(text).replace(/[^\p{L}\p{N}]/gu, "");
  return normal("number", value, /^[A-Z0-9]{6,64}$/.test(value) ? undefined : "FORM");
}
