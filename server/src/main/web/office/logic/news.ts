import type { Queue } from "../api/contract.ts";

/**
 * How many rows of a page are new or have changed.
 *
 * @returns 0 if only the rest of the queue has, undefined if nothing has
 */
export function newsOf(before: Queue, now: Queue): number | undefined {
  const rows = new Map(before.rows.map((row) => [row.id, JSON.stringify(row)]));
  const changed = now.rows.filter((row) => rows.get(row.id) !== JSON.stringify(row)).length;
  if (changed > 0) {
    return changed;
  }
  return now.total === before.total && now.rows.length === before.rows.length ? undefined : 0;
}
