import { parseDay } from "../crypto/day.ts";

const MONTH = /^[0-9]{4}-(?:0[1-9]|1[0-2])$/;

/** Whether a text is a day of the calendar. */
export function isDay(text: string): boolean {
  return parseDay(text) !== undefined;
}

/** Whether a text is a day, a month such as `2026-03`, or `unknown`. */
export function isPartialDay(text: string): boolean {
  return text === "unknown" || MONTH.test(text) || isDay(text);
}
