/** A date in UTC, such as `2026-11-23`. Days compare as the texts that they are. */
export type Day = string & { readonly day: unique symbol };

const SHAPE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const MILLISECONDS = 86_400_000;

/** The day, or nothing if the text is none. */
export function parseDay(text: string): Day | undefined {
  if (!SHAPE.test(text)) {
    return undefined;
  }
  const time = Date.parse(`${text}T00:00:00Z`);
  // Some engines take 30 February for 2 March.
  return Number.isNaN(time) || toText(time) !== text ? undefined : (text as Day);
}

/** The day on which an instant falls. */
export function dayOf(instant: Date): Day {
  return toText(instant.getTime());
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS;
}

/** The day so many days after 1970-01-01, or nothing if no date is so late. */
export function numberedDay(number: number): Day | undefined {
  const date = new Date(number * MILLISECONDS);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 ? undefined : dayOf(date);
}

/** Whether a day lies between two, both included. */
export function isWithin(day: Day, first: Day, last: Day): boolean {
  return first <= day && day <= last;
}

function toText(time: number): Day {
  return new Date(time).toISOString().slice(0, 10) as Day;
}
