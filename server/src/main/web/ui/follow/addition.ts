import type { FollowUp } from "../../api/follow-up-sender.ts";
import type { LinkCode } from "../../crypto/payload/retaliation.ts";
import { retaliationText } from "../../crypto/payload/retaliation.ts";
import type { EvidenceItems } from "../../flows/evidence-item.ts";
import { evidenceFiles } from "../../flows/evidence-sent.ts";
import { tidy } from "../../report/text.ts";

/** What is added to a report while it is written. */
export interface Addition {
  readonly text: string;
  readonly items: EvidenceItems;
  /** The channels that the reporter chose, where it cannot be told who got the report. */
  readonly channels: readonly string[];
}

export const EMPTY_ADDITION: Addition = { text: "", items: [], channels: [] };

/** Whether something would be lost with it. */
export function holdsAnything({ text, items }: Addition): boolean {
  return text !== "" || items.length > 0;
}

/**
 * What the worker seals, once nothing is missing.
 *
 * @param link of retaliation, which is told without files
 */
export function followUpOf(addition: Addition, link: LinkCode | undefined): FollowUp {
  const { channels } = addition;
  const said = tidy(addition.text);
  return link === undefined
    ? { text: said, files: evidenceFiles(addition.items), channels }
    : { text: retaliationText({ link, said }), files: [], channels };
}
