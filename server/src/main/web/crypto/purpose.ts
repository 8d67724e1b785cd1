/** What a message is for, and the number of it that every key and signature is bound to. */
export const PURPOSES = {
  report: 1,
  "follow-up": 2,
  reply: 3,
  withdrawal: 4,
  reminder: 5,
  acknowledgement: 6,
  backup: 7,
} as const;

/** What a message is for (PROTOCOL.md §1). */
export type Purpose = keyof typeof PURPOSES;

const SEALED: readonly Purpose[] = ["report", "follow-up", "reply", "backup"];
const WITH_EPOCH: readonly Purpose[] = ["report", "follow-up"];

/** The purpose of a code, or nothing. */
export function purposeOf(code: number): Purpose | undefined {
  return (Object.keys(PURPOSES) as Purpose[]).find((purpose) => PURPOSES[purpose] === code);
}

/** Whether messages for this purpose are sealed in envelopes. */
export function isSealed(purpose: Purpose): boolean {
  return SEALED.includes(purpose);
}

/** Whether the epoch of such a message counts; it is 0 in all others. */
export function hasEpoch(purpose: Purpose): boolean {
  return WITH_EPOCH.includes(purpose);
}
