import { narrow } from "./text.ts";

const AMOUNT = /^(?:CNY|RMB|[¥￥])?([0-9]{1,16}(?:\.[0-9]{1,8})?)(万|亿)?(?:元|块|人民币)?$/;
const GROUPED = /^[^,]*[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])/;
const TENS: Readonly<Record<string, string>> = { 万: "e4", 亿: "e8" };

/**
 * The number that a reporter typed, as people write sums: full-width digits, groups of three, `元`,
 * `3.5万`. A minus is kept, to be told rather than swallowed.
 *
 * @returns the number, or nothing if the text is none
 */
export function amountOf(text: string): number | undefined {
  const plain = narrow(text)
    .replace(/\s/g, "")

    .toUpperCase();
  const minus = plain.startsWith("-");
  const sum = minus ? plain.slice(1) : plain;
  const form = AMOUNT.exec(GROUPED.test(sum) ? sum.replaceAll(",", "") : sum);
  if (form === null) {
    return undefined;
  }
  // The exponent is read with the digits, because 1.1 × 10 000 is not 11 000 in a computer.
  const value = Number(`${form[1] ?? ""}${TENS[form[2] ?? ""] ?? ""}`);
  return minus && value !== 0 ? -value : value;
}
