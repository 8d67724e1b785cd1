import type { EvidenceItems } from "../../flows/evidence-item.ts";
import type { Tables } from "../../report/tables.ts";
import { later } from "../parts/later.tsx";

/** The evidence list of a report or follow-up. */
export interface EvidenceListProps {
  readonly items: EvidenceItems;
  /**
   * Takes what makes the next list of the present one. It is called while files are cleaned, also when
   * the list is not shown any more, and has to stay good for that long.
   */
  readonly change: (update: (items: EvidenceItems) => EvidenceItems) => void;
  readonly tables: Tables;
  /** Bytes of the largest file that the agency takes. */
  readonly most: number;
  /** Of a follow-up: it has its own heading, and every item a file. */
  readonly simple?: boolean;
  /** The reporter wanted to go on already: what he has to decide first is marked as an error. */
  readonly tried?: boolean;
}

const list = later(async () => (await import("./panel.tsx")).EvidencePanel);

/**
 * Loads what the list is drawn with, which is no part of the first page. Where it is called before the
 * list is reached, nobody waits for it there.
 */
export const preloadEvidence: () => void = list.preload;

/** Adds files, shows what was taken out of them and what was not, and lets the reporter decide. */
export function EvidenceList(props: EvidenceListProps) {
  return <list.Part {...props} />;
}
