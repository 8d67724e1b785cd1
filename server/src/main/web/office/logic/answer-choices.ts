import type { Case, Schemas, Tables } from "../api/contract.ts";

/** A merging and a transfer have ways of their own; nobody sets what the office or the reporter sets. */
const ELSEWHERE: readonly string[] = ["S10", "S35", "S40", "S90", "S99", "R50"];

/** What is given with a status. */
export type Needs = "reason" | "finding" | undefined;

/** The reporter of a merged case is still written to; its status stays. */
const MERGED = "S35";

/** The statuses that can be set by answering, the present one first. */
export function answerChoices({ row, next }: Pick<Case, "row" | "next">): readonly string[] {
  const stays = row.status === MERGED || !ELSEWHERE.includes(row.status);
  const present = stays ? [row.status] : [];
  return [...present, ...next.filter((code) => !ELSEWHERE.includes(code))];
}

/** What has to be given with a status; nothing if the status stays. */
export function needsOf(tables: Tables, row: Case["row"], status: string): Needs {
  const requires = tables.statuses.find(({ code }) => code === status)?.requires;
  return status !== row.status && (requires === "reason" || requires === "finding")
    ? requires
    : undefined;
}

/** The body of an answer. */
export function answerBody(
  status: string,
  detail: string,
  text: string,
  confirmed: boolean,
): Schemas["Answer"] {
  return {
    status,
    ...(detail && { detail }),
    ...(text.trim() && { text: text.trim() }),
    ...(confirmed && { confirmed }),
  };
}
