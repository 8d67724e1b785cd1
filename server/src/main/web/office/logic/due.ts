import type { Label } from "../../i18n/label.ts";
import { SIGNS } from "../i18n/queue.ts";
import { daysBetween } from "./days.ts";

/** How a day on which something is due is told. */
export interface DueText {
  readonly text: Label;
  readonly n: number;
  /** How loud it has to be. */
  readonly kind: "bad" | "warn" | "quiet";
}

/** Fewer days than this are near. */
const NEAR = 4;

/**
 * How much time there is until a day.
 *
 * @param overdue what the office says; its clock counts
 */
export function dueText(due: string, overdue: boolean, today: string): DueText {
  const n = daysBetween(today, due);
  if (overdue) {
    const text = n >= 0 ? SIGNS.overdue : n === -1 ? SIGNS.overdueByOne : SIGNS.overdueBy;
    return { text, n: -n, kind: "bad" };
  }
  const text = n <= 0 ? SIGNS.today : n === 1 ? SIGNS.tomorrow : SIGNS.inDays;
  return { text, n, kind: n < NEAR ? "warn" : "quiet" };
}
