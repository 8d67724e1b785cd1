import { compact } from "./folding.ts";
import { type NormalIdentifier, normal } from "./normal.ts";

const CHINESE_MOBILE = /^1[3-9][0-9]{9}$/;

/** Trunk 0, area code of 2 or 3 digits, subscriber of 7 or 8. */
const CHINESE_LANDLINE = /^0[1-9][0-9]{8,10}$/;

const E164 = /^[1-9][0-9]{6,14}$/;
const SERVICE = /^[0-9]{3,10}$/;
const CHINA = "86";

/**
 * Telephone numbers. Chinese ones may be written without a country code; all others are taken for
 * E.164, with `+` or `00`. A service number (such as 95 and three more digits) stays as it is.
 */
export function phoneNumber(text: string): NormalIdentifier {
  const whole = compact(text);
  const number = whole.replace(/^\p{L}+/u, "");
  const digits = number.replaceAll("+", "");
  if (!/^[0-9]+$/.test(digits)) {
    return normal("phone", whole, "FORM");
  }
  if (number.startsWith("+") || digits.startsWith("00")) {
    return international(digits.replace(/^0+/, ""));
  }
  if (digits.startsWith(CHINA) && CHINESE_MOBILE.test(digits.slice(2))) {
    return normal("phone", `+${digits}`);
  }
  if (CHINESE_MOBILE.test(digits)) {
    return normal("phone", `+${CHINA}${digits}`);
  }
  if (CHINESE_LANDLINE.test(digits)) {
    return normal("phone", `+${CHINA}${digits.slice(1)}`);
  }
  return normal("phone", digits, SERVICE.test(digits) ? undefined : "LENGTH");
}

function international(digits: string): NormalIdentifier {
  const number = digits.startsWith(CHINA) ? CHINA + digits.slice(2).replace(/^0+/, "") : digits;
  return normal("phone", `+${number}`, E164.test(number) ? undefined : "LENGTH");
}
