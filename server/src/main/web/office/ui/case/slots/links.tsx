import type { Case } from "../../../api/contract.ts";

export interface LinksProps {
  /** The case. */
  readonly id: string;
  readonly opened: Case;
  /** Opens the case anew, after it was merged or put into a campaign. */
  readonly again: () => void;
}

/** Where the cases that share identifiers with this one are shown. */
export function LinksSlot(_: LinksProps) {
  return null;
}
