import type { Case } from "../../../api/contract.ts";

export interface PackageProps {
  /** The case. */
  readonly id: string;
  readonly opened: Case;
}

/** Where the evidence package is asked for. */
export function PackageSlot(_: PackageProps) {
  return null;
}
