import type { EvidenceItems } from "../../flows/evidence-item.ts";
import { draftEvidence } from "../../flows/evidence-sent.ts";
import type { Draft } from "../../report/index.ts";

/** A report while it is written: the form, and the evidence list, which has a life of its own. */
export interface Writing {
  /** All but the evidence. */
  readonly draft: Draft;
  readonly items: EvidenceItems;
}

/** The draft with the evidence as it would be sent now. */
export function draftOf({ draft, items }: Writing): Draft {
  return { ...draft, evidence: draftEvidence(items) };
}
