/**
 * Whether the last digit fits the others: the check digit of payment cards and SIM cards (ISO/IEC
 * 7812-1, annex B).
 *
 * @param digits ASCII digits
 */
export function luhnFits(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.charAt(digits.length - 1 - i));
    const weighted = i % 2 === 0 ? digit : 2 * digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
