import type { Draft } from "./draft.ts";
import { categoryOf } from "./lookups.ts";
import type { Tables } from "./tables.ts";

/** Retaliation against a reporter. */
const CATEGORY = "PR-01";

/**
 * A draft of a report that tells of retaliation.
 *
 * @param empty nothing is written in it yet
 * @param link what a follow-up of the earlier report holds too, or empty where there is none
 */
export function aboutRetaliation(empty: Draft, tables: Tables, link: string): Draft {
  // An agency may have taken the category out of its tables; then the reporter chooses another one.
  return { ...empty, category: categoryOf(tables, CATEGORY)?.code ?? "", link };
}
