import type { EvidenceType } from "../evidence/index.ts";
import type { CleaningStep, Outcome } from "../worker/cleaner-messages.ts";

/** The evidence list of a report or follow-up. */
export type EvidenceItems = readonly EvidenceItem[];

/** A piece of evidence; without a file it is described only. */
export interface EvidenceItem extends Said {
  /** Unique in its list, from 1. People read it, too. */
  readonly id: number;
  readonly file: ItemFile | undefined;
}

/** What the reporter says of a piece of evidence. */
export interface Said {
  /** `EV1` to `EV9`, or empty. */
  readonly kind: string;
  readonly description: string;
  /** A day such as `2026-03-09`, or empty. */
  readonly capturedOn: string;
  /** That it was lawfully obtained. */
  readonly lawful: boolean;
}

/** The file of a piece of evidence. */
export interface ItemFile {
  readonly original: Blob;
  /** As the device calls it, which tells more than many a reporter knows. */
  readonly chosenName: string;
  /** What it is called when it is sent, without an ending, unless the reporter wants another name. */
  readonly stem: string;
  readonly typedName: string | undefined;
  readonly cleaning: Cleaning;
  /** The reporter has decided to send the file as it is. */
  readonly asIs: boolean;
}

/** How far cleaning is, and what came of it. */
export type Cleaning =
  | { readonly at: "waiting" }
  | CleaningStep
  /** Uncleaned, it can be sent only as it is, and only if the reporter says so. */
  | Outcome
  /** It cannot be sent at all: larger than the agency takes, or the device does not hand it out. */
  | { readonly at: "unusable"; readonly why: "too-large" | "unreadable" };

/** Most files of a message, and most pieces of evidence. */
export const MOST = { files: 64, items: 100 } as const;

/** What a file is, once that has been told. */
export function typeOf({ cleaning }: ItemFile): EvidenceType | undefined {
  return "type" in cleaning ? cleaning.type : undefined;
}
